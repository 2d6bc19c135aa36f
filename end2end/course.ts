// A small course of one day in Spanish, as an author writes it: without the ids that the tool adds.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { choose, question } from "./quiz.ts";

export const title = "Orientarse con mapa y brújula";
export const lessons = ["El norte de la brújula", "Leer el mapa"];
export const quiz = "Día 1 · Mapa y brújula";
export const questions = 3;

const files = {
  "course.es.md": `---
title: ${title}
summary: Un día para no perderse.
languages: [es]
source_language: es
days: 1
zone: America/Panama
outcomes:
  O1: "Seguir un rumbo con mapa y brújula."
certificate: {lessons: all, quizzes: attempted}
---

Un curso corto para quien sale al campo.
`,
  "day-01/module.es.md": `---
title: Día 1 · El rumbo
outcomes: [O1]
---

Hoy se aprende a encontrar el norte y a seguir un rumbo.
`,
  "day-01/01-el-norte.es.md": `---
title: ${lessons[0]}
minutes: 5
outcomes: [O1]
---

La aguja señala el norte magnético. Un rumbo se mide desde el norte, en el sentido del reloj.

> [!IMPORTANT]
> Aleje la brújula de objetos de hierro.

## Comprueba

### El este está a noventa grados del norte

- [x] Verdadero
- [ ] Falso
  > Un cuarto de vuelta desde el norte, en el sentido del reloj, es el este.
`,
  "day-01/02-leer-el-mapa.es.md": `---
title: ${lessons[1]}
minutes: 5
outcomes: [O1]
---

Primero se orienta el mapa y después se camina. Vea antes [${lessons[0]}](01-el-norte.es.md).

| Curvas de nivel | Terreno |
|---|---|
| muy juntas | pendiente fuerte |
| muy separadas | terreno llano |
`,
  "day-01/quiz.es.md": `---
title: ${quiz}
kind: quiz
pass: 60%
attempts: 2
shuffle: questions, options
feedback: after-submit
outcomes: [O1]
---

### Curvas de nivel muy juntas

¿Qué indican?

- [x] Una pendiente fuerte
  > Poca distancia en el mapa, mucha altura en el terreno.
- [ ] Un terreno llano
  > En el llano las curvas están separadas.
- [ ] La orilla de un río

### Rumbo contrario

Camina con rumbo 70. ¿Con qué rumbo, en grados, vuelve?

Respuesta: 250

### Antes de caminar

1. Orientar el mapa
2. Tomar el rumbo
3. Caminar
`,
};

/** Puts the course's folder where `relevo serve` finds it. */
export async function write(folder: string) {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** The right answer to each of the three questions. */
export async function answerAll(page: Page) {
  await expect(page.getByRole("group", { name: /^Pregunta \d de 3/ })).toHaveCount(questions);
  await question(page, "Curvas de nivel muy juntas").getByLabel("Una pendiente fuerte").check();
  await question(page, "Rumbo contrario").getByRole("textbox").fill("250");
  await choose(page, "Antes de caminar", { "Orientar el mapa": "1", "Tomar el rumbo": "2", Caminar: "3" });
}

// A school of one's own, in Spanish: from an empty folder to the first graduate who mentors.
import { expect, test as base, type Page } from "@playwright/test";
import { join } from "node:path";
import { acceptAll, invite, newCohort, openCohort, openMentoring, pairAll } from "../cohort.ts";
import * as course from "../course.ts";
import { enter, readIn } from "../door.ts";
import { inFolder, relevo, servingOwn, type NewSchool } from "../school.ts";
import { openNext, readOn, start, submit } from "../study.ts";
import { spanish } from "../words.ts";

const now = "2026-03-10T15:00:00Z";
const today = "2026-03-10";

const test = base.extend<{ school: NewSchool & { folder: string } }>({
  school: async ({}, use) =>
    inFolder(undefined, (folder) => servingOwn(folder, now, (school) => use({ ...school, folder }))),
  baseURL: async ({ school }, use) => use(school.url),
  locale: "es-PA",
});

test("from an empty folder to a graduate who mentors the next cohort", async ({ browser, page: office, school }) => {
  test.slow();
  const another = () => browser.newPage({ baseURL: school.url });

  await test.step("the first office person enters with the printed link", () => enter(office, school.link));

  await test.step("a course is written and checked, and can be chosen", async () => {
    await authored(join(school.folder, "courses", "brujula"));
    await expect(async () => {
      await office.goto("/cohorts/new");
      await expect(office.getByLabel(spanish.course, { exact: true })).toHaveText(course.title, { timeout: 100 });
    }).toPass({ timeout: 10_000 });
  });

  const first = await test.step("a cohort starts today, and a link is handed over, shown once", async () => {
    await office.goto("/office");
    await newCohort(office, "Primera", today, spanish);
    const link = await invite(office, "Alma Ríos", "alma@escuela.example", spanish);
    await office.getByRole("link", { name: "Volver" }).click();
    await expect(office.getByRole("main")).not.toContainText(link);
    return link;
  });

  const graduate = await another();
  await test.step("the trainee reads, answers the quiz and completes the course", async () => {
    await enter(graduate, first);
    await openNext(graduate, spanish);
    const lesson = graduate.url();
    await readIn(graduate, "fr");
    await graduate.goto(lesson);
    await expect(graduate.getByText(/pas encore dans votre langue/)).toBeVisible();
    await expect(graduate.getByRole("heading", { level: 1 })).toHaveAttribute("lang", "es");
    await readIn(graduate, "es");
    await graduate.goto(lesson);
    await readOn(graduate, course.lessons, spanish);
    await expect(graduate.getByRole("heading", { level: 1 })).toHaveText(course.quiz);
    await start(graduate, spanish);
    await course.answerAll(graduate);
    await submit(graduate, spanish);
    await expect(graduate.getByText("Aprobado", { exact: true })).toBeVisible();
    await expect(graduate.getByText("3 de 3 puntos").first()).toBeVisible();
    await openCohort(office, "Primera", spanish);
    await expect(office.getByText(/1 ha completado el curso/)).toBeVisible();
  });

  await test.step("the graduate offers a seat", async () => {
    await graduate.getByRole("link", { name: "Seguir" }).click();
    await graduate.getByRole("link", { name: "Ofrecer mentoría" }).click();
    await graduate.getByLabel("¿A cuántas personas puede acompañar a la vez?").selectOption("A una persona");
    await tellProfile(graduate);
    await expect(graduate.getByText(/Usted ofrece mentoría desde .* una plaza/)).toBeVisible();
  });

  const trainee = await another();
  await test.step("a trainee of the next cohort says when there is time for a mentor", async () => {
    await office.goto("/cohorts");
    await newCohort(office, "Segunda", today, spanish);
    await enter(trainee, await invite(office, "Bruno Vega", "bruno@escuela.example", spanish));
    await openMentoring(trainee, spanish);
    await tellProfile(trainee);
  });

  await test.step("the pairing is run and released, and both accept", async () => {
    await pairAll(office, "Segunda", spanish);
    await acceptAll(graduate, spanish);
    await acceptAll(trainee, spanish);
    await expect(trainee.getByRole("link", { name: "Alma Ríos" })).toBeVisible();
    await graduate.reload();
    await expect(graduate.getByRole("link", { name: "Bruno Vega" })).toBeVisible();
  });

  for (const page of [graduate, trainee]) await page.close();
});

/** Writes the course; the check asks for ids, the tool writes them, and then the course is in order. */
async function authored(folder: string) {
  await course.write(folder);
  const before = await relevo("check", "--language", "en", folder);
  expect(before.code, before.said).toBe(1);
  expect(before.said).toContain("relevo fmt --ids");
  expect((await relevo("fmt", "--ids", folder)).said).toContain("day-01/quiz.es.md");
  const after = await relevo("check", "--language", "en", folder);
  expect(after.code, after.said).toBe(0);
  expect(after.said).toContain("0 errors, 0 warnings");
}

/** What the matching cannot do without: a language and hours. */
async function tellProfile(page: Page) {
  await page.getByLabel("Idioma 1").selectOption("español");
  await page.getByLabel("Nivel 1").selectOption("C2, como lengua propia");
  await page.getByRole("checkbox", { name: "martes, 18–21" }).check();
  await page.getByRole("button", { name: "Guardar", exact: true }).click();
  await expect(page.getByRole("status")).toContainText("Guardado el");
}

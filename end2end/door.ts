// Coming in: links that are used once, the notice of privacy, the language to read in.
import { expect, type Page } from "@playwright/test";

/** Opens a one-time link and presses the button behind it. */
export async function followLink(page: Page, link: string) {
  await page.goto(link);
  await page.getByRole("main").getByRole("button").click();
  await page.waitForURL("**/me*");
}

/** Follows the first link of a new person, who is asked to accept the notice before anything else. */
export async function enter(page: Page, link: string) {
  await page.goto(link);
  await page.getByRole("main").getByRole("button").click();
  await expect(page).toHaveURL(/\/privacy\?/);
  await page.getByRole("button", { name: /^(I accept and go on|Acepto y continúo)$/ }).click();
  await page.waitForURL("**/me*");
}

/** The invitation link on the one page that shows it. */
export async function handedLink(page: Page) {
  return (await page.getByRole("code").textContent())!;
}

/** Chooses the interface's language, whichever it was. */
export async function readIn(page: Page, language: "es" | "en" | "fr" | "pt") {
  await page.goto("/me");
  await page.getByLabel(/^(Idioma|Language|Langue)$/).selectOption(language);
  await page.getByRole("button", { name: /^(Guardar|Save|Enregistrer|Salvar)$/ }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", language);
}

// The quizzes of the demo's course: that of the second day, open and not yet begun for its trainee, and the first's.
import { expect, type Page } from "@playwright/test";

export const worldwide = "A worldwide fall";
export const detection = "Detection changed; the prevalence is not known";
export const borders = "With borders closed, trafficking stopped";

export async function openQuiz(page: Page) {
  await page.goto("/course");
  await page.getByRole("link", { name: "Day 2 · Criminal analysis quiz" }).click();
}

export async function startQuiz(page: Page) {
  await openQuiz(page);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page.getByRole("group", { name: /^Question \d of 9/ })).toHaveCount(9);
}

/** One question with its controls. */
export const question = (page: Page, name: string) => page.getByRole("group", { name });

/** What stands beside a question about its saving. */
export const saving = (page: Page, name: string) => question(page, name).getByRole("status");

export async function save(page: Page, name: string) {
  await question(page, name).getByRole("button", { name: /^Save/ }).click();
  await expect(saving(page, name)).toHaveText(/^Saved/);
}

/** Gives the right answer to each of the nine. */
export async function answerAll(page: Page) {
  await question(page, "Darién crossings").getByRole("textbox").fill("41.9");
  await check(page, worldwide, [detection]);
  await choose(page, "Patterns and descriptions", {
    Hunting: "Actively approaching chosen persons",
    Fishing: "Posting an attractive offer and waiting for replies",
    "Forced criminality": "Exploiting a person through offences the person is made to commit",
  });
  await check(page, "A figure to be published", ["The source and the year", "The unit that is counted", "At least one limitation"]);
  await check(page, "Two different percentages", ["False"]);
  await check(page, "A map for the web", ["Decline and offer dated flows by country"]);
  await check(page, "Shelter and prosecution service", ["made no complaint", "a higher legal threshold", "each readmission separately"]);
  await choose(page, "Order of the product", {
    "State the question": "1",
    "Collect the information": "2",
    "Evaluate the sources": "3",
    Analyse: "4",
    "Deliver the product": "5",
    "Receive comments": "6",
  });
  await question(page, "The missing word").getByRole("textbox").fill("detected");
}

/** Gives the right answer to each of the nine of the first day. */
export async function answerFirstDay(page: Page) {
  await check(page, "Age and the three elements", ["The means that was used"]);
  await check(page, "Signs of smuggling", ["The payment is for crossing a border", "ends on arrival"]);
  await check(page, "The agreement of an adult", ["False"]);
  await question(page, "The smallest number").getByRole("textbox").fill("3");
  await choose(page, "From Spanish to Portuguese", {
    "trata de personas": "tráfico de pessoas",
    "tráfico ilícito de migrantes": "contrabando de migrantes",
    "asistencia judicial recíproca": "assistência judiciária recíproca",
  });
  await check(page, "Two sisters at the border", ["It is not smuggling under the Protocol"]);
  await check(page, "The aggravating circumstances", ["Danger, actual or likely", "Inhuman or degrading treatment"]);
  await choose(page, "The order of reasoning", {
    "Establish the person's age": "1",
    "Identify the act": "2",
    "Identify the means": "3",
    "Test the purpose": "4",
    "Discuss consent": "5",
  });
  await question(page, "The missing means").getByRole("textbox").fill("vulnerability");
}

export async function check(page: Page, name: string, options: string[]) {
  for (const option of options) await question(page, name).getByLabel(option).check();
}

export async function choose(page: Page, name: string, choices: Record<string, string>) {
  for (const [line, choice] of Object.entries(choices)) {
    await question(page, name).getByLabel(line).selectOption({ label: choice });
  }
}

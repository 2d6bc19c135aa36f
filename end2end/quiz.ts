// The quiz of the second day, which is open to the demo's trainee and not yet begun.
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

async function check(page: Page, name: string, options: string[]) {
  for (const option of options) await question(page, name).getByLabel(option).check();
}

async function choose(page: Page, name: string, choices: Record<string, string>) {
  for (const [line, choice] of Object.entries(choices)) {
    await question(page, name).getByLabel(line).selectOption({ label: choice });
  }
}

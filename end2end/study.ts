// What a trainee does on a day: read what comes next, and answer the quiz.
import { expect, type Page } from "@playwright/test";
import { english, type Words } from "./words.ts";

/** Opens what Today offers to read; with more than one cohort, of the newest. */
export async function openNext(page: Page, words: Words = english) {
  await page.getByRole("navigation").getByRole("link", { name: words.today, exact: true }).click();
  await page.getByRole("link", { name: words.read, exact: true }).first().click();
}

/** Marks the lessons complete, one after the other, each leading to the next. */
export async function readOn(page: Page, titles: string[], words: Words = english) {
  for (const title of titles) {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await page.getByRole("button", { name: words.complete }).click();
  }
}

/** From the quiz's door to its questions. */
export async function start(page: Page, words: Words = english) {
  await page.getByRole("button", { name: words.start, exact: true }).click();
  await expect(page).toHaveURL(/\/attempt\//);
}

/** Saves what is answered and submits it, which is asked twice; leads to the result. */
export async function submit(page: Page, words: Words = english) {
  await page.getByRole("button", { name: words.review }).click();
  await page.getByRole("button", { name: words.submit, exact: true }).click();
  await expect(page).toHaveURL(/\/result$/);
}

// What a trainer does to have a cohort: create it, bring people in, pair them with mentors.
import { expect, type Page } from "@playwright/test";
import { handedLink } from "./door.ts";
import { english, type Words } from "./words.ts";

/** Creates a cohort that meets on every day of the week, from a page with the way to it; leads to its people. */
export async function newCohort(page: Page, title: string, firstDay: string, words: Words = english) {
  await page.getByRole("link", { name: words.newCohort }).click();
  await page.getByLabel(words.cohortName).fill(title);
  await page.getByLabel(words.firstDay).fill(firstDay);
  await page.getByLabel(words.zone).selectOption("America/Panama");
  const weekdays = page.getByRole("group", { name: words.weekdays }).getByRole("checkbox");
  for (const day of await weekdays.all()) await day.check();
  await page.getByRole("button", { name: words.create }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
}

/** Adds a person by hand and hands over their link: it is shown on one page only. */
export async function invite(page: Page, name: string, email: string, words: Words = english) {
  await page.getByLabel(words.name, { exact: true }).fill(name);
  await page.getByLabel(words.email).fill(email);
  await page.getByLabel(words.track).selectOption("prosecutor");
  await page.getByRole("button", { name: words.addPerson }).click();
  const row = page.getByRole("row", { name });
  await row.getByText(words.handOver).click();
  await row.getByRole("button", { name: words.showLink }).click();
  return handedLink(page);
}

export async function openCohort(page: Page, title: string, words: Words = english) {
  await page.goto("/");
  await page.getByRole("link", { name: words.cohorts, exact: true }).click();
  await page.getByRole("link", { name: title }).click();
}

export async function openBoard(page: Page, title: string, words: Words = english) {
  await openCohort(page, title, words);
  await page.getByRole("link", { name: words.board }).click();
}

/** Proposes what the newest run found, which is asked twice. */
export async function release(page: Page, words: Words = english) {
  await page.getByText(words.release).click();
  await page.getByRole("button", { name: words.propose }).click();
  await expect(page.getByRole("status")).toContainText(words.released);
}

/** Runs the matching and proposes its pairs to both sides. */
export async function pairAll(page: Page, title: string, words: Words = english) {
  await openBoard(page, title, words);
  await page.getByRole("button", { name: words.run }).click();
  await release(page, words);
}

/** Every proposal that waits for this person, accepted. */
export async function acceptAll(page: Page, words: Words = english) {
  await openMentoring(page, words);
  const proposals = page.getByRole("listitem").filter({ hasText: words.proposal });
  await expect(proposals).not.toHaveCount(0);
  for (let left = await proposals.count(); left > 0; left--) {
    await proposals.first().getByRole("link").click();
    await page.getByRole("button", { name: words.accept }).click();
    await openMentoring(page, words);
    await expect(proposals).toHaveCount(left - 1);
  }
}

export async function openMentoring(page: Page, words: Words = english) {
  await page.getByRole("navigation").getByRole("link", { name: words.mentoring, exact: true }).click();
}

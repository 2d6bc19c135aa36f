import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";

const first = "Routes and flows in the Americas";
const second = "Organisation and methods, at a safe level of detail";

test("from today to the next lesson, mark it complete, and on to the one after", async ({ page, signIn }) => {
  await signIn(page, "trainee");
  await page.goto("/today");
  const before = await lessonsComplete(page);
  await page.getByRole("link", { name: "Read it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(first);
  await page.getByRole("button", { name: "Mark as complete and go on" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(second);
  await page.goto("/today");
  await expect(page.getByRole("main")).toContainText(second);
  expect(await lessonsComplete(page)).toBe(before + 1);
});

test("a completion says since when, and can be taken back", async ({ page, signIn }) => {
  await signIn(page, "trainee");
  await openNextLesson(page);
  const lesson = page.url();
  await page.getByRole("button", { name: "Mark as complete and go on" }).click();
  await page.goto(lesson);
  await expect(page.getByRole("status")).toHaveText(/Complete since .*10:1\d/);
  await page.getByRole("button", { name: "Not complete after all" }).click();
  await expect(page).toHaveURL(lesson);
  await expect(page.getByRole("button", { name: "Mark as complete and go on" })).toBeVisible();
  await page.goto("/today");
  await expect(page.getByRole("main")).toContainText(first);
});

test("marking twice, in two tabs, is one completion", async ({ context, page, signIn }) => {
  await signIn(page, "trainee");
  await page.goto("/today");
  const before = await lessonsComplete(page);
  await openNextLesson(page);
  const other = await context.newPage();
  await other.goto(page.url());
  for (const tab of [page, other]) {
    await tab.getByRole("button", { name: "Mark as complete and go on" }).click();
    await expect(tab.getByRole("heading", { level: 1 })).toHaveText(second);
  }
  await page.goto("/today");
  expect(await lessonsComplete(page)).toBe(before + 1);
});

test("practice answers stay folded until they are asked for", async ({ page, signIn }) => {
  await signIn(page, "trainee");
  await openNextLesson(page);
  const practice = page.getByRole("heading", { name: "Check yourself" }).locator("..");
  const answer = practice.getByText("Right:").first();
  await expect(answer).toBeHidden();
  await practice.getByText("Show the answer").first().click();
  await expect(answer).toBeVisible();
});

test("a lesson that does not exist is said to be missing", async ({ page, signIn }) => {
  await signIn(page, "trainee");
  await openNextLesson(page);
  const answer = await page.goto(`${page.url()}-of-another-course`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
});

async function openNextLesson(page: Page) {
  await page.goto("/today");
  await page.getByRole("link", { name: "Read it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(first);
}

/** The left number of "7 of 13 lessons". */
async function lessonsComplete(page: Page) {
  const words = await page.getByText(/^\d+ of \d+ lessons$/).textContent();
  return Number.parseInt(words!, 10);
}

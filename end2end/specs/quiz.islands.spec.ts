import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { borders, detection, question, saving, startQuiz, worldwide } from "../quiz.ts";

const call = "**/call/save-answer*";

test.beforeEach(async ({ page, signIn }) => {
  await signIn(page, "trainee");
  await startQuiz(page);
});

test("an answer is saved as soon as it is given", async ({ page }) => {
  await question(page, worldwide).getByLabel(detection).check();
  await expect(saving(page, worldwide)).toHaveText(/^Saved .*10:1\d/);
  await question(page, "The missing word").getByRole("textbox").fill("detected");
  await expect(saving(page, "The missing word")).toHaveText(/^Saved/);
  await page.reload();
  await expect(question(page, worldwide).getByLabel(detection)).toBeChecked();
  await expect(question(page, "The missing word").getByRole("textbox")).toHaveValue("detected");
});

test("an acknowledgement that is lost is asked for again under the same id", async ({ page }) => {
  const sent = await losing(page, 1);
  await question(page, worldwide).getByLabel(detection).check();
  await expect(saving(page, worldwide)).toContainText("We keep trying");
  await expect(saving(page, worldwide)).toHaveText(/^Saved/);
  expect(sent).toHaveLength(2);
  expect(sent[1]).toBe(sent[0]);
  await question(page, worldwide).getByLabel(borders).check();
  await expect(saving(page, worldwide)).toHaveText(/^Saved/);
  await page.reload();
  await expect(question(page, worldwide).getByLabel(borders)).toBeChecked();
});

test("nothing is called saved before the server has said so", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(call, async (route) => {
    await held;
    await route.continue();
  });
  await question(page, worldwide).getByLabel(detection).check();
  await expect(saving(page, worldwide)).toHaveText("Not saved yet …");
  release();
  await expect(saving(page, worldwide)).toHaveText(/^Saved/);
});

test("another tab's answer is shown beside one's own, without leaving the page", async ({ context, page }) => {
  const other = await context.newPage();
  await other.goto(page.url());
  await question(page, worldwide).getByLabel(detection).check();
  await expect(saving(page, worldwide)).toHaveText(/^Saved/);
  await question(other, worldwide).getByLabel(borders).check();
  const conflict = question(other, worldwide).getByRole("alert");
  await expect(conflict).toContainText(detection);
  await conflict.getByRole("button", { name: "Use the answer given here" }).click();
  await expect(saving(other, worldwide)).toHaveText(/^Saved/);
  await expect(conflict).toBeHidden();
});

/** Lets the server store, but loses its first `times` answers; the bodies that were sent. */
async function losing(page: Page, times: number) {
  const sent: (string | null)[] = [];
  await page.route(call, async (route) => {
    sent.push(route.request().postData());
    const answer = await route.fetch();
    if (sent.length <= times) return route.abort("connectionreset");
    await route.fulfill({ response: answer });
  });
  return sent;
}

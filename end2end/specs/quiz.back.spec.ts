import { expect, test } from "../fixtures.ts";
import { borders, detection, question, saving, startQuiz, worldwide } from "../quiz.ts";

test("back to the quiz: what is answered there counts, and nothing is doubled or lost", async ({ page, signIn }) => {
  await signIn(page, "trainee");
  await startQuiz(page);
  const attempt = page.url();
  await question(page, worldwide).getByLabel(detection).check();
  await expect(saving(page, worldwide)).toHaveText(/^Saved/);
  await page.getByRole("link", { name: "Today" }).click();
  await page.goBack();
  await expect(page).toHaveURL(attempt);
  await expect(question(page, worldwide).getByLabel(detection)).toBeChecked();
  await question(page, worldwide).getByLabel(borders).check();
  await expect(saving(page, worldwide)).toHaveText(/^Saved/);
  await expect(question(page, worldwide).getByRole("alert")).toBeHidden();
  await page.goto(attempt);
  await expect(question(page, worldwide).getByLabel(borders)).toBeChecked();
});

test("back after a form was sent: the page's newer answer is stored", async ({ page, signIn }) => {
  await signIn(page, "trainee");
  await startQuiz(page);
  const attempt = page.url();
  await question(page, worldwide).getByLabel(detection).check();
  await page.getByRole("button", { name: "Save and submit …" }).click();
  await expect(page).toHaveURL(/\/submit$/);
  await page.goBack();
  await question(page, worldwide).getByLabel(borders).check();
  await expect(saving(page, worldwide)).toHaveText(/^Saved/);
  await page.goto(attempt);
  await expect(question(page, worldwide).getByLabel(borders)).toBeChecked();
});

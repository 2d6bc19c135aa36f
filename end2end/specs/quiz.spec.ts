import { expect, test } from "../fixtures.ts";
import { answerAll, borders, detection, openQuiz, question, save, saving, startQuiz, worldwide } from "../quiz.ts";

test.beforeEach(async ({ page, signIn }) => {
  await signIn(page, "trainee");
  await startQuiz(page);
});

test("an answer is saved with the time, and a reload keeps it", async ({ page }) => {
  await question(page, worldwide).getByLabel(detection).check();
  await save(page, worldwide);
  await expect(saving(page, worldwide)).toHaveText(/^Saved .*10:1\d/);
  await page.reload();
  await expect(question(page, worldwide).getByLabel(detection)).toBeChecked();
  await expect(saving(page, worldwide)).toHaveText(/^Saved/);
});

test("leaving is no loss: the open attempt goes on where it was", async ({ page }) => {
  const attempt = new URL(page.url()).pathname;
  const word = question(page, "The missing word").getByRole("textbox");
  await word.fill("detected");
  await save(page, "The missing word");
  await openQuiz(page);
  await page.getByRole("button", { name: "Go on with the open attempt" }).click();
  await expect(page).toHaveURL(attempt);
  await expect(word).toHaveValue("detected");
});

test("submitting asks once more, names what is open, and shows no key while an attempt is left", async ({ page }) => {
  await question(page, worldwide).getByLabel(detection).check();
  await page.getByRole("button", { name: "Save and submit …" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Submit the quiz?");
  await expect(page.getByText("8 questions are still without an answer")).toBeVisible();
  await expect(page.getByRole("link", { name: "The missing word" })).toBeVisible();
  await expect(page.getByRole("link", { name: worldwide })).toHaveCount(0);
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  await expect(page).toHaveURL(/\/result$/);
  await expect(page.getByText("Not passed yet")).toBeVisible();
  await expect(page.getByText("1 of 9 points").first()).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("Right answer");
});

test("every kind of question is saved by one button; all right is passed, with the key", async ({ page }) => {
  await answerAll(page);
  await page.getByRole("button", { name: "Save and submit …" }).click();
  await expect(page.getByText("You have answered every question.")).toBeVisible();
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  await expect(page.getByText("Passed", { exact: true })).toBeVisible();
  await expect(page.getByText("9 of 9 points").first()).toBeVisible();
  await expect(page.getByText("Right answer", { exact: true })).toHaveCount(9);
});

test("a submitted attempt takes no answer from a page left open", async ({ context, page }) => {
  const left = await context.newPage();
  await left.goto(page.url());
  await page.getByRole("button", { name: "Save and submit …" }).click();
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  await expect(page.getByText("0 of 9 points").first()).toBeVisible();
  await question(left, worldwide).getByLabel(detection).check();
  await question(left, worldwide).getByRole("button", { name: /^Save/ }).click();
  await expect(left).toHaveURL(/\/result$/);
  await expect(left.getByText("0 of 9 points").first()).toBeVisible();
});

test("an answer given in two tabs is shown twice and chosen once", async ({ context, page }) => {
  const other = await context.newPage();
  await other.goto(page.url());
  await question(page, worldwide).getByLabel(detection).check();
  await save(page, worldwide);
  await question(other, worldwide).getByLabel(borders).check();
  await question(other, worldwide).getByRole("button", { name: /^Save/ }).click();
  const conflict = question(other, worldwide).getByRole("alert");
  await expect(conflict).toContainText(detection);
  await expect(conflict).toContainText(borders);
  await conflict.getByRole("button", { name: "Use the answer given here" }).click();
  await expect(saving(other, worldwide)).toHaveText(/^Saved/);
  await page.reload();
  await expect(question(page, worldwide).getByLabel(borders)).toBeChecked();
});

test("a number that can be read in two ways is not guessed at, and what was typed stays", async ({ page }) => {
  const number = question(page, "Darién crossings").getByRole("textbox");
  await number.fill("41.900");
  await question(page, "Darién crossings").getByRole("button", { name: /^Save/ }).click();
  await expect(saving(page, "Darién crossings")).toContainText("this number can be read in two ways");
  await expect(number).toHaveValue("41.900");
});

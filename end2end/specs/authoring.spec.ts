import { expect, test } from "../fixtures.ts";

// Nothing is published here: the demo's courses are the repository's own files.
test("a trainer writes a draft, sees what it shows and what is wrong, and gives it up", async ({ page, signIn }) => {
  await signIn(page, "trainer");
  await page.goto("/authoring");
  await page.getByRole("main").getByRole("link").first().click();
  const lesson = page.getByRole("listitem").filter({ hasText: "legal-architecture" });
  await lesson.getByRole("link", { name: "English" }).click();
  const text = page.getByLabel("Text of the file");
  const old = await text.inputValue();
  await text.fill(`${old}\nA **new** line.\n\n![](media/none.png)\n`);
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.locator("#preview strong", { hasText: /^new$/ })).toBeVisible();
  await expect(page.locator("#preview").getByText("has no alternative text")).toBeVisible();
  await text.fill(`${old}\nA **new** line.\n`);
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByRole("status")).toContainText("Draft saved");
  await page.getByRole("link", { name: "Compare with what is published" }).click();
  await expect(page.locator("ins", { hasText: "A **new** line." })).toBeVisible();
  await page.getByRole("link", { name: "Publish (1)" }).click();
  await expect(page.getByText("Questions changed: 0")).toBeVisible();
  await page.getByRole("link", { name: /legal-architecture.en.md/ }).click();
  await page.getByText("Give up the draft…").click();
  await page.getByRole("button", { name: "Give up" }).click();
  await expect(text).toHaveValue(old);
  await expect(page.getByRole("link", { name: "Publish (0)" })).toBeVisible();
});

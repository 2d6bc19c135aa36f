import { expect, test } from "../fixtures.ts";

test("the preview follows what is typed, and a finding leads to its line", async ({ page, signIn }) => {
  await signIn(page, "trainer");
  await page.goto("/authoring/turquesa/file?path=day-01/01-legal-architecture.en.md");
  const text = page.getByLabel("Text of the file");
  await text.fill(`${await text.inputValue()}\nA **new** line.\n\n![](media/none.png)\n`);
  await expect(page.locator("#preview strong", { hasText: /^new$/ })).toBeVisible();
  await page.locator("#preview").getByRole("link", { name: /^line \d+$/ }).first().click();
  await expect(text).toBeFocused();
  const selected = await text.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd));
  expect(selected).toBe("![](media/none.png)");
});

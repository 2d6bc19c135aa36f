import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";

test("the first key leads past the navigation to the content", async ({ page, signIn }) => {
  await signIn(page, "trainee");
  await page.goto("/today");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("Tab and Enter alone read a lesson and complete it", async ({ page, signIn }) => {
  await signIn(page, "trainee");
  await page.goto("/today");
  await tabTo(page, "Read it");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Routes and flows in the Americas");
  await tabTo(page, "Mark as complete and go on");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Routes and flows in the Americas");
});

test("signing in asks for address, password and button in this order", async ({ page }) => {
  await page.goto("/sign-in");
  await tabTo(page, "", "email");
  for (const next of [page.getByLabel("Password"), page.getByRole("button", { name: "Sign in" })]) {
    await page.keyboard.press("Tab");
    await expect(next).toBeFocused();
  }
});

test("whatever has the focus shows it", async ({ page, signIn }) => {
  await signIn(page, "trainee");
  await page.goto("/me");
  for (let key = 0; key < 12; key++) {
    await page.keyboard.press("Tab");
    const { name, outline } = await focused(page);
    expect(outline, `outline of ${name}`).not.toMatch(/^(none|0px)/);
  }
});

/** Presses Tab until the element of these words (or this id) has the focus. */
async function tabTo(page: Page, words: string, id?: string) {
  for (let key = 0; key < 100; key++) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (id ? now.id === id : now.name === words) return;
  }
  throw new Error(`Tab does not lead to ${words || id}`);
}

function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement!;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return { id: element.id, name: element.textContent!.trim(), outline: outlineStyle === "none" ? "none" : outlineWidth };
  });
}

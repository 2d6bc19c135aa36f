import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { people } from "../school.ts";
import { everyPage } from "../walk.ts";

const phone = { width: 360, height: 740 };

test.use({ viewport: phone });

for (const who of ["guest", ...people] as const) {
  test(`every page of a ${who} fits a phone, says what it is, and keeps its own rules`, async ({ page, signIn }) => {
    const complaints = complaintsOf(page);
    if (who !== "guest") await signIn(page, who);
    for await (const kind of everyPage(page)) {
      await expect.soft(page.locator("html"), kind).toHaveAttribute("lang", "en");
      await expect.soft(page, kind).toHaveTitle(/^\S.* · Relevo$/);
      await expect.soft(page.getByRole("heading", { level: 1 }), kind).toHaveCount(1);
      await expect.soft(page.locator("[style], [onclick], script:not([nonce])"), `${kind}: nothing the policy would block`).toHaveCount(0);
      expect.soft(await pageWidth(page), `${kind}: the page's width`).toBeLessThanOrEqual(phone.width);
    }
    expect(complaints, "what the browser complained of").toEqual([]);
  });
}

test("a missing page keeps the frame and the language", async ({ page }) => {
  const answer = await page.goto("/there/is/none");
  expect(answer?.status()).toBe(404);
  await expect(page).toHaveTitle("There is no such page · Relevo");
  await expect(page.getByRole("link", { name: "Privacy" })).toBeVisible();
});

test("a lesson's text and style are at most 35 KB on the wire", async ({ page, signIn }) => {
  await signIn(page, "trainee");
  await page.goto("/today");
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (!/\.(js|wasm)$/.test(request.url())) sizes.push(request.sizes().then((sizes) => sizes.responseBodySize));
  });
  await page.getByRole("link", { name: "Read it" }).click();
  await page.waitForLoadState("networkidle");
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(1024);
  expect(total).toBeLessThanOrEqual(35 * 1024);
});

function complaintsOf(page: Page) {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  return complaints;
}

const pageWidth = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

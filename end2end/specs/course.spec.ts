// The whole course on a phone: every day's texts in every language, and its quizzes, as somebody who joins late meets them.
import type { Page } from "@playwright/test";
import { invite, openCohort } from "../cohort.ts";
import { enter, readIn } from "../door.ts";
import { expect, test } from "../fixtures.ts";

const phone = { width: 360, height: 740 };

test.use({ viewport: phone });
// What arrives is the same with JavaScript.
test.skip(({ javaScriptEnabled }) => javaScriptEnabled !== false);

for (const language of ["es", "en", "fr", "pt"] as const) {
  test(`every text of the ten days is whole in ${language}`, async ({ page, signIn }) => {
    test.slow();
    await signIn(page, "mentor");
    await readIn(page, language);
    await page.goto("/course");
    const ways = await hrefs(page, /\/(day-\d\d|mentoring)(\/[^/]+)?$/);
    expect(ways.length).toBeGreaterThan(80);
    for (const way of ways) {
      await page.goto(way);
      await isWhole(page, way);
      const named = page.locator("main h1[lang]");
      if (await named.count()) await expect.soft(named, way).toHaveAttribute("lang", language);
      await expect.soft(page.locator("main .text").first(), `${way} has a text`).toBeVisible();
      const texts = page.locator("main .text[lang]");
      const languages = new Set(await texts.evaluateAll((all) => all.map((text) => text.getAttribute("lang"))));
      expect.soft([...languages], `${way} is in one language`).toEqual([language]);
      const broken = await page.locator("main img").evaluateAll((all) => (all as HTMLImageElement[]).filter((picture) => !picture.naturalWidth).length);
      expect.soft(broken, `${way}: pictures that do not show`).toBe(0);
    }
  });
}

test("each day's quiz can be taken by somebody who joins after the last day", async ({ browser, page, school, signIn }) => {
  test.slow();
  await signIn(page, "trainer");
  await openCohort(page, "2026-A");
  await page.getByRole("link", { name: "People", exact: true }).click();
  const link = await invite(page, "Late Comer", "late@demo.example");
  const late = await browser.newPage({ baseURL: school.url, viewport: phone, javaScriptEnabled: false });
  await enter(late, link);
  await readIn(late, "es");
  await late.goto("/course");
  const quizzes = await hrefs(late, /\/(day-\d\d\/quiz|tests\/[^/]+\/after)$/);
  expect(quizzes).toHaveLength(11);
  for (const way of quizzes) {
    await late.goto(way);
    await isWhole(late, way);
    await late.getByRole("button", { name: "Empezar" }).click();
    await expect(late).toHaveURL(/\/attempt\//);
    await isWhole(late, `the questions of ${way}`);
    expect.soft(await late.getByRole("group", { name: /^Pregunta \d+ de/ }).count(), way).toBeGreaterThan(8);
  }
});

async function hrefs(page: Page, kind: RegExp) {
  const all = await page.getByRole("main").getByRole("link").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  return [...new Set(all.filter((path) => kind.test(path)))];
}

/** Nothing is wider than the phone, and no word of a control is cut. */
async function isWhole(page: Page, way: string) {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(width, `${way}: the page's width`).toBeLessThanOrEqual(phone.width);
}

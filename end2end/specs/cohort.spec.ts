import type { Page } from "@playwright/test";
import { invite, newCohort, openCohort } from "../cohort.ts";
import { expect, test } from "../fixtures.ts";

const list = [
  "name;email;language;track;country;unit",
  "Amalia Rey;amalia@cohort.example;es;police;PA;North",
  "Bento Luz;bento@cohort.example;pt;judge;BR;South",
  "Without Address;;es;judge;PA;",
].join("\n");

test("a trainer starts a cohort and imports the same list twice", async ({ page, signIn }) => {
  await signIn(page, "trainer");
  await startCohort(page, "Colón, April");
  for (const [expected, invited] of [
    ["New person: will be sent an invitation", /Newly invited: 2\. .*Already here: 0\./],
    ["Already in the cohort: nothing changes", /Newly invited: 0\. .*Already here: 2\./],
  ] as const) {
    await page.getByRole("link", { name: "Import people from a table" }).click();
    await page.getByLabel("Or paste the rows here").fill(list);
    await page.getByRole("button", { name: "Look at the rows before inviting" }).click();
    await expect(page.getByRole("row", { name: /Amalia Rey/ })).toContainText(expected);
    await expect(page.getByRole("row", { name: /The email is missing/ })).toBeVisible();
    await page.getByRole("button", { name: "Import 2 people" }).click();
    await expect(page.getByRole("status")).toContainText(invited);
  }
  await expect(page.getByRole("row", { name: /@|Amalia Rey|Bento Luz/ })).toHaveCount(2);
});

test("a list in a file, as a spreadsheet saves it, is read with its accents", async ({ page, signIn }) => {
  await signIn(page, "trainer");
  await startCohort(page, "Chiriquí, May");
  await page.getByRole("link", { name: "Import people from a table" }).click();
  const buffer = Buffer.from("name,email,track\nÑusta Peña,nusta@cohort.example,judge\n", "latin1");
  await page.getByLabel("File").setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Look at the rows before inviting" }).click();
  await expect(page.getByRole("row", { name: /Ñusta Peña/ })).toBeVisible();
});

test("a cohort without a weekday is refused and keeps what was typed", async ({ page, signIn }) => {
  await signIn(page, "trainer");
  await page.goto("/cohorts/new");
  await page.getByLabel("Name of the cohort").fill("Never meets");
  await page.getByLabel("First day").fill("2026-04-06");
  for (const day of await page.getByRole("group", { name: "Weekdays with a course day" }).getByRole("checkbox").all()) await day.uncheck();
  await page.getByRole("button", { name: "Create the cohort" }).click();
  await expect(page.getByText("Tick at least one weekday.")).toBeVisible();
  await expect(page.getByLabel("Name of the cohort")).toHaveValue("Never meets");
  await expect(page.getByLabel("First day")).toHaveValue("2026-04-06");
});

test("the matrix shows each person's days, filters by track, and leads to a person", async ({ page, signIn }) => {
  await signIn(page, "trainer");
  await openCohort(page, "2026-B");
  const matrix = page.getByRole("region", { name: "Progress by day" });
  await expect(matrix.getByRole("row")).toHaveCount(13);
  await expect(matrix.getByRole("row", { name: /Ezequiel Prado/ })).toContainText(/done.*open/);
  await page.getByRole("link", { name: /^Judiciary/ }).click();
  await expect(matrix.getByRole("row", { name: /Ezequiel Prado/ })).toHaveCount(0);
  await page.getByRole("link", { name: /^All/ }).click();
  await matrix.getByRole("link", { name: "Ezequiel Prado" }).click();
  await expect(page.getByRole("main")).toContainText("Attempt 1");
});

test("a hand-over link is shown once and lets its person in", async ({ browser, page, school, signIn }) => {
  await signIn(page, "trainer");
  await startCohort(page, "Without mail");
  const link = await invite(page, "Carmen Sol", "carmen@cohort.example");
  const invited = await browser.newPage({ baseURL: school.url, locale: "en-US" });
  await invited.goto(link);
  await invited.getByRole("main").getByRole("button").click();
  await expect(invited).toHaveURL(/\/privacy/);
  await invited.close();
});

test("a cohort is nobody's but its trainers' and the office's", async ({ page, signIn }) => {
  await signIn(page, "trainer");
  await openCohort(page, "2026-B");
  const cohort = page.url();
  await signIn(page, "trainee");
  for (const path of [cohort, `${cohort}/people`, `${cohort}/pairing`, "/cohorts", "/office"]) {
    const answer = await page.goto(path);
    expect([403, 404], path).toContain(answer?.status());
  }
});

async function startCohort(page: Page, title: string) {
  await page.goto("/cohorts");
  await newCohort(page, title, "2026-04-06");
}

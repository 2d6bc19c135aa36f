// The four steps of README, in one browser, in their order, from the links that the demo prints.
import { expect, test as base } from "@playwright/test";
import { newCohort, openMentoring, pairAll } from "../cohort.ts";
import { followLink, readIn } from "../door.ts";
import { answerFirstDay } from "../quiz.ts";
import { filled, inFolder, serving, type School } from "../school.ts";
import { openNext, readOn, start, submit } from "../study.ts";

const test = base.extend<{ school: School }>({
  school: async ({}, use) => inFolder(undefined, (folder) => serving(folder, filled, use)),
  baseURL: async ({ school }, use) => use(school.url),
});

const rows = [
  "name,email,language,track",
  "Ezequiel Prado,trainee@demo.example,es,police",
  "Amalia Rey,amalia@school.example,es,prosecutor",
].join("\n");

const lessons = [
  "The legal architecture",
  "Trafficking in persons: act, means and purpose",
  "Smuggling of migrants",
  "Telling the two crimes apart, and seeing when one becomes the other",
  "How we learn here",
];

test("the four links lead through the whole school", async ({ page, school }) => {
  test.slow();

  await test.step("trainer: who is stuck, the matrix, a new cohort from a table, pairs to propose", async () => {
    await followLink(page, school.links.trainer);
    await readIn(page, "en");
    await page.getByRole("link", { name: "Cohorts" }).click();
    const running = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: "2026-B" }) });
    await expect(running).toContainText("Day 4 of 10");
    await expect(running).toContainText(/[1-9]\d* needs? help/);
    await page.getByRole("link", { name: "2026-B" }).click();
    await expect(page.getByText(/^(No activity for|Two failed attempts)/).first()).toBeVisible();
    await expect(page.getByRole("region", { name: "Progress by day" }).getByRole("row")).toHaveCount(13);

    await page.getByRole("link", { name: "Cohorts" }).click();
    await newCohort(page, "Starts today", "2026-03-10");
    await page.getByRole("link", { name: "Import people from a table" }).click();
    await page.getByLabel("Or paste the rows here").fill(rows);
    await page.getByRole("button", { name: "Look at the rows before inviting" }).click();
    await expect(page.getByRole("row", { name: /Ezequiel Prado/ })).toContainText("Has an account");
    await page.getByRole("button", { name: "Import 2 people" }).click();
    await expect(page.getByRole("status")).toContainText("Newly invited: 1. Added with an account: 1.");

    await pairAll(page, "2026-B");
    await expect(page.getByText(/^Released on /)).toBeVisible();
  });

  await test.step("trainee: the test before the course, the day's lessons, its quiz and the result", async () => {
    await followLink(page, school.links.trainee);
    await readIn(page, "en");
    await page.getByRole("link", { name: "Today" }).click();
    await expect(page.getByRole("heading", { name: "Waiting for your answer" })).toBeVisible();
    await page.getByRole("link", { name: "Start the quiz" }).click();
    await start(page);
    await submit(page);
    await expect(page.getByText("This test is not graded")).toBeVisible();
    await page.getByRole("link", { name: "Go on" }).click();
    await openNext(page);
    await readOn(page, lessons);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Day 1 · Two crimes, one region");
    await start(page);
    await answerFirstDay(page);
    await submit(page);
    await expect(page.getByText("Passed", { exact: true })).toBeVisible();
    await expect(page.getByText("9 of 9 points").first()).toBeVisible();
    await page.getByRole("link", { name: "Go on" }).click();
    await expect(page.getByText("You are up to date. Day 2 opens on")).toBeVisible();
    await openMentoring(page);
    await expect(page.getByText("A proposal: would you like to work together?")).toBeVisible();
  });

  await test.step("mentor: seats, languages and hours", async () => {
    await followLink(page, school.links.mentor);
    await readIn(page, "en");
    await openMentoring(page);
    await page.getByLabel("How many people can you accompany at once?").selectOption("3 people");
    await page.getByLabel("Language 3").selectOption("French");
    await page.getByRole("checkbox", { name: "Saturday, 09–12" }).check();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("status")).toContainText("Saved on");
    await expect(page.getByText(/You offer 3 seats/)).toBeVisible();
  });

  await test.step("office: the programme in figures, people, what they are granted, the log", async () => {
    await followLink(page, school.links.office);
    await readIn(page, "en");
    await page.getByRole("link", { name: "Programme", exact: true }).click();
    await expect(page.getByRole("row", { name: /Starts today/ })).toContainText("Day 1 of 10");
    await page.getByRole("link", { name: "People", exact: true }).click();
    const trainer = page.getByRole("listitem").filter({ hasText: "Tomás Arce" });
    await trainer.getByText("Change", { exact: true }).click();
    await trainer.getByRole("button", { name: "Grant: Safety focal point" }).click();
    await expect(trainer.getByText("Safety focal point", { exact: true })).toBeVisible();
    await page.getByRole("link", { name: "Log", exact: true }).click();
    for (const [who, what] of [
      ["Olga Ferrán", "Granted a role"],
      ["Ezequiel Prado", "Submitted an attempt"],
      ["Tomás Arce", "Created the cohort"],
    ]) {
      await expect(page.getByRole("row").filter({ hasText: who }).filter({ hasText: what }).first()).toBeVisible();
    }
  });
});

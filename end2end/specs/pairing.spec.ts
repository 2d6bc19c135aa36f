import type { Page } from "@playwright/test";
import { acceptAll, openBoard, pairAll } from "../cohort.ts";
import { followLink, handedLink, readIn } from "../door.ts";
import { expect, test } from "../fixtures.ts";

test("a refusal ends the proposal, and the other side does not learn whose it was", async ({ page, signIn }) => {
  await signIn(page, "trainer");
  await pairAll(page, "2026-B");
  await signIn(page, "trainee");
  await openProposal(page);
  await page.getByText("Decline", { exact: true }).click();
  await page.getByLabel("Why? Only for the programme").selectOption("The hours do not suit me");
  await page.getByRole("button", { name: "Yes, decline" }).click();
  await expect(page.getByText("You declined this proposal.")).toBeVisible();
  await signIn(page, "trainer");
  await openBoard(page, "2026-B");
  await expect(page.getByRole("row", { name: /Ezequiel Prado/ }).last()).toContainText("declined");
  await expect(page.getByRole("main")).not.toContainText("The hours do not suit me");
});

test("when both sides accept, each sees the other's name, and the pair is active", async ({ browser, page, school, signIn }) => {
  await signIn(page, "trainer");
  await pairAll(page, "2026-B");
  const pseudonym = await mentorOf(page, "Ezequiel Prado");
  await signIn(page, "office");
  await page.goto("/office/people");
  const account = page.getByRole("listitem").filter({ hasText: pseudonym });
  const name = (await account.getByRole("paragraph").first().textContent())!.split(" · ")[0]!.trim();
  await account.getByText("Change", { exact: true }).click();
  await account.getByRole("button", { name: "Show an invitation link" }).click();

  const mentor = await browser.newPage({ baseURL: school.url, locale: "en-US" });
  await followLink(mentor, await handedLink(page));
  await readIn(mentor, "en");
  await acceptAll(mentor);
  await expect(mentor.getByRole("main")).not.toContainText("Ezequiel Prado");

  await signIn(page, "trainee");
  await page.goto("/today");
  await acceptAll(page);
  await page.getByRole("link", { name }).click();
  await expect(page.getByText("You are paired.")).toBeVisible();
  await mentor.reload();
  await mentor.getByRole("link", { name: "Ezequiel Prado" }).click();
  await expect(mentor.getByText("You are paired.")).toBeVisible();
  await mentor.close();

  await signIn(page, "trainer");
  await openBoard(page, "2026-B");
  await expect(page.getByRole("row", { name: /Ezequiel Prado/ }).last()).toContainText("active, both accepted");
});

test("a vetoed pair is not proposed, and cannot be pinned", async ({ page, signIn }) => {
  await signIn(page, "office");
  const pseudonym = await pseudonymOf(page, "Mariela Sosa");
  await signIn(page, "trainer");
  await openBoard(page, "2026-B");
  await rule(page, "Veto", "Ezequiel Prado", pseudonym);
  await expect(page.getByRole("status")).toContainText("The veto stands.");
  await page.getByRole("button", { name: /^Run the matching/ }).click();
  await expect(page.getByRole("row", { name: /Ezequiel Prado/ })).not.toContainText(pseudonym);
  await rule(page, "Pin", "Ezequiel Prado", pseudonym);
  await expect(page.getByRole("alert")).toContainText("breaks a rule, so it was not set");
});

test("a graduate changes the seats offered", async ({ page, signIn }) => {
  await signIn(page, "mentor");
  await page.goto("/mentor");
  await page.getByLabel("How many people can you accompany at once?").selectOption("One person");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status")).toContainText("Saved on");
  await expect(page.getByText(/You offer one seat/)).toBeVisible();
});

async function rule(page: Page, deed: "Pin" | "Veto", trainee: string, mentor: string) {
  const form = page.getByRole("main").locator("form").filter({ has: page.getByRole("button", { name: deed, exact: true }) });
  await form.getByLabel("Trainee").selectOption(trainee);
  await form.getByLabel("Mentor").selectOption(mentor);
  await form.getByLabel("Reason, for the record").fill("They asked for it");
  await form.getByRole("button", { name: deed, exact: true }).click();
}

async function openProposal(page: Page) {
  await page.goto("/mentor");
  await page.getByRole("main").getByRole("link").first().click();
  await expect(page.getByText("A proposal: would you like to work together?")).toBeVisible();
}

/** Trainers see mentors under a pseudonym; the office sees both. */
async function pseudonymOf(page: Page, name: string) {
  await page.goto("/office/people");
  const line = await page.getByRole("listitem").filter({ hasText: name }).getByRole("paragraph").first().textContent();
  return line!.split("pseudonym: ")[1]!.trim();
}

/** The pseudonym beside a trainee among the released pairings. */
async function mentorOf(page: Page, trainee: string) {
  const row = page.getByRole("row", { name: trainee }).last();
  return (await row.getByRole("cell").nth(1).textContent())!;
}

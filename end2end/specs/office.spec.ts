import { enter, handedLink } from "../door.ts";
import { expect, test } from "../fixtures.ts";

test("the office sees whether the programme works", async ({ page, signIn }) => {
  await signIn(page, "office");
  await page.goto("/office");
  await expect(page.getByRole("row", { name: /2026-A/ })).toContainText("Finished");
  await expect(page.getByRole("row", { name: /2026-B/ })).toContainText(/Day 4 of/);
  const enrolled = page.getByText("Enrolled", { exact: true }).first().locator("xpath=following-sibling::dd");
  await expect(enrolled).toHaveText("29");
});

test("a person is added, comes in by a handed-over link, and may be granted a role", async ({ browser, page, school, signIn }) => {
  await signIn(page, "office");
  await page.goto("/office/people");
  await page.getByLabel("Name", { exact: true }).fill("Nora Vidal");
  await page.getByLabel("E-mail").fill("nora@office.example");
  await page.getByRole("button", { name: "Add a person" }).click();
  await expect(page.getByRole("status")).toHaveText("Saved.");
  const nora = page.getByRole("listitem").filter({ hasText: "Nora Vidal" });
  await nora.getByText("Change", { exact: true }).click();
  await nora.getByRole("button", { name: "Grant: Programme office" }).click();
  await expect(nora.getByText("Programme office", { exact: true })).toBeVisible();
  await page.goto("/office/audit");
  await expect(page.getByRole("row", { name: /Granted a role/ }).first()).toBeVisible();

  await page.goto("/office/people");
  await page.getByLabel("Name", { exact: true }).fill("Pablo Roca");
  await page.getByLabel("E-mail").fill("pablo@office.example");
  await page.getByRole("button", { name: "Add a person" }).click();
  const pablo = page.getByRole("listitem").filter({ hasText: "Pablo Roca" });
  await pablo.getByText("Change", { exact: true }).click();
  await pablo.getByRole("button", { name: "Show an invitation link" }).click();
  const invited = await browser.newPage({ baseURL: school.url, locale: "en-US" });
  await enter(invited, await handedLink(page));
  await expect(invited.getByRole("link", { name: "Me", exact: true })).toBeVisible();
  await invited.close();
});

test("a known address is refused, and what was typed stays", async ({ page, signIn }) => {
  await signIn(page, "office");
  await page.goto("/office/people");
  await page.getByLabel("Name", { exact: true }).fill("Another Trainee");
  await page.getByLabel("E-mail").fill("trainee@demo.example");
  await page.getByRole("button", { name: "Add a person" }).click();
  await expect(page.getByText("There is a person with this email already.")).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Another Trainee");
});

test("a disabled account is out at once", async ({ browser, page, school, signIn }) => {
  const theirs = await browser.newPage({ baseURL: school.url, locale: "en-US" });
  await signIn(theirs, "trainee");
  await theirs.goto("/today");
  await signIn(page, "office");
  await page.goto("/office/people");
  const trainee = page.getByRole("listitem").filter({ hasText: "Ezequiel Prado" });
  await trainee.getByText("Change", { exact: true }).click();
  await trainee.getByRole("button", { name: "Disable the account" }).click();
  await expect(trainee.getByText(/^Disabled since/)).toBeVisible();
  await theirs.goto("/today");
  await expect(theirs).toHaveURL(/\/sign-in/);
  await theirs.close();
});

test("the last of the office cannot leave it", async ({ page, signIn }) => {
  await signIn(page, "office");
  await page.goto("/office/people?role=office");
  const office = page.getByRole("listitem").filter({ hasText: "Olga Ferrán" });
  await office.getByText("Change", { exact: true }).click();
  await office.getByRole("button", { name: "Take back: Programme office" }).click();
  await expect(page.getByRole("alert")).toContainText("This is the last person of the office");
});

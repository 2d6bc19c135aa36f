import { followLink } from "../door.ts";
import { expect, test } from "../fixtures.ts";

const password = "four green kites over Andaria";

test("a link shows a button, and only the button uses it up", async ({ page, school }) => {
  await page.goto(school.links.office);
  await page.reload();
  await page.getByRole("button", { name: "Accept the invitation" }).click();
  await expect(page).toHaveURL(/\/me#password$/);
  await page.context().clearCookies();
  await page.goto(school.links.office);
  await expect(page.getByText("This link has been used or is too old.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Ask for a new link" })).toBeVisible();
});

test("a wrong password is refused and the typed address stays", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill("trainee@demo.example");
  await page.getByLabel("Password").fill("not the right one");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toContainText("Address and password do not match");
  await expect(page.getByLabel("E-mail address")).toHaveValue("trainee@demo.example");
  await expect(page.getByLabel("Password")).toHaveValue("");
});

test("a page asked for by a guest is reached after signing in with the new password", async ({ page, signIn }) => {
  await signIn(page, "trainee");
  await page.goto("/me");
  await page.getByLabel("New password").fill(password);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByRole("status")).toHaveText("Saved.");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.goto("/course");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel("E-mail address").fill("Trainee@Demo.example");
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/course\//);
});

test("a password that is easy to guess is refused with the reason beside it", async ({ page, signIn }) => {
  await signIn(page, "trainee");
  await page.goto("/me");
  await page.getByLabel("New password").fill("password123");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByLabel("New password")).toHaveAccessibleDescription(/Too easy to guess/);
});

test("signing out ends the sign-in, not only the cookie", async ({ page, signIn }) => {
  await signIn(page, "trainer");
  await page.goto("/me");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await signIn(page, "trainer");
  await page.goto("/me");
  await expect(page).toHaveURL(/\/sign-in\?next=\/me$/);
});

test("signing out everywhere ends the other browser's sign-in", async ({ browser, page, school, signIn }) => {
  await signIn(page, "mentor");
  const other = await browser.newPage({ baseURL: school.url, locale: "en-US" });
  await followLink(other, school.links.mentor);
  await other.getByRole("button", { name: "Sign out everywhere" }).click();
  await page.goto("/me");
  await expect(page).toHaveURL(/\/sign-in/);
  await other.close();
});

test("asking for a link is answered alike for a known and an unknown address", async ({ page }) => {
  const answers = [];
  for (const address of ["trainee@demo.example", "nobody@demo.example"]) {
    await page.goto("/sign-in/link");
    await page.getByLabel("E-mail address").fill(address);
    await page.getByRole("button", { name: "Send the link" }).click();
    await expect(page.getByRole("status")).toContainText("If we know this address");
    answers.push(await page.getByRole("main").textContent());
  }
  expect(answers[0]).toBe(answers[1]);
});

test("a guest chooses a language and keeps it", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  for (const [language, heading] of [["Português", "Entrar"], ["Français", "Se connecter"], ["Español", "Ingresar"]]) {
    await page.getByRole("link", { name: language }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
  }
  await page.goto("/privacy");
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
});

// Each worker fills one school; each test meets a copy of it, so that no test sees what another did.
import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";
import { followLink, readIn } from "./door.ts";
import { filled, inFolder, opened, people, serving, type School, type Who } from "./school.ts";

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;
type FilledSchool = { folder: string; cookies: Record<Who, Cookies> };
type Fixtures = { school: School; signIn: (page: Page, who: Who) => Promise<void>; quiet: void };

export const test = base.extend<Fixtures, { filledSchool: FilledSchool }>({
  filledSchool: [
    async ({ browser }, use) =>
      inFolder(undefined, async (folder) => {
        const cookies = {} as FilledSchool["cookies"];
        await serving(folder, filled, async (school) => {
          for (const who of people) {
            const page = await browser.newPage({ baseURL: school.url });
            await followLink(page, school.links[who]);
            await readIn(page, "en");
            cookies[who] = await page.context().cookies();
            await page.context().close();
          }
        });
        await use({ folder, cookies });
      }),
    { scope: "worker" },
  ],

  school: async ({ filledSchool }, use) =>
    inFolder(filledSchool.folder, (folder) => serving(folder, opened, use)),

  /** No page breaks its own policy or throws, whatever a test does on it. */
  quiet: [
    async ({ page }, use) => {
      const said: string[] = [];
      page.on("pageerror", (error) => said.push(String(error)));
      page.on("console", (message) => {
        if (message.text().includes("Content Security Policy")) said.push(message.text());
      });
      await use();
      expect(said).toEqual([]);
    },
    { auto: true },
  ],

  baseURL: async ({ school }, use) => use(school.url),

  /** Gives the page the sign-in of a person who reads English. */
  signIn: async ({ filledSchool }, use) =>
    use(async (page, who) => page.context().addCookies(filledSchool.cookies[who])),
});

export { expect };

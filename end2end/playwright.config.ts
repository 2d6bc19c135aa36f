// Three ways to meet the pages: a browser with JavaScript, one without, and one that brings pages back from its cache.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { userInfo } from "node:os";
import { defineConfig, devices } from "@playwright/test";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The Chromium on PATH; `undefined` lets Playwright look for its own. */
const executablePath = (process.env.PATH ?? "")
  .split(delimiter)
  .flatMap((folder) => names.map((name) => join(folder, name)))
  .find((path) => existsSync(path));

const args = [
  // A root without user namespaces, as in most containers, cannot start Chromium's sandbox.
  ...(userInfo().uid === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const browser = { ...devices["Desktop Chrome"], launchOptions: { executablePath, args } };

export default defineConfig({
  testDir: "specs",
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  retries: 0,
  workers: 2,
  reporter: process.env.CI ? [["list"], ["github"]] : "list",
  use: {
    locale: "en-US",
    trace: "retain-on-failure",
  },
  projects: [
    { name: "javascript", testIgnore: "**/*.back.spec.ts", use: browser },
    {
      name: "no-javascript",
      testIgnore: ["**/*.islands.spec.ts", "**/*.back.spec.ts", "**/access.spec.ts"],
      use: { ...browser, javaScriptEnabled: false },
    },
    {
      name: "back-cache",
      testMatch: "**/*.back.spec.ts",
      use: {
        ...browser,
        // Playwright switches the back cache off; people's browsers have it on.
        launchOptions: { executablePath, args, ignoreDefaultArgs: ["--disable-back-forward-cache"] },
      },
    },
  ],
});

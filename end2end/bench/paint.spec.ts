// How long a reader on a weak link looks at nothing: `make bench` runs this against the school that it measures.
import { test } from "@playwright/test";
import config from "../playwright.config.ts";

test.use(config.projects![0].use!);

test("first contentful paint", async ({ browser }) => {
  const lesson = new URL(process.env.LESSON!);
  const [name, value] = process.env.COOKIE!.split("=");
  for (let time = 0; time < 5; time++) {
    // A context of its own each time: nothing is in its cache.
    const context = await browser.newContext();
    await context.addCookies([{ name, value, domain: lesson.hostname, path: "/", secure: true }]);
    const page = await context.newPage();
    const link = await context.newCDPSession(page);
    const throughput = 400_000 / 8;
    const slow = { offline: false, latency: 400, downloadThroughput: throughput, uploadThroughput: throughput };
    await link.send("Network.emulateNetworkConditions", slow);
    await page.goto(lesson.href);
    await page.getByRole("article").waitFor();
    const paint = await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
    console.log(`painted after ${await paint.jsonValue()} ms`);
    await context.close();
  }
});

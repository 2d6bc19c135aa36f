// Walking through a school by its links, one page of each kind.
import { expect, type Page } from "@playwright/test";

/** Opens, one after the other, a page of each kind that links lead to from where `page` is; each must be there. */
export async function* everyPage(page: Page, from = "/") {
  const ways = [from];
  const seen = new Set<string>();
  for (let way = ways.shift(); way; way = ways.shift()) {
    if (seen.has(kind(way))) continue;
    seen.add(kind(way));
    const answer = await page.goto(way);
    expect(answer?.status(), `${way} answers`).toBe(200);
    const here = kind(new URL(page.url()).pathname);
    seen.add(here);
    const targets = await page.getByRole("link").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    for (const target of targets.map((target) => new URL(target))) {
      // A picture has a link too, and is no page.
      const isPage = target.origin === new URL(page.url()).origin && !target.pathname.startsWith("/media/");
      if (isPage) ways.push(target.pathname);
    }
    yield here;
  }
}

/** Two pages of one kind differ in their content only. */
function kind(path: string) {
  return path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id")
    .replace(/day-\d+$/, ":day")
    .replace(/day-\d+\/(quiz|live)$/, ":$1")
    .replace(/day-\d+\/case-[^/]+$/, ":case")
    .replace(/day-\d+\/[^/]+$/, ":lesson");
}

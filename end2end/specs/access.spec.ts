import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../fixtures.ts";
import { people } from "../school.ts";
import { everyPage } from "../walk.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

for (const who of ["guest", ...people] as const) {
  test(`axe finds nothing on any page of a ${who}, by day and by night`, async ({ page, signIn }) => {
    // Every page twice over: minutes on a busy machine.
    test.setTimeout(300_000);
    if (who !== "guest") await signIn(page, who);
    for await (const kind of everyPage(page)) {
      await page.emulateMedia({ colorScheme: "light" });
      expect.soft(await violations(new AxeBuilder({ page }).withTags(tags)), `${kind}, light`).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect.soft(await violations(new AxeBuilder({ page }).withRules("color-contrast")), `${kind}, dark`).toEqual([]);
    }
  });
}

/** What is wrong and where, short enough to read. */
async function violations(axe: AxeBuilder) {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

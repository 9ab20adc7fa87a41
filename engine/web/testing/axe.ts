/** Holds a page against the rules of axe-core: WCAG's, and what it calls best practices. */
import assert from "node:assert/strict";
import axe from "axe-core";
import type { Page } from "playwright-core";

/** Puts the tool into a page whose context bypasses the content security policy. */
export async function addAxe(page: Page): Promise<void> {
  await page.addScriptTag({ content: axe.source });
}

/** What it finds wrong in the page as it stands: the rule and the elements. */
async function violations(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(async () => {
    const tool = globalThis as unknown as { axe: typeof axe };
    return await tool.axe.run(document, { resultTypes: ["violations"] });
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) => `${id} at ${target}: ${failureSummary.split("\n").at(-1)}`)
  );
}

/** Nothing is wrong with the page in this state. */
export async function holds(page: Page, state: string): Promise<void> {
  assert.deepEqual(await violations(page), [], state);
}

/** The help, opened from the page in a real browser: read, searched and followed. */
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { addAxe, holds } from "./testing/axe.ts";
import { inBrowser } from "./testing/in_browser.ts";

async function openHelp(page: Page): Promise<Page> {
  const opened = page.context().waitForEvent("page");
  await page.getByRole("link", { name: "Help, in a new window", exact: true }).click();
  const help = await opened;
  await help.getByRole("heading", { level: 1, name: "Help" }).waitFor();
  return help;
}

inBrowser("Help opens, is searched by keyboard, and its links lead on", async ({ page }) => {
  const help = await openHelp(page);
  await help.keyboard.press("/");
  const search = help.getByRole("combobox", { name: "Search the help", exact: true });
  await search.fill("delete_after");
  const first = help.getByRole("option").first();
  await first.waitFor();
  assert.match(await first.innerText(), /^reply › delete_after/);
  await search.press("ArrowDown");
  await search.press("Enter");
  await help.waitForURL(/reference\/messages\.html#reply-delete_after$/);
  await help.locator("#reply-delete_after").waitFor();
  await help.getByRole("navigation", { name: "Pages", exact: true }).getByRole("link", {
    name: "Events",
    exact: true,
  })
    .first().click();
  await help.getByRole("heading", { level: 1, name: "Events" }).waitFor();
  assert(await help.locator("pre .t-key").count() > 10, "code has colours");
  await search.fill("xylophone");
  await help.getByText("Nothing is found.").waitFor();
  await search.press("Escape");
  await help.getByText("Nothing is found.").waitFor({ state: "hidden" });
});

inBrowser(
  "Help fits a phone: its menu opens, and nothing is wider than the screen",
  async ({ page, url }) => {
    await page.goto(new URL("/help/reference/permissions.html", url).href);
    const menu = page.getByRole("navigation", { name: "Pages", exact: true });
    assert.equal(await menu.isVisible(), false);
    await page.getByRole("button", { name: "Menu", exact: true }).click();
    await menu.getByRole("link", { name: "Steps", exact: true }).first().click();
    await page.getByRole("heading", { level: 1, name: "Steps" }).waitFor();
    for (const name of ["", "steps.html", "errors.html", "reference/units.html", "access.html"]) {
      await page.goto(new URL(`/help/${name}`, url).href);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.equal(wide, 0, name);
    }
  },
  { viewport: { width: 390, height: 844 } },
);

inBrowser("Help is there without a token, under the same rules as the page", async ({ url }) => {
  const get = (path: string) => fetch(new URL(path, url), { redirect: "manual" });
  const index = await get("/help/");
  assert.equal(index.status, 200);
  assert.match(index.headers.get("content-security-policy") ?? "", /script-src 'self'/);
  assert(!/<script>|style="|onclick/.test(await index.text()));
  const moved = await get("/help");
  assert.deepEqual([moved.status, moved.headers.get("location")], [308, "/help/"]);
  assert.equal((await get("/help/gone.html")).status, 404);
});

for (const colorScheme of ["dark", "light"] as const) {
  for (const width of [1440, 390]) {
    inBrowser(`axe finds nothing in the help, ${colorScheme}, ${width} px`, async ({ page, url }) => {
      for (const name of ["", "access.html", "recipes.html", "reference/actions_data.html"]) {
        await page.goto(new URL(`/help/${name}`, url).href);
        await addAxe(page);
        await holds(page, name);
      }
      await page.getByRole("combobox").fill("cooldown");
      await page.getByRole("option").first().waitFor();
      await holds(page, "a search");
    }, { colorScheme, bypassCSP: true, viewport: { width, height: 900 } });
  }
}

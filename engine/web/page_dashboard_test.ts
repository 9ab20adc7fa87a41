/** The dashboard as a person uses it, in a real browser: of bots on Discord, and beside the local one. */
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { FakeDashboard } from "./testing/fake_dashboard.ts";
import { ERRORS } from "./testing/fake_dashboard_facts.ts";
import { inBrowser } from "./testing/in_browser.ts";

const TOKEN = "a-token-of-the-owner";

/** A refused WebSocket is reported by the browser. */
const REFUSED = /401/;

const section = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Sections of the dashboard", exact: true }).getByRole("button", {
    name: new RegExp(`^${name}`),
  });

async function unlock(page: Page): Promise<void> {
  await page.getByLabel("Token").fill(TOKEN);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Overview", exact: true }).waitFor();
}

const first = new FakeDashboard();
inBrowser("the dashboard opens with its token alone, and shows how the bots are", async ({ page }) => {
  const token = page.getByLabel("Token");
  await token.fill("short");
  await page.keyboard.press("Enter");
  await page.getByText("A token has 16 to 128 letters").waitFor();
  await token.fill("not-the-token-of-the-owner");
  await page.keyboard.press("Enter");
  await page.getByText("This is not the token of the program that runs now.").waitFor();
  await unlock(page);
  await page.getByText("LIVE", { exact: true }).waitFor();
  assert.equal(await page.getByRole("button", { name: "Chat", exact: true }).count(), 0);
  await page.getByText("17 in the last minute").waitFor();
  const chart = page.getByRole("img", { name: /^Commands per minute: 17 now, between 8 and 17\.$/ });
  await chart.locator("canvas").waitFor();
  assert.equal(await page.locator(".dash-plot canvas").count(), 6);
  await first.watched("status");
  first.sample({ commands: 99 });
  await page.getByRole("img", { name: /^Commands per minute: 99 now, between 8 and 99\.$/ }).waitFor();
  await page.getByRole("button", { name: "1 hour", exact: true }).click();
  await page.getByRole("img", { name: /^Commands per minute: 99 now, between 8 and 99\.|between 7/ })
    .waitFor();
  const bots = page.getByRole("table", { name: "Bots", exact: true });
  await bots.getByText("resuming").waitFor();
  await bots.getByText("Its files have errors.").waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "Overview", exact: true }).waitFor();
}, { panels: first.panels, live: { token: TOKEN, canWrite: false }, mayReport: REFUSED });

const second = new FakeDashboard();
inBrowser("the log is searched, filtered, paused and followed by keyboard", async ({ page }) => {
  await unlock(page);
  await section(page, "Overview").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Log", exact: true }).waitFor();
  const lines = page.getByRole("list", { name: "Lines of the log, the newest last", exact: true }).getByRole(
    "listitem",
  );
  await page.getByText("5 lines").waitFor();
  await second.watched("log");
  second.say({ level: "INFO", logger: "cordial", message: "<b>fresh</b> line" });
  await lines.getByText("<b>fresh</b> line").waitFor();
  await page.getByLabel("Search the log").fill("shard=0 LOST");
  await page.getByText("1 line", { exact: true }).waitFor();
  assert.match(await lines.innerText(), /The connection was lost/);
  await page.getByLabel("Search the log").fill("");
  await page.getByLabel("Level").selectOption("Warnings and above");
  await page.getByText("2 lines").waitFor();
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  second.say({ level: "WARNING", logger: "cordial", message: "while it was paused" });
  second.say({ level: "DEBUG", logger: "cordial", message: "of no interest" });
  await page.getByRole("button", { name: "Go on (1 new)", exact: true }).click();
  await lines.getByText("while it was paused").waitFor();
  assert.equal(await lines.count(), 3);
}, { panels: second.panels, live: { token: TOKEN, canWrite: false }, mayReport: REFUSED });

const third = new FakeDashboard();
inBrowser("errors are told at once, with their stack and the run that failed", async ({ page }) => {
  await unlock(page);
  await third.watched("errors");
  third.say({ level: "ERROR", logger: "cordial", message: "another one", error: "Error: boom\n    at here" });
  await section(page, "Errors ?, 1 new").click();
  const cards = page.locator(".dash-error");
  await cards.nth(1).getByText(ERRORS[0]!.message).waitFor();
  await cards.nth(0).getByRole("button", { name: "Stack", exact: true }).click();
  await cards.nth(0).getByText("at here").waitFor();
  await cards.nth(1).getByRole("button", { name: "Stack and run", exact: true }).click();
  await page.getByRole("region", { name: "The run that failed", exact: true }).getByText("/shop buy")
    .waitFor();
  await section(page, "Runs").click();
  await page.locator(".run-title", { hasText: "/shop buy" }).waitFor();
  assert.equal(await section(page, "Errors ?, 1 new").count(), 0);
}, { panels: third.panels, live: { token: TOKEN, canWrite: false }, mayReport: REFUSED });

const fourth = new FakeDashboard();
inBrowser("extensions, backups and servers are changed where the page may write", async ({ page }) => {
  const { changes } = fourth;
  await unlock(page);
  await section(page, "Extensions").click();
  await page.getByRole("button", { name: "Unload dice in garden", exact: true }).click();
  await page.getByText("dice was unloaded in garden.").waitFor();
  await page.getByRole("button", { name: "Load dice in garden", exact: true }).waitFor();
  await section(page, "Backups").click();
  await page.getByRole("button", { name: "Back up now: garden", exact: true }).click();
  await page.getByText("bot.db.backup_20260803_120000 was made").waitFor();
  await page.getByRole("button", { name: "Restore… bot.db.backup_20260803_120000", exact: true }).click();
  await page.getByText("./cordial restore data/bot.db.backup_20260803_120000").waitFor();
  await page.getByRole("button", { name: "Restore it now", exact: true }).click();
  await page.getByText("What was there before is kept: data/bot.db.before_restore_20260803_120500").waitFor();
  await section(page, "Servers").click();
  await page.getByLabel("Search servers").fill("flower");
  await page.getByText("1 server", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Change Flower Friends", exact: true }).click();
  const form = page.getByRole("form", { name: "Settings of Flower Friends", exact: true });
  await form.getByLabel("Prefix").fill("/");
  await page.keyboard.press("Enter");
  await form.getByRole("alert").getByText("Discord keeps / for slash commands.").waitFor();
  await form.getByLabel("Prefix").fill("%");
  await form.getByLabel("Time zone").fill("");
  await form.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Flower Friends was changed.").waitFor();
  await page.getByRole("cell", { name: "%", exact: true }).waitFor();
  assert.deepEqual(changes, [
    "unload dice",
    "backup",
    "restore bot.db.backup_20260803_120000",
    "server 1110000000010000000 % null",
  ]);
}, { panels: fourth.panels, live: { token: TOKEN, canWrite: true }, mayReport: REFUSED });

const fifth = new FakeDashboard();
inBrowser(
  "every section fits a narrow window, and a page that may only look offers no change",
  async (opened) => {
    const { page, stop } = opened;
    await unlock(page);
    for (
      const name of [
        "Log",
        "Errors",
        "Runs",
        "Definitions",
        "Extensions",
        "Schedules",
        "Backups",
        "Servers",
        "Overview",
      ]
    ) {
      await section(page, name).click();
      const heading = page.getByRole("heading", { name, level: 1 });
      await heading.waitFor();
      await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
      assert.equal(await heading.evaluate((element) => element === document.activeElement), true, name);
      const room = await page.evaluate(() => {
        const body = document.querySelector(".dash-body")!;
        return [document.documentElement.scrollWidth - innerWidth, body.scrollWidth - body.clientWidth];
      });
      assert.deepEqual(room, [0, 0], name);
    }
    for (const name of [/^Change /, /^Back up /, /^Unload /]) {
      assert.equal(await page.getByRole("button", { name }).count(), 0);
    }
    await stop();
    await page.getByText("No connection to the program.").waitFor();
  },
  {
    panels: fifth.panels,
    live: { token: TOKEN, canWrite: false },
    viewport: { width: 390, height: 844 },
    colorScheme: "light",
    mayReport: REFUSED,
  },
);

const sixth = new FakeDashboard();
inBrowser("the local Discord has the dashboard as a second view", async ({ page }) => {
  await page.getByRole("button", { name: "Dashboard", exact: true }).click();
  await page.getByRole("heading", { name: "Overview", exact: true }).waitFor();
  await section(page, "Definitions").click();
  await page.getByText("last good version is running").waitFor();
  await page.getByText("bots/garden/shop.yaml:14:5").waitFor();
  const fine = sixth.definitions.bots.map((bot) => ({ ...bot, state: "running" as const, problems: [] }));
  sixth.define({ bots: fine, problems: [] });
  await page.getByText("last good version is running").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Chat", exact: true }).click();
  await page.getByRole("textbox", { name: /^Message #/ }).waitFor();
  assert.equal(sixth.watchers("log"), 0);
}, { panels: sixth.panels });

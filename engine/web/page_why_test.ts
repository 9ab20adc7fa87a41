/** Looks up why the bot did what it did, beside the chat, in a real browser. */
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { RunDetail } from "../model/panels/runs.ts";
import { doneRun, FakeRuns, fakeTraffic, refusedRun } from "./testing/fake_runs.ts";
import { inBrowser } from "./testing/in_browser.ts";

const NARROW = { viewport: { width: 390, height: 844 } };

function withRuns(first: readonly RunDetail[]) {
  const runs = new FakeRuns();
  runs.add(...first);
  return { runs, panels: new Map(Object.entries({ runs, traffic: fakeTraffic })) };
}

const openWhy = (page: Page) => page.getByRole("button", { name: "Why", exact: true }).click();
const card = (page: Page, name: string) => page.getByRole("article", { name });
const head = (page: Page, name: string) => card(page, name).locator(".run-head");

{
  const { runs, panels } = withRuns([doneRun(1), refusedRun(2)]);
  inBrowser("the newest run of the channel shows its stages, others open and close", async ({ page }) => {
    await openWhy(page);
    const ban = card(page, "/ban, refused");
    await ban.getByText("Permission").waitFor();
    assert.equal(await ban.locator(".stage.is-unreached").count(), 4);
    await ban.getByText("You need Ban Members in #general.").waitFor();
    assert.equal(await head(page, "!bet, done").getAttribute("aria-expanded"), "false");
    await head(page, "/ban, refused").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const bet = card(page, "!bet, done");
    await bet.getByText("of Bo").waitFor();
    assert.deepEqual(await bet.locator(".changes").locator("del, ins").allInnerTexts(), [
      "before:\n50",
      "after:\n20",
    ]);
    // One that somebody has opened stays open, the other one makes way.
    runs.add(refusedRun(3, { title: "/kick" }));
    await card(page, "/kick, refused").getByText("Permission").waitFor();
    assert.equal(await head(page, "!bet, done").getAttribute("aria-expanded"), "true");
    assert.equal(await head(page, "/ban, refused").getAttribute("aria-expanded"), "false");
    await page.getByRole("group", { name: "Which runs", exact: true }).getByRole("button", {
      name: "Refused",
      exact: true,
    }).click();
    await bet.waitFor({ state: "detached" });
    await page.getByRole("article").nth(1).waitFor();
    assert.equal(await page.getByRole("article").count(), 2);
  }, { panels });
}

{
  const { panels } = withRuns([refusedRun(1)]);
  inBrowser("a place opens its source with the line marked, and Escape leads back", async ({ page }) => {
    await openWhy(page);
    const link = page.getByRole("button", { name: "starter.yaml:5", exact: true });
    await link.click();
    const marked = page.locator(".source-lines [aria-current]");
    await marked.waitFor();
    assert.equal(await marked.innerText(), "5\nline 5: <b>{text}</b>");
    await page.keyboard.press("Escape");
    await marked.waitFor({ state: "detached" });
    assert.ok(await link.evaluate((element) => element === document.activeElement));
  }, { panels });
}

{
  const { panels } = withRuns([refusedRun(1)]);
  inBrowser("a run leads to its payloads, which fold and can be narrowed", async ({ page }) => {
    await openWhy(page);
    await card(page, "/ban, refused").getByRole("button", { name: "Payloads", exact: true }).click();
    const rows = page.locator(".payload");
    await rows.nth(1).waitFor();
    assert.equal(await rows.count(), 2);
    await page.getByRole("button", { name: /INTERACTION_CREATE/ }).click();
    await page.locator(".json").waitFor();
    await page.getByRole("button", { name: /^options:/ }).click();
    await page.getByRole("button", { name: /^0:/ }).click();
    await page.getByText('"<img src=x>"').waitFor();
    await page.getByRole("button", { name: /Only \/ban/ }).click();
    await rows.nth(2).waitFor();
    await page.getByRole("searchbox", { name: "Filter by name or path", exact: true }).fill("typing");
    await rows.nth(1).waitFor({ state: "detached" });
    assert.match(await rows.innerText(), /TYPING_START/);
    await page.getByRole("tab", { name: "Payloads", exact: true }).press("ArrowLeft");
    await card(page, "/ban, refused").waitFor();
  }, { panels });
}

{
  const { panels } = withRuns([doneRun(1)]);
  inBrowser("in a narrow window it stands in a drawer that fits", async ({ page }) => {
    await openWhy(page);
    await card(page, "!bet, done").getByText("of Bo").waitFor();
    const { scroll, client } = await page.locator(".why-scroller").evaluate((element) => ({
      scroll: element.scrollWidth,
      client: element.clientWidth,
    }));
    assert.equal(scroll, client, "the runs are wider than their drawer");
    await page.keyboard.press("Escape");
    await page.locator(".why").waitFor({ state: "detached" });
  }, { ...NARROW, panels });
}

{
  const { runs, panels } = withRuns([]);
  inBrowser("500 runs in a burst stay few rows, and the chat goes on", async ({ page }) => {
    await openWhy(page);
    await page.getByText("No runs yet.").waitFor();
    for (let start = 0; start < 500; start += 50) {
      runs.add(
        ...Array.from(
          { length: 50 },
          (_, index) => doneRun(start + index + 1, { title: `!${start + index}` }),
        ),
      );
    }
    await card(page, "!499, done").waitFor();
    assert.equal(await page.getByRole("article").count(), 100);
    await page.getByRole("textbox", { name: /^Message #/ }).fill("still here");
    await page.keyboard.press("Enter");
    await page.locator(".row").getByText("still here").waitFor();
  }, { panels });
}

/** Buttons, selects and direct messages as a person uses them, in a real browser: mouse, keyboard and touch. */
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { report } from "./testing/fake_help.ts";
import { ADA, BO, BOT, GENERAL } from "./testing/fake_world.ts";
import { inBrowser } from "./testing/in_browser.ts";

const lastRow = (page: Page) => page.locator(".row").last();
const control = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const category = (page: Page) => page.getByRole("combobox", { name: "Pick a category…", exact: true });

/** Custom id of the control with the focus. */
const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.control);

/** What a screen reader reads out. */
const told = (page: Page, text: string) =>
  page.locator("[aria-live=polite]").getByText(text, { exact: true }).waitFor();

/** What was pressed, without who and where. */
const presses = (asked: readonly string[]) =>
  asked.filter((line) => line.startsWith("press ")).map((line) => line.split(" ").slice(3).join(" "));

inBrowser("a help menu is used by mouse: a category, its pages, and back", async ({ page, playground }) => {
  playground.postHelp(GENERAL);
  await category(page).click();
  const list = page.getByRole("listbox", { name: "Pick a category…", exact: true });
  assert.equal(await list.getByRole("option").count(), 3);
  await list.getByRole("option", { name: "Music 3 pages", exact: true }).click();
  await page.getByText("Page 1 of 3").waitFor();
  assert.equal(await list.count(), 0);
  assert.equal(await category(page).innerText(), "🎵\nMusic");
  assert.equal(await control(page, "Previous").isDisabled(), true);
  await control(page, "Next").click();
  await page.getByText("Page 2 of 3").waitFor();
  assert.equal(await focused(page), "next");
  await control(page, "Next").click();
  await page.getByText("Page 3 of 3").waitFor();
  assert.equal(await control(page, "Next").isDisabled(), true);
  assert.equal(await focused(page), "previous");
  await told(page, "Starter: 🎵 Music");
  await control(page, "Back to Main").click();
  await page.getByText("Help menu").first().waitFor();
  assert.equal(await page.locator(".row").count(), 1);
  assert.deepEqual(presses(playground.asked), ["category music", "next", "next", "home"]);
});

inBrowser("a help menu is used by keyboard alone, and the focus stays", async ({ page, playground }) => {
  playground.postHelp(GENERAL);
  await category(page).waitFor();
  await page.getByRole("group", { name: /^Messages in/ }).focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Tab");
  while (await focused(page) !== "category") await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const list = page.getByRole("listbox");
  await list.waitFor();
  const active = async () => {
    const id = await category(page).getAttribute("aria-activedescendant");
    return id === null ? undefined : await page.locator(`[id="${id}"] .select-option-label`).innerText();
  };
  for (const [key, expected] of [["ArrowDown", "Moderation"], ["End", "Fun"], ["Home", "Moderation"]]) {
    await page.keyboard.press(key!);
    assert.equal(await active(), expected, key);
  }
  await page.keyboard.type("mus");
  assert.equal(await active(), "Music");
  await page.keyboard.press("Escape");
  await list.waitFor({ state: "detached" });
  assert.equal(await focused(page), "category");
  assert.deepEqual(presses(playground.asked), []);
  await page.keyboard.press("Space");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.getByText("Page 1 of 3").waitFor();
  assert.equal(await focused(page), "category");
  // Previous is switched off on the first page, so the next stop is Next.
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "next");
  await page.keyboard.press("Enter");
  await page.getByText("Page 2 of 3").waitFor();
  assert.equal(await focused(page), "next");
  await page.keyboard.press("Space");
  await page.getByText("Page 3 of 3").waitFor();
  assert.equal(await focused(page), "previous");
  assert.deepEqual(presses(playground.asked), ["category fun", "next", "next"]);
});

inBrowser("the focus goes to the message when all its controls are switched off or gone", async (opened) => {
  const { page, playground } = opened;
  const posted = playground.postHelp(GENERAL);
  await control(page, "Credits").focus();
  playground.edit(GENERAL, posted.id, { components: [] });
  await control(page, "Credits").waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.key), posted.id);
});

inBrowser("several choices are picked within their bounds, by keyboard and mouse", async (opened) => {
  const { page, playground } = opened;
  playground.postGallery(GENERAL);
  const toppings = page.getByRole("combobox", { name: "Up to three toppings", exact: true });
  await toppings.click();
  const option = (name: string) => page.getByRole("listbox").getByRole("option", { name });
  assert.equal(await option("Basil").getAttribute("aria-selected"), "true");
  await option("Basil").click();
  await page.getByText("0 picked, 2 needed").waitFor();
  assert.equal(await page.getByRole("button", { name: "Done", exact: true }).isDisabled(), true);
  for (const name of ["Olives", "Cheese", "Tomato"]) await option(name).click();
  assert.equal(await option("Basil").getAttribute("aria-disabled"), "true");
  await option("Basil").click({ force: true });
  await page.getByRole("button", { name: "Done", exact: true }).click();
  await playground.until(" toppings olives,cheese,tomato");

  const people = page.getByRole("combobox", { name: "Whom to greet", exact: true });
  await people.press("Enter");
  await page.keyboard.type("bo");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "people");
  await playground.until(" people 102,103");
  await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
  // Escape takes everything back; a press elsewhere ends the picking.
  await people.press("Enter");
  await option("Ada").click();
  await page.keyboard.press("Escape");
  await people.press("Enter");
  await option("Bo").click();
  await page.getByRole("textbox", { name: /^Message #/ }).click();
  await page.getByRole("listbox").waitFor({ state: "detached" });
  await playground.until(" people 102");
  assert.equal(presses(playground.asked).length, 3);
  const channel = page.getByRole("combobox", { name: "Which channel", exact: true });
  await channel.click();
  await option("mod-log").click();
  await playground.until(" channel 302");
  assert.equal(
    await page.getByRole("combobox", { name: "Make a selection", exact: true }).isDisabled(),
    true,
  );
  await page.getByText("A part of a kind that this page does not show.").waitFor();
});

inBrowser("a press shows that it waits, that it failed, and why it was refused", async (opened) => {
  const { page, playground } = opened;
  const posted = playground.postGallery(GENERAL);
  const hold = control(page, "Hold");
  await hold.click();
  await page.locator(".bot-button[aria-busy=true] .spinner").waitFor();
  await hold.click();
  await playground.until(" hold");
  assert.deepEqual(presses(playground.asked), ["hold"]);
  const silence = { channelId: GENERAL, onlyFor: ADA.id, command: "Hold", applicationId: BOT.id };
  playground.change({ type: "no_answer", ...silence });
  await lastRow(page).getByText("This interaction failed").waitFor();
  assert.equal(await page.locator(".spinner").count(), 0);
  assert.equal(await page.locator(".row").count(), 1);
  await hold.click();
  await page.getByText("This interaction failed").waitFor({ state: "detached" });
  // Somebody else's failure is not shown.
  playground.change({ type: "no_answer", ...silence, onlyFor: BO.id, messageId: posted.id });
  await control(page, "Stay silent").click();
  await page.getByText("This interaction failed").waitFor();
  await control(page, "Delete").click();
  await page.locator(".problem").getByText("This message is not there any more.").waitFor();
  assert.equal(await page.locator(".spinner, .row .no-answer").count(), 0);
});

inBrowser("buttons that are links open safely; one that is switched off does nothing", async (opened) => {
  const { page, playground } = opened;
  playground.postGallery(GENERAL);
  const docs = page.getByRole("link", { name: "Docs", exact: true });
  assert.equal(await docs.getAttribute("href"), "https://docs.example/start");
  assert.equal(await docs.getAttribute("target"), "_blank");
  assert.match(await docs.getAttribute("rel") ?? "", /noopener noreferrer/);
  const trick = page.getByRole("link", { name: "Trick", exact: true });
  assert.equal(await trick.getAttribute("href"), null);
  assert.equal(await trick.getAttribute("aria-disabled"), "true");
  assert.equal(await control(page, "Switched off").isDisabled(), true);
  await control(page, "🎲").click();
  await control(page, ":blobcat: Own emoji").click();
  await playground.until(" own");
  assert.deepEqual(presses(playground.asked), ["emoji", "own"]);
});

inBrowser(
  "an ephemeral answer has controls of its own, and a deferred one comes when it is ready",
  async (opened) => {
    const { page, playground } = opened;
    playground.postHelp(GENERAL, ADA.id);
    await page.getByText("Only you can see this").waitFor();
    await category(page).click();
    await page.getByRole("option", { name: /^Fun/ }).click();
    await page.getByText("Page 1 of 3").waitFor();
    await control(page, "Credits").click();
    await lastRow(page).getByText("Made by somebody").waitFor();
    assert.equal(await page.getByText("Only you can see this").count(), 2);
    await lastRow(page).getByRole("button", { name: "Think", exact: true }).click();
    await lastRow(page).getByText("Starter is thinking…").waitFor();
    const { messages } = playground.snapshot();
    playground.edit(GENERAL, messages[GENERAL]!.at(-1)!.message.id, {
      content: "Done thinking.",
      flags: 1 << 6,
    });
    await lastRow(page).getByText("Done thinking.").waitFor();
    await told(page, "Starter, only for you: Done thinking.");
    await lastRow(page).getByRole("button", { name: "Dismiss message", exact: true }).click();
    await page.getByText("Done thinking.", { exact: true }).waitFor({ state: "detached" });
    await page.getByLabel("Acting as").selectOption("Bo — Member");
    await page.locator(".row").first().waitFor({ state: "detached" });
  },
);

inBrowser("direct messages open from a bot's menu, and belong to the acting person", async (opened) => {
  const { page, playground } = opened;
  await page.locator(".side").getByRole("button", { name: /^Starter/ }).click();
  await page.getByRole("menuitem", { name: "Message", exact: true }).click();
  await page.getByText("This is the start of your direct messages with Starter.").waitFor();
  await page.getByRole("textbox", { name: "Message @Starter as Ada", exact: true }).fill("!menu");
  await page.keyboard.press("Enter");
  await category(page).click();
  await page.getByRole("option", { name: /^Music/ }).click();
  await page.getByText("Page 1 of 3").waitFor();
  const [direct] = playground.snapshot().directs;
  assert.deepEqual({ ...direct, id: "" }, { id: "", personId: ADA.id, botId: BOT.id });
  await page.getByRole("button", { name: "Test Guild", exact: true }).click();
  playground.post(direct!.id, BOT, "psst");
  await page.getByRole("button", { name: "Direct messages, new messages", exact: true }).click();
  await lastRow(page).getByText("psst").waitFor();
  // Bo has written to no bot yet: the page goes back to a server.
  await page.getByLabel("Acting as").selectOption("Bo");
  await page.getByRole("textbox", { name: "Message #general as Bo", exact: true }).waitFor();
  await page.getByRole("button", { name: "Direct messages", exact: true }).click();
  await page.getByRole("textbox", { name: "Message @Starter as Bo", exact: true }).waitFor();
  assert.equal(await page.getByText("psst").count(), 0);
  assert.equal(playground.asked.at(-1), `open ${BO.id} ${BOT.id}`);
});

inBrowser("a message of parts shows each of them, and its controls work", async ({ page, playground }) => {
  const posted = playground.post(GENERAL, BOT, "", report);
  const row = lastRow(page);
  await row.getByRole("heading", { name: "Weekly report", exact: true }).waitFor();
  await row.getByRole("img", { name: "Picture, not loaded: Chart", exact: true }).waitFor();
  await row.getByRole("img", { name: "Picture, not loaded: one.png", exact: true }).waitFor();
  await row.getByText("stats.csv").waitFor();
  await row.getByText("2.0 KB").waitFor();
  assert.equal(await row.getByRole("separator").count(), 1);
  const bar = await row.locator(".container").first().evaluate((element) =>
    getComputedStyle(element).borderInlineStartColor
  );
  assert.equal(bar, "rgb(240, 178, 50)");
  assert.equal(await row.getByRole("img", { name: /two.png/ }).count(), 0);
  const spoilers = row.getByRole("button", { name: "Spoiler, press to show", exact: true });
  await spoilers.first().click();
  await row.getByRole("img", { name: /two.png/ }).waitFor();
  await spoilers.click();
  await row.getByText("The answer is 42").waitFor();
  await control(page, "Export").click();
  await playground.until(" export");
  await row.locator(".bot-button[aria-busy=true]").waitFor();
  playground.edit(GENERAL, posted.id, {});
  await page.getByRole("combobox", { name: "Which role", exact: true }).click();
  await page.getByRole("option", { name: "Admin", exact: true }).click();
  await playground.until(" role 402");
  await told(page, "Starter: # Weekly report");
});

inBrowser("a help menu is used by touch on a phone", async ({ page, playground }) => {
  playground.postHelp(GENERAL);
  await category(page).tap();
  await page.getByRole("option", { name: /^Moderation/ }).tap();
  await page.getByText("Page 1 of 3").waitFor();
  await control(page, "Next").tap();
  await page.getByText("Page 2 of 3").waitFor();
  playground.postGallery(GENERAL);
  await page.getByText("Every control").first().waitFor();
  const { scrollWidth, clientWidth } = await page.locator(".scroller").evaluate((element) => element);
  assert.equal(scrollWidth, clientWidth, "the messages are wider than the window");
  assert.deepEqual(presses(playground.asked), ["category moderation", "next"]);
}, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** Walks through the page as a person would, in a real browser. */
import assert from "node:assert/strict";
import type { Page, WebSocketRoute } from "playwright-core";
import { ADA, BO, BOT, CY, GENERAL } from "./testing/fake_world.ts";
import { inBrowser } from "./testing/in_browser.ts";

const field = (page: Page) => page.getByRole("textbox", { name: /^Message #/ });
const lastRow = (page: Page) => page.locator(".row").last();

inBrowser("a message gets a reply with an embed, and the bot's presence shows", async ({ page }) => {
  assert.equal(page.url().includes("#"), false, "the token stays in the address bar");
  await page.getByText("Welcome to #general!").waitFor();
  await page.getByRole("button", { name: "/hello who:@ada", exact: true }).waitFor();
  await page.locator(".side").getByText("Watching 2 servers").waitFor();
  await page.getByText("LOCAL", { exact: true }).waitFor();
  await field(page).fill("!help");
  await page.keyboard.press("Enter");
  const embed = page.locator(".embed");
  await embed.getByText("Command help").waitFor();
  assert.equal(await embed.locator(".embed-field-row.columns-3 .embed-field").count(), 3);
  assert.equal(await lastRow(page).locator(".head-line-text").innerText(), "!help");
  assert.equal(await lastRow(page).getByText("APP", { exact: true }).count(), 1);
  assert.equal(await field(page).inputValue(), "");
});

inBrowser("the slash picker fills a command in by keyboard alone", async ({ page, playground }) => {
  await page.keyboard.type("/");
  const list = page.getByRole("listbox");
  await list.getByText("/config roles add").waitFor();
  assert.equal(await list.getByRole("option").count(), 6);
  await page.keyboard.type("he");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Tab");
  await list.getByText("cy", { exact: true }).waitFor();
  await page.keyboard.type("cyr");
  await page.keyboard.press("Enter");
  await page.getByText("Optional · Enter sends the command").waitFor();
  await page.keyboard.press("Tab");
  await list.getByText("formal").waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByText("Enter sends the command", { exact: true }).waitFor();
  await page.keyboard.press("Enter");
  await lastRow(page).getByText("who = 103, mood = formal").waitFor();
  assert.equal(await lastRow(page).locator(".head-line .mention").innerText(), "/hello");
  const options = JSON.stringify([{ name: "who", value: "103" }, { name: "mood", value: "formal" }]);
  assert.deepEqual(playground.asked, [`slash ${ADA.id} hello ${options}`]);
  await page.keyboard.press("ArrowUp");
  assert.equal(await field(page).inputValue(), "/hello who:@Cyrus mood:formal");
});

inBrowser(
  "the slash picker says what is wrong, and Escape gives the line back",
  async ({ page, playground }) => {
    await page.keyboard.type("/roll");
    await page.keyboard.press("Tab");
    const sides = page.getByRole("combobox", { name: "sides", exact: true });
    await sides.fill("1");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("sides must be at least 2.").waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await field(page).inputValue(), "/roll sides:1");
    // Keys right after Escape already mean the plain field.
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("@cy");
    await page.keyboard.press("Tab");
    await page.keyboard.type("hi");
    assert.equal(await field(page).inputValue(), "@Cyrus hi");
    assert.deepEqual(playground.asked, []);
  },
);

inBrowser("options are completed by the bot, and a refused line comes back", async ({ page, playground }) => {
  await page.keyboard.type("/play");
  await page.getByRole("option", { name: /^\/play/ }).first().waitFor();
  await page.keyboard.press("Tab");
  await page.getByRole("option", { name: "Blue in Green", exact: true }).waitFor();
  await page.keyboard.type("white");
  await page.getByRole("option", { name: "Blue in Green", exact: true }).waitFor({ state: "detached" });
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await lastRow(page).getByText("song = Black or White").waitFor();
  await page.keyboard.type("/nothing at all");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText("There is no command /nothing at all.").waitFor();
  assert.equal(await field(page).inputValue(), "/nothing at all");
  assert.equal(playground.asked.at(-1), `type ${ADA.id} /nothing at all`);
});

inBrowser(
  "each person sees only their own ephemeral messages and can dismiss them",
  async ({ page, playground }) => {
    const asBo = { as: BO.id, channelId: GENERAL };
    await playground.slash(asBo, "503", ["roll"], [{ name: "sides", value: 6 }, {
      name: "secret",
      value: true,
    }]);
    playground.post(GENERAL, BOT, "for all");
    await lastRow(page).getByText("for all").waitFor();
    assert.equal(await page.locator(".row").count(), 1);
    await page.getByLabel("Acting as").selectOption("Bo — Member");
    await page.getByText("Only you can see this").waitFor();
    await page.getByRole("button", { name: "Dismiss message", exact: true }).click();
    await page.getByText("Only you can see this").waitFor({ state: "detached" });
    assert.match(playground.asked.at(-1) ?? "", /^dismiss 102 /);
    await field(page).fill("now as Bo");
    await page.keyboard.press("Enter");
    await lastRow(page).getByText("now as Bo").waitFor();
    assert.equal(await lastRow(page).locator(".person-name").innerText(), "Bo");
  },
);

inBrowser("a silent bot is told as Discord does, and its note can be dismissed", async ({ page }) => {
  await page.keyboard.type("/sleep");
  await page.keyboard.press("Enter");
  await page.locator(".no-answer").getByText("The application did not respond").waitFor();
  await page.getByRole("button", { name: "Dismiss message", exact: true }).click();
  await page.locator(".no-answer").waitFor({ state: "detached" });
});

inBrowser("menus of messages and people open by mouse and by keyboard", async ({ page, playground }) => {
  const posted = playground.post(GENERAL, CY, "what a day");
  await page.getByText("what a day", { exact: true }).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Quote Starter", exact: true }).click();
  await lastRow(page).getByText("Quote").waitFor();
  assert.equal(playground.asked.at(-1), `menu ${ADA.id} Quote ${posted.id}`);

  await page.getByRole("group", { name: /^Messages in/ }).focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Mention", exact: true }).waitFor();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await lastRow(page).getByText("Say hi").waitFor();
  assert.equal(playground.asked.at(-1), `menu ${ADA.id} Say hi ${CY.id}`);

  await page.getByText("what a day", { exact: true }).hover();
  await page.getByRole("button", { name: "Reply", exact: true }).first().click();
  await page.getByText("Replying to Cyrus").waitFor();
  await page.keyboard.type("indeed");
  await page.keyboard.press("Enter");
  await lastRow(page).getByText("indeed").waitFor();
  assert.equal(await lastRow(page).locator(".head-line-text").innerText(), "what a day");
});

inBrowser(
  "edits and deletions come at once, typing and new messages are told",
  async ({ page, playground }) => {
    const posted = playground.post(GENERAL, BOT, "first words");
    await page.getByText("first words").first().waitFor();
    assert.equal(await page.locator("[aria-live=polite]").innerText(), "Starter: first words");
    const edited = { ...posted, content: "other words", edited_timestamp: posted.timestamp };
    playground.change({ type: "message_edit", channelId: GENERAL, seen: { message: edited } });
    await page.getByText("other words(edited)").waitFor();
    playground.change({ type: "typing", channelId: GENERAL, userId: BOT.id });
    await page.getByText("Starter is typing…").waitFor();
    playground.change({ type: "message_delete", channelId: GENERAL, messageId: posted.id });
    await page.getByText("other words").waitFor({ state: "detached" });
  },
);

inBrowser("a lost connection shows, comes back by itself, and brings what was missed", async (opened) => {
  const { page, playground, stop, restart } = opened;
  await stop();
  await page.getByText("Connection lost.").waitFor();
  playground.post(GENERAL, BOT, "said meanwhile");
  const url = await restart();
  // The new server has another token: the page says so, and takes the new address in the same window.
  await page.getByRole("heading", { name: /needs its token/ }).waitFor();
  await page.goto(url);
  await page.getByText("said meanwhile").first().waitFor();
});

inBrowser(
  "a connection that breaks comes back by itself with a fresh snapshot",
  async ({ page, playground }) => {
    const server = Promise.withResolvers<WebSocketRoute>();
    await page.routeWebSocket(/socket/, (route) => {
      route.connectToServer();
      server.resolve(route);
    });
    await page.reload();
    await field(page).fill("half a thought");
    playground.post(GENERAL, BOT, "before");
    await page.locator(".row").getByText("before").waitFor();
    await (await server.promise).close({ code: 1013 });
    await page.getByText("Connection lost.").waitFor();
    playground.post(GENERAL, BOT, "meanwhile");
    await page.locator(".row").getByText("meanwhile").waitFor();
    await page.getByText("Connection lost.").waitFor({ state: "detached" });
    assert.equal(await field(page).inputValue(), "half a thought");
  },
);

inBrowser(
  "bot content is never taken for HTML",
  async ({ page, playground }) => {
    const attack = `<img src=x onerror="document.title='broken'"><script>document.title='broken'</script>`;
    playground.post(GENERAL, BOT, `${attack} [x](javascript:document.title='broken')`, {
      embeds: [{
        title: attack,
        url: "javascript:alert(1)",
        description: attack,
        fields: [{ name: attack, value: attack }],
      }],
    });
    await page.locator(".embed").waitFor();
    assert.equal(await page.locator(".row img, .row script, .row a").count(), 0);
    assert.ok((await page.locator(".message-text").innerText()).includes("<img src=x"));
    assert.equal(await page.title(), "Test");
    const evaluated = await page.evaluate(() => {
      try {
        document.body.innerHTML = "<b>x</b>";
        return "set";
      } catch {
        return "refused";
      }
    });
    assert.equal(evaluated, "refused");
  },
  { mayReport: /TrustedHTML/ },
);

inBrowser(
  "500 messages at once are drawn in a window that follows the newest",
  async ({ page, playground }) => {
    for (let number = 1; number <= 500; number++) {
      playground.post(GENERAL, number % 3 ? BOT : BO, `message **${number}** of a burst`);
    }
    await lastRow(page).getByText("message 500 of").waitFor();
    assert.ok(await page.locator(".row").count() <= 160);
    const scroller = page.locator(".scroller");
    await scroller.hover();
    // Scrolling up holds the place and draws older messages.
    while (await page.getByText("message 300 of").count() === 0) await page.mouse.wheel(0, -1500);
    playground.post(GENERAL, BOT, "while away");
    await page.getByRole("button", { name: /new message/ }).click();
    await lastRow(page).getByText("while away").waitFor();
    assert.ok(await page.locator(".row").count() <= 160);
  },
);

inBrowser("on a phone, servers and channels stand in a drawer", async ({ page, playground }) => {
  playground.post("302", BOT, "something happened");
  const channels = page.getByRole("navigation", { name: "Channels", exact: true });
  assert.equal(await channels.isVisible(), false);
  await page.locator(".chat-header").getByText("Watching 2 servers").waitFor();
  await page.getByRole("button", { name: "Servers and channels", exact: true }).click();
  await page.getByRole("button", { name: "mod-log, new messages", exact: true }).click();
  await page.getByText("something happened").waitFor();
  await channels.waitFor({ state: "hidden" });
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
  assert.equal(scrollWidth, clientWidth, "the page is wider than the window");
  await page.getByRole("button", { name: "Members", exact: true }).click();
  await page.getByRole("button", { name: "Close", exact: true }).click();
  // Whoever closes it is where they were.
  await page.locator(":focus[aria-label=Members]").waitFor();
}, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** Forms, polls, reactions and one's own messages as a person uses them, in a real browser. */
import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import type { APIModalInteractionResponseCallbackComponent, APIPoll } from "discord-api-types/v10";
import type { Page } from "playwright-core";
import { ADA, BO, BOT, GENERAL } from "./testing/fake_world.ts";
import { inBrowser } from "./testing/in_browser.ts";

const label = (text: string, component: object, description?: string) =>
  ({ type: 18, label: text, description, component }) as APIModalInteractionResponseCallbackComponent;

const FIELDS = [
  { type: 10, content: "Read **this** first" } as APIModalInteractionResponseCallbackComponent,
  label("Subject", { type: 4, style: 1, custom_id: "subject", max_length: 5 }, "In a few words"),
  label("Category", {
    type: 3,
    custom_id: "category",
    options: [{ label: "Bug", value: "bug" }, { label: "Idea", value: "idea" }],
  }),
  label("Priority", {
    type: 21,
    custom_id: "priority",
    options: [{ label: "Low", value: "low" }, { label: "High", value: "high" }],
  }),
  label("Details", { type: 4, style: 2, custom_id: "details", required: false }),
  label("Helpers", { type: 5, custom_id: "helpers", max_values: 2, required: false }),
  label("Sure", { type: 23, custom_id: "sure" }),
  label("Files", { type: 19, custom_id: "files", required: false }),
];

const form = (interactionId: string, title: string, components = FIELDS) => ({
  interactionId,
  applicationId: BOT.id,
  channelId: GENERAL,
  custom_id: "form",
  title,
  components,
});

const dialog = (page: Page) => page.getByRole("dialog");
const message = (page: Page) => page.getByRole("textbox", { name: /^Message #/ });

/** The request for a form that was sent. */
const sent = (asked: readonly string[]) =>
  JSON.parse(asked.find((line) => line.startsWith("submit "))!.split(" ").slice(3).join(" "));

inBrowser("a form is filled in and sent by keyboard alone", async ({ page, playground }) => {
  await message(page).focus();
  playground.openForm(ADA.id, form("1", "Open a ticket"));
  await dialog(page).getByRole("heading", { name: "Open a ticket", exact: true }).waitFor();
  const subject = page.getByRole("textbox", { name: /^Subject/ });
  assert.equal(await subject.evaluate((element) => element === document.activeElement), true);
  await page.keyboard.type("too long");
  await page.getByText("8/5").waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("Please write at most 5 characters; there are 8.").waitFor();
  assert.equal(await page.getByText("This field is required.").count(), 2);
  assert.equal(await subject.getAttribute("aria-invalid"), "true");
  assert.deepEqual(playground.asked, []);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("short");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.type("idea");
  // Escape closes the open list alone, not the form.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await page.keyboard.type("idea");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.type("one");
  await page.keyboard.press("Enter");
  await page.keyboard.type("two");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.type("bo");
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("ControlOrMeta+Enter");
  await dialog(page).waitFor({ state: "detached" });
  assert.deepEqual(sent(playground.asked), {
    subject: "short",
    category: ["idea"],
    priority: ["high"],
    details: "one\ntwo",
    helpers: [BO.id],
    sure: true,
    files: [],
  });
  assert.equal(await message(page).evaluate((element) => element === document.activeElement), true);
});

inBrowser("the focus stays in a form, Escape closes it, and others do not see it", async (opened) => {
  const { page, playground } = opened;
  const fields = FIELDS.slice(0, 2);
  playground.openForm(BO.id, form("1", "Only for Bo", fields));
  playground.openForm(ADA.id, form("2", "For Ada", fields));
  await dialog(page).getByRole("heading", { name: "For Ada", exact: true }).waitFor();
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press("Tab");
    const place = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement === document.body || activeElement?.closest("dialog") !== null;
    });
    assert.equal(place, true);
  }
  await page.getByRole("textbox", { name: /^Subject/ }).focus();
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });
  assert.deepEqual(playground.asked, [`close ${ADA.id} 2`]);
});

inBrowser("a form tells that the bot did not answer, and takes files", async ({ page, playground }) => {
  playground.openForm(ADA.id, form("1", "Silent", FIELDS.slice(-1)));
  const file = { name: "a b.txt", mimeType: "text/plain", buffer: Buffer.from("hi") };
  await dialog(page).locator("input[type=file]").setInputFiles(file);
  await page.getByText("a b.txt").waitFor();
  assert.equal(await dialog(page).locator("input[type=file]").count(), 0);
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  await dialog(page).getByText("Something went wrong. Try again.").waitFor();
  assert.deepEqual(sent(playground.asked), { files: ["data:text/plain;name=a%20b.txt;base64,aGk="] });
  assert.equal(await page.locator(".spinner").count(), 0);
  await page.getByRole("button", { name: "Take a b.txt out", exact: true }).click();
  await page.getByText("Drop a file here").waitFor();
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await dialog(page).waitFor({ state: "detached" });
});

const poll = (more: Partial<APIPoll> = {}): APIPoll => ({
  question: { text: "Tea or coffee?" },
  answers: ["Tea", "Coffee"].map((text, at) => ({ answer_id: at + 1, poll_media: { text } })),
  expiry: new Date(Date.now() + 3_600_000).toISOString(),
  allow_multiselect: false,
  layout_type: 1,
  results: { is_finalized: false, answer_counts: [] },
  ...more,
});

inBrowser("a poll takes a vote, shows how it stands, takes the vote back, and ends", async (opened) => {
  const { page, playground } = opened;
  const posted = playground.post(GENERAL, BOT, "", { poll: poll() });
  const card = page.getByRole("region", { name: "Tea or coffee?", exact: true });
  const vote = card.getByRole("button", { name: "Vote", exact: true });
  assert.equal(await vote.isDisabled(), true);
  await card.getByRole("button", { name: "Show results", exact: true }).click();
  await card.getByText("0 votes · 1 hour left").waitFor();
  await card.getByRole("button", { name: "Go back to vote", exact: true }).click();
  await card.getByRole("radio", { name: "Tea", exact: true }).check();
  await card.getByRole("radio", { name: "Coffee", exact: true }).check();
  await vote.click();
  await card.getByRole("listitem").filter({ hasText: "Coffee1 vote100%" }).waitFor();
  await playground.vote({ as: BO.id, channelId: GENERAL }, posted.id, [1]);
  await card.getByRole("listitem").filter({ hasText: "Tea1 vote50%" }).waitFor();
  await card.getByRole("button", { name: "Remove vote", exact: true }).click();
  await vote.waitFor();
  const counts = [{ id: 1, count: 1, me_voted: false }];
  playground.edit(GENERAL, posted.id, {
    poll: poll({ results: { is_finalized: true, answer_counts: counts } }),
  });
  await card.getByText("1 vote · Poll closed").waitFor();
  await card.getByText(", most votes").waitFor();
  assert.equal(await card.getByRole("button").count(), 0);
  const votes = playground.asked.filter((line) => line.startsWith(`vote ${ADA.id}`));
  assert.deepEqual(votes, [`vote ${ADA.id} ${posted.id} 2`, `vote ${ADA.id} ${posted.id}`]);
});

inBrowser("reactions are added and taken back, from the toolbar and below the message", async (opened) => {
  const { page, playground } = opened;
  const posted = playground.post(GENERAL, BOT, "React to this");
  const row = page.locator(".row").last();
  await row.hover();
  await row.getByRole("button", { name: "Add reaction", exact: true }).click();
  await page.getByRole("menu").waitFor();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const fire = row.getByRole("button", { name: "🔥, 1: Ada", exact: true });
  await fire.waitFor();
  assert.equal(await fire.getAttribute("aria-pressed"), "true");
  await playground.react({ as: BO.id, channelId: GENERAL }, posted.id, "🔥");
  await row.getByRole("button", { name: "🔥, 2: Ada and Bo", exact: true }).click();
  const left = row.getByRole("button", { name: "🔥, 1: Bo", exact: true });
  await left.waitFor();
  assert.equal(await left.getAttribute("aria-pressed"), "false");
  await left.click();
  await row.getByRole("button", { name: "🔥, 2: Bo and Ada", exact: true }).waitFor();
  assert.deepEqual(
    playground.asked.filter((line) => line.includes(`act ${ADA.id}`)).map((line) => line.split(" ")[0]),
    ["react", "unreact", "react"],
  );
});

inBrowser("one's own message is edited and deleted; others' are not to be edited", async (opened) => {
  const { page, playground } = opened;
  playground.post(GENERAL, BOT, "Not yours");
  const { id } = playground.post(GENERAL, ADA, "Mine");
  const [other, own] = [page.locator(".row").first(), page.locator(".row").last()];
  await other.hover();
  assert.equal(await other.getByRole("button", { name: "Edit", exact: true }).count(), 0);
  await own.hover();
  await own.getByRole("button", { name: "Edit", exact: true }).click();
  await page.keyboard.type(", changed");
  await page.keyboard.press("Escape");
  await own.getByText("Mine", { exact: true }).waitFor();
  await own.hover();
  await own.getByRole("button", { name: "Edit", exact: true }).click();
  await page.keyboard.type(", changed");
  await page.keyboard.press("Enter");
  await own.getByText("Mine, changed").waitFor();
  await own.getByText("(edited)").waitFor();
  await own.click({ button: "right" });
  await page.getByRole("menuitem", { name: "Delete message", exact: true }).click();
  await page.getByText("Mine, changed").first().waitFor({ state: "detached" });
  assert.deepEqual(playground.asked, [`edit ${ADA.id} ${id} Mine, changed`, `delete ${ADA.id} ${id}`]);
});

inBrowser("voice channels and threads stand in the list of channels", async ({ page, playground }) => {
  const [guild] = playground.snapshot().guilds;
  const show = (voices: readonly string[]) =>
    playground.change({
      type: "guild",
      guild: {
        ...guild!,
        channels: [
          ...guild!.channels,
          { id: "320", name: "Plans", type: 11, topic: null, parentId: GENERAL },
          { id: "330", name: "Lounge", type: 2, topic: null },
        ],
        voices: voices.map((userId) => ({ userId, channelId: "330", mute: userId === BO.id, deaf: false })),
      },
    });
  show([BO.id]);
  const list = page.getByRole("navigation", { name: "Channels", exact: true });
  await list.getByRole("list", { name: "In Lounge", exact: true }).getByText("Bo, muted").waitFor();
  await list.getByRole("button", { name: "Join voice channel Lounge", exact: true }).click();
  await playground.until("join 101 330");
  show([BO.id, ADA.id]);
  const strip = page.getByRole("group", { name: "Voice", exact: true });
  await strip.getByRole("button", { name: "Mute", exact: true }).click();
  await strip.getByRole("button", { name: "Disconnect", exact: true }).click();
  await playground.until("leave 101 330");
  assert.deepEqual(playground.asked, ["join 101 330", 'voice 101 {"mute":true}', "leave 101 330"]);
  await list.getByRole("list", { name: "Threads in general", exact: true }).getByRole("button", {
    name: "Plans",
    exact: true,
  }).click();
  await page.getByRole("textbox", { name: "Message #Plans as Ada", exact: true }).waitFor();
});

/** Holds the page's states against the rules of axe-core: WCAG's, and what it calls best practices. */
import type { APIModalInteractionResponseCallbackComponent } from "discord-api-types/v10";
import type { Page } from "playwright-core";
import type { Panel } from "../model/panels/panel.ts";
import { labPanel } from "../panels/lab.ts";
import { addAxe, holds } from "./testing/axe.ts";
import { FakePeople } from "./testing/fake_people.ts";
import { report } from "./testing/fake_help.ts";
import { type FakePlayground, helpEmbed } from "./testing/fake_playground.ts";
import { ADA, BO, BOT, GENERAL } from "./testing/fake_world.ts";
import { inBrowser, type Opened } from "./testing/in_browser.ts";

/** A message of every kind. */
function fill(playground: FakePlayground): void {
  playground.post(
    GENERAL,
    ADA,
    "Hi **all**, `code` ||spoiler|| <@102> <#302> <t:1767225600:R> https://a.example",
  );
  playground.post(GENERAL, BO, "> quoted\n```js\nlet a = 1;\n```\n- one\n- two", { type: 0 });
  playground.post(GENERAL, BOT, "", { embeds: [helpEmbed] });
  playground.post(GENERAL, BOT, "Only you see this", { flags: 64 }, ADA.id);
  playground.post(GENERAL, BOT, "", { flags: 128 });
  playground.postGallery(GENERAL);
  playground.post(GENERAL, BOT, "", report);
  const { id } = playground.post(GENERAL, BOT, "", {
    poll: {
      question: { text: "Tea or coffee?" },
      answers: ["Tea", "Coffee"].map((text, at) => ({ answer_id: at + 1, poll_media: { text } })),
      expiry: new Date(Date.now() + 3_600_000).toISOString(),
      allow_multiselect: false,
      layout_type: 1,
    },
  });
  playground.post(GENERAL, BO, "", { type: 8 });
  const file = { id: "1", filename: "notes.txt", size: 2048, url: "", proxy_url: "" };
  playground.post(GENERAL, ADA, "with a file", { attachments: [file] });
  void playground.react({ as: ADA.id, channelId: GENERAL }, id, "👍");
  const silence = { channelId: GENERAL, onlyFor: ADA.id, applicationId: BOT.id };
  playground.change({ type: "no_answer", command: "sleep", ...silence });
  playground.change({ type: "typing", channelId: GENERAL, userId: BOT.id });
}

const FIELDS = [
  { type: 4, style: 1, custom_id: "subject" },
  { type: 3, custom_id: "kind", options: [{ label: "Bug", value: "bug" }, { label: "Idea", value: "idea" }] },
  { type: 21, custom_id: "how", options: [{ label: "Low", value: "low" }, { label: "High", value: "high" }] },
  { type: 23, custom_id: "sure" },
  { type: 19, custom_id: "files", required: false },
].map((component, at) =>
  ({ type: 18, label: `Field ${at}`, component }) as APIModalInteractionResponseCallbackComponent
);

const panels = (playground: FakePlayground) => {
  const people = new FakePeople(playground);
  people.refusals = { "502": "You do not have permission to use /help. It needs: Ban Members." };
  const bots = [{ id: "starter", name: "Starter" }];
  const lab = labPanel({
    clock: { now: () => 0, ahead: 0, advance: () => Promise.resolve() },
    faults: { state: { fault: { status: 429, left: 2 }, delay: 0 }, refuse() {}, slowDown() {} },
    bots: () => bots,
    disconnect: () => true,
    matrix: () => Promise.resolve(undefined),
  }, { canWrite: true });
  return new Map<string, Panel>([["people", people], ["lab", lab]]);
};

async function start({ page, playground }: Opened): Promise<void> {
  await addAxe(page);
  await holds(page, "an empty channel");
  fill(playground);
  await page.locator(".row").getByText("with a file").waitFor();
  await page.locator(".spinner, .poll").first().waitFor();
  await holds(page, "messages of every kind");
  await page.getByRole("textbox", { name: /^Message #/ }).fill("/he");
  await page.getByText("It needs: Ban Members.").waitFor();
  await holds(page, "the slash picker");
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: "who", exact: true }).waitFor();
  await holds(page, "a command that is filled in");
  await page.keyboard.press("Escape");
  await page.getByRole("textbox", { name: /^Message #/ }).fill("");
  playground.openForm(ADA.id, {
    interactionId: "1",
    applicationId: BOT.id,
    channelId: GENERAL,
    custom_id: "form",
    title: "Open a ticket",
    components: FIELDS,
  });
  await page.getByRole("dialog").getByRole("button", { name: "Submit", exact: true }).click();
  await page.getByText("This field is required.").first().waitFor();
  await holds(page, "a form with problems");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

async function people(page: Page): Promise<void> {
  await page.getByRole("button", { name: "People and roles", exact: true }).click();
  await page.getByRole("heading", { name: "Roles", exact: true }).waitFor();
  await holds(page, "people and roles");
  await page.getByRole("dialog").getByRole("button", { name: /^Bo/ }).click();
  await page.getByRole("button", { name: "Boost the server", exact: true }).waitFor();
  await holds(page, "a person");
  await page.getByRole("button", { name: "Permissions of Member", exact: true }).click();
  await page.getByRole("searchbox").waitFor();
  await holds(page, "a role");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

for (const colorScheme of ["dark", "light"] as const) {
  inBrowser(`axe finds nothing, ${colorScheme}`, async (opened) => {
    const { page } = opened;
    await start(opened);
    await page.locator(".member-row").last().click();
    await page.getByRole("menu").waitFor();
    await holds(page, "a person's menu");
    await page.keyboard.press("Escape");
    await people(page);
    await page.getByRole("button", { name: "Lab", exact: true }).click();
    await page.getByRole("heading", { name: "Faults", exact: true }).waitFor();
    await holds(page, "the lab");
  }, { bypassCSP: true, colorScheme, panels });

  inBrowser(`axe finds nothing on a phone, ${colorScheme}`, async (opened) => {
    const { page } = opened;
    await start(opened);
    await page.getByRole("button", { name: "Servers and channels", exact: true }).click();
    await page.getByRole("navigation", { name: "Channels", exact: true }).waitFor();
    await page.locator(".sidebar").evaluate((element) =>
      Promise.all(element.getAnimations().map(({ finished }) => finished))
    );
    await holds(page, "the drawer of channels");
    await people(page);
    await page.keyboard.press("Escape");
    await page.getByRole("navigation", { name: "Channels", exact: true }).waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Members", exact: true }).click();
    await page.locator(".member-row").first().waitFor();
    await holds(page, "the drawer of members");
  }, {
    bypassCSP: true,
    colorScheme,
    panels,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
}

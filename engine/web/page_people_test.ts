/** Who acts, what they may do, and what they send, in a real browser. */
import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import type { Page } from "playwright-core";
import { FakePeople } from "./testing/fake_people.ts";
import type { FakePlayground } from "./testing/fake_playground.ts";
import { ADA, BO, BOT, GENERAL } from "./testing/fake_world.ts";
import { inBrowser } from "./testing/in_browser.ts";

const field = (page: Page) => page.getByRole("textbox", { name: /^Message #/ });
const lastRow = (page: Page) => page.locator(".row").last();
const dialog = (page: Page) => page.getByRole("dialog");

/** A test's own panel, kept by its playground. */
const peopleOf = new WeakMap<FakePlayground, FakePeople>();
const withPeople = {
  panels(playground: FakePlayground) {
    const people = new FakePeople(playground);
    peopleOf.set(playground, people);
    return new Map([["people", people]]);
  },
};

inBrowser("a second tab is another person, and both see each other", async ({ page, playground, url }) => {
  await page.locator(".member-row").getByText("Bo", { exact: true }).click();
  const opening = page.context().waitForEvent("page");
  await page.getByRole("menuitem", { name: "Open a tab as Bo", exact: true }).click();
  const second = await opening;
  await second.getByRole("textbox", { name: "Message #general as Bo", exact: true }).fill("from Bo");
  await second.keyboard.press("Enter");
  await lastRow(page).getByText("from Bo").waitFor();
  assert.equal(second.url().includes("#"), false);
  await page.getByRole("textbox", { name: "Message #general as Ada", exact: true }).fill("from Ada");
  await page.keyboard.press("Enter");
  await lastRow(second).getByText("from Ada").waitFor();
  await second.reload();
  await second.getByRole("textbox", { name: "Message #general as Bo", exact: true }).waitFor();
  // A tab that is opened by the address of the terminal knows nothing of the other two.
  const third = await page.context().newPage();
  await third.goto(url);
  await third.getByLabel("Acting as").selectOption({ label: "Cyrus" });
  await third.getByRole("textbox", { name: "Message #general as Cyrus", exact: true }).waitFor();
  await page.getByRole("textbox", { name: "Message #general as Ada", exact: true }).waitFor();
  assert.deepEqual(playground.asked, [`say ${BO.id} from Bo`, `say ${ADA.id} from Ada`]);
});

inBrowser("a person is made, joins, gets a new role and boosts, by keyboard alone", async (opened) => {
  const { page, playground } = opened;
  await page.getByRole("button", { name: "People and roles", exact: true }).focus();
  await page.keyboard.press("Enter");
  await dialog(page).getByRole("heading", { name: "People and roles", exact: true }).waitFor();
  await dialog(page).getByRole("button", { name: "New role", exact: true }).focus();
  await page.keyboard.press("Enter");
  await dialog(page).getByRole("heading", { name: "New role", exact: true }).waitFor();
  await dialog(page).getByRole("textbox", { name: "Name", exact: true }).focus();
  await page.keyboard.type("Judge");
  await page.keyboard.press("Tab");
  await page.keyboard.type("ban");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await dialog(page).getByRole("textbox", { name: "Name", exact: true }).focus();
  await page.keyboard.press("Enter");
  await dialog(page).getByRole("button", { name: /^Judge/ }).getByText("1 permission").waitFor();
  const name = dialog(page).getByRole("textbox", { name: "Name of a new person", exact: true });
  await name.focus();
  await page.keyboard.type("Bo");
  await page.keyboard.press("Enter");
  await dialog(page).getByRole("alert").getByText("There is somebody called Bo already.").waitFor();
  await name.fill("Eve");
  await page.keyboard.press("Enter");
  await dialog(page).getByRole("button", { name: /^Eve/ }).getByText("No roles").waitFor();
  await dialog(page).getByRole("button", { name: /^Eve/ }).focus();
  await page.keyboard.press("Enter");
  await dialog(page).getByText("You act as Eve.").waitFor();
  const judge = dialog(page).getByRole("checkbox", { name: "Judge", exact: true });
  await judge.focus();
  await page.keyboard.press("Space");
  await dialog(page).getByRole("button", { name: "Boost the server", exact: true }).focus();
  await page.keyboard.press("Enter");
  await dialog(page).getByRole("button", { name: "Stop boosting the server", exact: true }).waitFor();
  assert.equal(await judge.isChecked(), true);
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });
  await page.getByRole("textbox", { name: "Message #general as Eve", exact: true }).waitFor();
  assert.deepEqual(peopleOf.get(playground)!.asked, [
    "add_role 201 Judge 4",
    "add_person Bo",
    "add_person Eve",
    "join 201 7002",
    "give_role 201 7002 7001",
    "boost 201 7002",
  ]);
}, withPeople);

inBrowser("commands that the person may not use are grey and say why", async ({ page, playground }) => {
  const people = peopleOf.get(playground)!;
  people.refusals = { "502": "You may not use /help.", "507": "You may not use Say hi." };
  const [guild] = playground.snapshot().guilds;
  // Any change of the server is a reason to ask anew.
  playground.change({ type: "guild", guild: { ...guild! } });
  await field(page).fill("/he");
  const help = page.getByRole("option", { name: /help/ });
  await help.getByText("You may not use /help.").waitFor();
  assert.equal(await help.getAttribute("aria-disabled"), "true");
  assert.equal(await page.getByRole("option", { name: /hello/ }).getAttribute("aria-disabled"), "false");
  await field(page).fill("/help");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText("You may not use /help.").waitFor();
  assert.equal(await field(page).inputValue(), "/help");
  await page.locator(".member-row").getByText("Bo", { exact: true }).focus();
  await page.locator(".member-row", { hasText: "Bo" }).press("Enter");
  const item = page.getByRole("menuitem", { name: /^Say hi/ });
  await item.getByText("You may not use Say hi.").waitFor();
  assert.equal(await item.getAttribute("aria-disabled"), "true");
  assert.deepEqual(playground.asked, []);
  await page.keyboard.press("Escape");
  people.refusals = {};
  playground.change({ type: "guild", guild: { ...guild! } });
  await field(page).fill("/he");
  await help.getByText("Show every command").waitFor();
}, withPeople);

inBrowser("files are chosen, pasted and dropped, and go with the message", async ({ page, playground }) => {
  const text = (name: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from("hi") });
  await page.getByLabel("Attach files").setInputFiles([text("one.txt"), text("two.txt")]);
  const list = page.getByRole("list", { name: "Files to send", exact: true });
  await list.getByText("two.txt").waitFor();
  await list.getByRole("button", { name: "Take one.txt out", exact: true }).click();
  for (const [event, name] of [["paste", "three.txt"], ["drop", "four.txt"]] as const) {
    await field(page).evaluate((element, { event, name }) => {
      const data = new DataTransfer();
      data.items.add(new File(["hi"], name, { type: "text/plain" }));
      const init = { bubbles: true, cancelable: true };
      element.dispatchEvent(
        event === "paste"
          ? new ClipboardEvent("paste", { ...init, clipboardData: data })
          : new DragEvent("drop", { ...init, dataTransfer: data }),
      );
    }, { event, name });
    await list.getByText(name).waitFor();
  }
  await field(page).fill("refuse this");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText("You may not write here.").waitFor();
  assert.equal(await list.getByRole("listitem").count(), 3);
  await field(page).fill("");
  await page.keyboard.press("Enter");
  await lastRow(page).getByText("four.txt").waitFor();
  assert.equal(await list.count(), 0);
  const files = ["two", "three", "four"].map((name) => `data:text/plain;name=${name}.txt;base64,aGk=`);
  assert.equal(playground.asked.at(-1), `say ${ADA.id}  with ${files.join(" ")}`);
  const big = { name: "big.bin", mimeType: "application/zip", buffer: Buffer.alloc(4 * 1024 ** 2 + 1) };
  await page.getByLabel("Attach files").setInputFiles(big);
  await page.getByRole("alert").getByText("Files take 4 MB at most").waitFor();
  const most = { ...big, buffer: Buffer.alloc(4 * 1024 ** 2) };
  await page.getByLabel("Attach files").setInputFiles(most);
  await list.getByText("big.bin").waitFor();
  await page.keyboard.press("Enter");
  await lastRow(page).getByText("big.bin").waitFor();
});

inBrowser("the bot's presence shows as it changes", async ({ page, playground }) => {
  const userId = BOT.id;
  const activity = { id: "0", name: "three songs", type: 2, created_at: 0 };
  playground.change({ type: "presence", presence: { userId, status: "dnd", activity } });
  await page.locator(".side").getByText("Listening to three songs").waitFor();
  await page.locator(".side").getByText(", dnd").waitFor();
  playground.change({ type: "connected", userId, connected: false });
  await page.locator(".side").getByText(", offline").waitFor();
});

inBrowser(
  "what is empty of words tells what it is: a boost, and that a picture is not loaded",
  async (opened) => {
    const { page, playground } = opened;
    playground.post(GENERAL, BO, "", { type: 9 });
    await lastRow(page).getByText("just boosted the server! It has reached level 1.").waitFor();
    playground.post(GENERAL, BOT, "", { embeds: [{ image: { url: "https://pictures.example/cat.png" } }] });
    await lastRow(page).getByText("Picture, not loaded: this page asks no other server").waitFor();
  },
);

inBrowser("an option of a slash command takes a file", async ({ page, playground }) => {
  const options = [{ type: 11, name: "picture", description: "Which", required: true }];
  const first = playground.snapshot().commands[0]!;
  const command = { ...first, id: "599", name: "show", description: "Show", options } as typeof first;
  playground.change({ type: "commands", commands: [command] });
  await field(page).fill("/show");
  await page.keyboard.press("Enter");
  const option = page.getByLabel("picture, no file yet");
  await option.waitFor({ state: "attached" });
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByRole("alert").getByText("Fill in picture").waitFor();
  await option.setInputFiles({ name: "cat.png", mimeType: "image/png", buffer: Buffer.from("hi") });
  await page.locator(".option-file").getByText("cat.png").waitFor();
  await page.keyboard.press("Enter");
  await playground.until('"data:image/png;name=cat.png;base64,aGk="}]');
});

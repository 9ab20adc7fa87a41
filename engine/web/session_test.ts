/** A whole session with a real bot in a real browser: from the first start to a change of the bot's file. */
import assert from "node:assert/strict";
import type { Browser, Page } from "playwright-core";
import { makeProject, RunningProgram } from "../testkit/program.ts";
import { findChromium, launchChromium } from "./testing/chromium.ts";

const BOT = `name: Walker
commands:
  hello:
    description: Greet someone
    options:
      who: { type: user, description: Whom to greet, required: true }
      mood: { type: string, description: How, choices: [kind, formal], default: kind }
    reply: "{user.name} sends {options.who.name} {options.mood} greetings."
  tea:
    description: Ask for tea
    reply:
      text: What would you like?
      buttons: [{ label: More, do: [{ edit: { text: Which colour?, buttons: keep } }] }]
      select:
        placeholder: Pick a colour
        options: [red, blue]
        do: [{ reply: "{values[0]} it is." }]
  feedback:
    description: Tell us what you think
    do:
      - modal:
          title: Feedback
          fields: { notes: { type: text, label: Your words } }
          do: [{ reply: "Noted: {fields.notes}" }]
  judge:
    description: For moderators
    permissions: { user: [ban_members] }
    reply: Order!
`;

const executable = findChromium();
let browser: Browser | undefined;

if (executable) {
  Deno.test.beforeAll(async () => void (browser = await launchChromium(executable)));
  Deno.test.afterAll(async () => await browser?.close());
} else console.log("No Chromium found: the session in the page is skipped.");

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1440, height: 1000 } };

for (const [name, size] of [["1440 px", DESK], ["390 px", PHONE]] as const) {
  Deno.test({
    name: `page: a whole session at ${name}`,
    ignore: !executable,
    async fn() {
      const folder = await makeProject({ "walker.yaml": BOT, "../extensions/_shared.ts": "" });
      const program = new RunningProgram(["start", "--edit"], { folder });
      const context = await browser!.newContext(size);
      context.setDefaultTimeout(20_000);
      const wrong: string[] = [];
      context.on("weberror", (error) => wrong.push(String(error.error())));
      try {
        const [, url] = await program.prints(/Page: (http:\S+)/);
        const page = await context.newPage();
        await page.goto(url!);
        await session(page, folder);
        assert.deepEqual(wrong, []);
      } finally {
        await context.close();
        program.signal("SIGINT");
        await program.ends();
        await program[Symbol.asyncDispose]();
        await Deno.remove(folder, { recursive: true });
      }
    },
  });
}

async function session(page: Page, folder: string): Promise<void> {
  const field = page.getByRole("textbox", { name: /^Message #general/ });
  const row = page.locator(".row").last();
  const picker = page.locator(".suggestions");
  const say = async (text: string) => {
    await field.fill(text);
    await field.press("Enter");
  };

  // First start: where one is, and what to try.
  await page.getByText("LOCAL", { exact: true }).waitFor();
  await page.getByText("Welcome to #general!").waitFor();
  await page.locator(".bot-presence:visible").getByText("Walker").first().waitFor();

  // A typed command, with all that it says.
  await say("!hello Bo");
  await row.getByText("Ada sends Bo kind greetings.").waitFor();

  // A slash command with the picker.
  await field.fill("/hel");
  await picker.getByRole("option", { name: /\/hello/ }).click();
  await picker.getByRole("option", { name: /^Cy/ }).click();
  await picker.getByRole("option", { name: /mood/ }).click();
  await picker.getByRole("option", { name: /formal/ }).click();
  await page.keyboard.press("Enter");
  await row.getByText("Ada sends Cy formal greetings.").waitFor();

  // A button, then a select.
  await say("/tea");
  await row.getByRole("button", { name: "More", exact: true }).click();
  await row.getByText("Which colour?").waitFor();
  const tea = page.locator(".row", { hasText: "Which colour?" });
  await tea.getByRole("combobox", { name: "Pick a colour", exact: true }).click();
  await page.getByRole("listbox", { name: "Pick a colour", exact: true }).getByRole("option", {
    name: "blue",
    exact: true,
  }).click();
  await row.getByText("blue it is.").waitFor();

  // A form.
  await say("/feedback");
  const form = page.getByRole("dialog");
  await form.getByRole("textbox", { name: /^Your words/ }).fill("lovely");
  await form.getByRole("button", { name: "Submit", exact: true }).click();
  await row.getByText("Noted: lovely").waitFor();

  // Another person, who may not: grey in the picker with the reason, and refused when typed.
  await say("/judge");
  await row.getByText("Order!").waitFor();
  const opener = page.getByRole("button", { name: "Servers and channels", exact: true });
  const isNarrow = await opener.isVisible();
  if (isNarrow) await opener.click();
  await page.getByLabel("Acting as").selectOption({ label: "Bo — Member" });
  await page.getByRole("textbox", { name: "Message #general as Bo", exact: true }).waitFor();
  await field.fill("/jud");
  const refused = picker.getByRole("option", { name: /judge/ });
  await refused.getByText("It needs: Ban Members.").waitFor();
  await field.press("Enter");
  await page.getByRole("alert").getByText("You do not have permission to use /judge.").waitFor();
  await say("!judge");
  await row.getByText(/Ban Members/).waitFor();

  // Why that was.
  await page.getByRole("button", { name: "Why", exact: true }).click();
  const run = page.getByRole("article", { name: "!judge, refused", exact: true });
  await run.getByText("Ban Members").first().waitFor();
  if (isNarrow) await page.keyboard.press("Escape");
  await run.waitFor({ state: isNarrow ? "detached" : "visible" });

  // The file changes while the bot runs.
  const saved = BOT.replace(" greetings.", " regards.");
  await Deno.writeTextFile(`${folder}/bots/walker.yaml`, saved);
  const toast = (name: string | RegExp) => page.getByRole("region", { name });
  await toast(/^Reloaded bots\/walker\.yaml in/).getByText("command hello").waitFor();
  await say("!hello Cy");
  await row.getByText("Bo sends Cy kind regards.").waitFor();

  // What was done before is done again, and the difference shown.
  await inMenu(page, "!hello Bo", "Do this again");
  await toast("Ada: !hello Bo").getByText("Ada sends Bo kind regards.").waitFor();
  await page.keyboard.press("Escape");

  // What was done becomes a test of the bot.
  await inMenu(page, "!hello Cy", "Save as test from here…");
  const dialog = page.getByRole("dialog", { name: "Save the session as a test", exact: true });
  await dialog.getByText('say: "!hello Cy"').waitFor();
  await dialog.getByRole("button", { name: "Try it", exact: true }).click();
  await dialog.getByText("It passes.").waitFor();
  await dialog.getByRole("button", { name: "Append to bots/walker.yaml", exact: true }).click();
  await toast("The test stands in bots/walker.yaml now.").waitFor();
  assert.match(await Deno.readTextFile(`${folder}/bots/walker.yaml`), /\ntests:\n[^]*say: "!hello Cy"/);
}

async function inMenu(page: Page, text: string, item: string): Promise<void> {
  await page.locator(".row").getByText(text, { exact: true }).first().click({ button: "right" });
  await page.getByRole("menuitem", { name: item }).click();
}

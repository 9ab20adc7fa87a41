/** Holds what stands beside the chat, the editor and the dashboard of a real bot against the rules of axe-core. */
import type { Browser, Page } from "playwright-core";
import { makeProject, RunningProgram } from "../testkit/program.ts";
import { addAxe, holds } from "./testing/axe.ts";
import { findChromium, launchChromium } from "./testing/chromium.ts";

const BOT = `name: Views
data: { coins: { type: number, per: user, default: 5 } }
commands:
  pay:
    description: Pay a coin
    do: [{ take: { from: coins, amount: 1 } }, { reply: "Paid, {user.name}." }]
  never:
    description: For nobody
    permissions: { user: [ban_members] }
    reply: Never
  broken:
    description: Fails
    handler: faults.fail
events:
  nightly:
    when: { schedule: "every day at 03:00" }
    do: { send: { to: "112000000001000000", text: Night } }
`;
const FAULTS = `import { defineExtension } from "cordial";
export default defineExtension({ version: "1.0.0", description: "Fails", handlers: { fail() { throw new Error("no"); } } });
`;

const SECTIONS = [
  "Overview",
  "Log",
  "Errors",
  "Runs",
  "Definitions",
  "Extensions",
  "Schedules",
  "Backups",
  "Servers",
];

const executable = findChromium();
let browser: Browser | undefined;

if (executable) {
  Deno.test.beforeAll(async () => void (browser = await launchChromium(executable)));
  Deno.test.afterAll(async () => await browser?.close());
} else console.log("No Chromium found: the views of the page are not held against axe-core.");

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1440, height: 1000 } };

for (
  const [name, how] of [
    ["dark", { ...DESK, colorScheme: "dark" }],
    ["light, on a phone", { ...PHONE, colorScheme: "light" }],
  ] as const
) {
  Deno.test({
    name: `page: axe finds nothing in all views, ${name}`,
    ignore: !executable,
    async fn() {
      const folder = await makeProject({ "views.yaml": BOT, "../extensions/faults.ts": FAULTS });
      const program = new RunningProgram(["start", "--edit"], { folder });
      const context = await browser!.newContext({
        ...how,
        bypassCSP: true,
        // What only just comes in has not its own colours yet.
        reducedMotion: "reduce",
      });
      context.setDefaultTimeout(20_000);
      try {
        const [, url] = await program.prints(/Page: (http:\S+)/);
        const page = await context.newPage();
        await page.goto(url!);
        await page.locator(".composer-box:not(.waiting)").waitFor();
        await addAxe(page);
        await besideTheChat(page);
        await notices(page, `${folder}/bots/views.yaml`);
        await views(page);
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

async function besideTheChat(page: Page): Promise<void> {
  const field = page.getByRole("textbox", { name: /^Message #general/ });
  for (const line of ["!pay", "!never", "!broken"]) {
    await field.fill(line);
    await field.press("Enter");
  }
  await page.getByRole("button", { name: "Why", exact: true }).click();
  const failed = page.getByRole("article", { name: /^!broken, failed/ });
  await failed.waitFor();
  await holds(page, "runs");
  await page.getByRole("article", { name: /^!pay/ }).locator(".run-head").click();
  await page.getByRole("article", { name: /^!pay/ }).getByText("coins").first().waitFor();
  await holds(page, "a run with data");
  await page.getByRole("tab", { name: "Payloads", exact: true }).click();
  await page.getByRole("tabpanel").getByRole("button").first().waitFor();
  await holds(page, "payloads");
  if (!await page.getByRole("button", { name: "Lab", exact: true }).isVisible()) {
    await page.keyboard.press("Escape");
  }
}

async function notices(page: Page, path: string): Promise<void> {
  const text = await Deno.readTextFile(path);
  await Deno.writeTextFile(path, text.replace("reply: Never", "repply: Never"));
  await page.getByText("The last good version keeps running.").first().waitFor();
  await holds(page, "a notice of a mistake");
  await Deno.writeTextFile(path, text.replace("Never", "Never again"));
  await page.getByRole("region", { name: /^Reloaded/ }).waitFor();
  await holds(page, "a notice of a save");
  await page.keyboard.press("Escape");
}

async function views(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Editor", exact: true }).click();
  await page.getByText("No problems").waitFor();
  await holds(page, "the editor");
  await page.getByRole("button", { name: "Dashboard", exact: true }).click();
  for (const section of SECTIONS) {
    await page.getByRole("navigation", { name: "Sections of the dashboard", exact: true }).getByRole(
      "button",
      {
        name: section,
      },
    ).click();
    await page.getByRole("heading", { name: section, exact: true }).waitFor();
    await holds(page, section);
  }
}

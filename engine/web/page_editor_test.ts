/** The editor in a real browser, over the files of a real project. */
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { type TestProject, testProject } from "../app/panels/files/test_project.ts";
import type { Panel } from "../model/panels/panel.ts";
import { FakeRuns, refusedRun } from "./testing/fake_runs.ts";
import { inBrowser, type TestOptions } from "./testing/in_browser.ts";

const NARROW = { viewport: { width: 390, height: 844 } };
const BOT = `name: Shop
names: { roles: { mod: "823475887319941131" } }
commands:
  ping:
    descripton: Ping
    reply: pong
`;
const PATH = "bots/shop.yaml";

interface Walk {
  readonly page: Page;
  readonly project: TestProject;
  /** Clicks on "Save". Resolves with what came of it. */
  save(): Promise<"saved" | "refused">;
}

/** A walk over a project of its own, with the editor open. */
function walk(
  name: string,
  run: (walk: Walk) => Promise<void>,
  { canSave = true, more = {}, ...options }: TestOptions & {
    canSave?: boolean;
    more?: Record<string, Panel>;
  } = {},
): void {
  const open: { project?: TestProject } = {};
  let saved = Promise.withResolvers<"saved" | "refused">();
  const files: Panel = {
    ask(name, given) {
      const answer = open.project!.panel.ask(name, given);
      if (name === "save") answer.then(() => saved.resolve("saved"), () => saved.resolve("refused"));
      return answer;
    },
    watch: (tell) => open.project!.panel.watch!(tell),
  };
  inBrowser(name, async ({ page }) => {
    await using project = await testProject({ [PATH]: BOT, "bots/other.yaml": "name: Other\n" }, { canSave });
    open.project = project;
    const save = async () => {
      saved = Promise.withResolvers();
      await page.getByRole("button", { name: "Save", exact: true }).click();
      return await saved.promise;
    };
    await run({ page, project, save });
    // Ends what the page watches in the project before its folder goes.
    await page.goto("about:blank");
  }, { ...options, panels: new Map(Object.entries({ ...more, files })) });
}

const openEditor = (page: Page) => page.getByRole("button", { name: "Editor", exact: true }).click();
const text = (page: Page) => page.getByRole("textbox", { name: PATH });
const problems = (page: Page) => page.getByRole("region", { name: "Problems", exact: true });
const state = (page: Page) => page.locator(".file-state");

async function writeAtEnd(page: Page, words: string): Promise<void> {
  await text(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(words);
}

walk("a problem is mended by a click, words are offered, and Ctrl+S saves", async ({ page, project }) => {
  await openEditor(page);
  await problems(page).getByText("1 error").waitFor();
  await problems(page).getByRole("button", { name: /Line 5/ }).click();
  await problems(page).getByRole("button", { name: "Fix line 5", exact: true }).click();
  await problems(page).getByText("No problems").waitFor();
  await writeAtEnd(page, "    perm");
  await page.getByRole("option", { name: /permissions/ }).waitFor();
  await page.getByRole("option", { name: /permissions/ }).click();
  await page.keyboard.type("ro");
  await page.getByRole("option", { name: /roles/ }).click();
  await page.getByRole("option", { name: /mod/ }).click();
  await state(page).getByText("Not saved").waitFor();
  await page.keyboard.press("Control+s");
  await state(page).getByText("Saved", { exact: true }).waitFor();
  const saved = BOT.replace("descripton", "description") + "    permissions:\n      roles: mod";
  assert.equal(await project.text(PATH), saved);
});

walk("placeholders are offered while one writes, and problems of a text show under it", async ({ page }) => {
  await openEditor(page);
  await problems(page).getByText("1 error").waitFor();
  await text(page).getByText("descripton").dblclick();
  await page.keyboard.type("description");
  await writeAtEnd(page, '  hi:\ndescription: Hi\nreply: "Hi {user.');
  await page.getByRole("option", { name: /username/ }).waitFor();
  await page.keyboard.type("nope");
  await problems(page).getByText(/has no `nope`/).waitFor();
  const hint = await text(page).getAttribute("aria-label");
  assert.match(hint ?? "", /Escape, then Tab leaves the text/);
});

walk(
  "what is not saved stays while one looks at the chat, and the disk is not overruled by accident",
  async ({ page, project, save }) => {
    await openEditor(page);
    await writeAtEnd(page, "# mine");
    await state(page).getByText("Not saved").waitFor();
    await page.getByRole("button", { name: "Chat", exact: true }).click();
    await page.locator(".composer").waitFor();
    await openEditor(page);
    await text(page).getByText("# mine").waitFor();
    await project.write(PATH, BOT + "# theirs\n");
    const alert = page.getByRole("alert");
    await alert.getByText(/changed on the disk/).waitFor();
    assert.equal(await save(), "refused");
    assert.equal(await project.text(PATH), BOT + "# theirs\n");
    await alert.getByRole("button", { name: "Keep mine", exact: true }).click();
    assert.equal(await save(), "saved");
    await state(page).getByText("Saved", { exact: true }).waitFor();
    assert.equal(await project.text(PATH), BOT + "# mine");
    // What nobody has changed here follows the disk by itself.
    await project.write(PATH, BOT + "# newest\n");
    await text(page).getByText("# newest").waitFor();
    await writeAtEnd(page, "# lost");
    await project.write(PATH, BOT + "# last\n");
    await alert.getByRole("button", { name: "Reload it", exact: true }).click();
    await text(page).getByText("# last").waitFor();
    await state(page).getByText("Saved", { exact: true }).waitFor();
  },
);

walk(
  "without --edit the text is only for reading, and the page says how to change that",
  async ({ page, project }) => {
    await openEditor(page);
    await page.getByText(/To save files here, start with/).waitFor();
    await problems(page).getByText("1 error").waitFor();
    await text(page).click();
    await page.keyboard.type("lost");
    await page.keyboard.press("Control+s");
    await state(page).getByText("Read only").waitFor();
    assert.equal(await page.getByRole("button", { name: "Save", exact: true }).count(), 0);
    assert.equal(await page.getByRole("button", { name: /^Fix/ }).count(), 0);
    assert.equal(await text(page).getByText("lost").count(), 0);
    assert.equal(await project.text(PATH), BOT);
  },
  { canSave: false },
);

walk(
  "the editor is left by Escape and Tab, tells what a word means, and files are chosen by keyboard",
  async ({ page }) => {
    await openEditor(page);
    await text(page).click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("F1");
    await page.getByRole("status").getByText(
      "The bot's name, for people; the name of its file where nothing is said.",
    ).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    const inText = () => page.evaluate(() => document.activeElement?.classList.contains("code"));
    assert.equal(await inText(), false);
    await page.getByRole("button", { name: "other.yaml" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "bots/other.yaml" }).waitFor();
  },
);

walk("in a narrow window the files are a select", async ({ page }) => {
  await openEditor(page);
  await text(page).waitFor();
  assert.equal(await page.getByRole("button", { name: "other.yaml" }).isVisible(), false);
  await page.getByRole("combobox", { name: "File", exact: true }).selectOption("bots/other.yaml");
  await page.getByRole("textbox", { name: "bots/other.yaml" }).waitFor();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `${overflow} px too wide`);
}, NARROW);

{
  const runs = new FakeRuns();
  runs.add(refusedRun(1));
  walk("a place in a run opens the file there", async ({ page, project }) => {
    await project.write(
      "bots/starter.yaml",
      Array.from({ length: 80 }, (_, at) => `# line ${at + 1}\n`).join(""),
    );
    await page.getByRole("button", { name: "Why", exact: true }).click();
    await page.getByRole("button", { name: "starter.yaml:5", exact: true }).click();
    await page.getByRole("heading", { name: "bots/starter.yaml", exact: true }).waitFor();
    await page.locator(".cm-activeLine").getByText("# line 5", { exact: true }).waitFor();
  }, { more: { runs } });
}

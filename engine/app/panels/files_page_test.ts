/** The panel of files as a page uses it: over a real socket, beside a bot that runs. */
import assert from "node:assert/strict";
import { systemClock } from "../../model/clock.ts";
import type { FileProblem, FileText } from "../../model/panels/files.ts";
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";
import { CLOSE, MAX_FORM_LENGTH } from "../../web/protocol.ts";
import { servePage } from "../../web/serve_page.ts";
import { openSocket } from "../../web/testing/open_socket.ts";
import { openFiles } from "./files.ts";

const BOT = "name: Ping\ncommands:\n  ping: { description: Ping, as: [slash], reply: pong }\n";
const path = "bots/bot.yaml";

async function openPage({ folder, reloader, local }: TestBot, canEdit: boolean) {
  const files = openFiles({ folder, clock: systemClock, reloader, canEdit });
  const page = await servePage(local.playground, { port: 0, panels: new Map([["files", files]]) });
  const socket = openSocket(page.url);
  assert.deepEqual((await socket.hello).panels, ["files"]);
  let id = 0;
  return {
    socket,
    /** What the panel answers; a refusal as its reason. */
    async ask<Answer>(ask: string, given: object): Promise<Answer | string> {
      socket.send({ id: ++id, panel: "files", ask, given });
      for (;;) {
        const frame = await socket.next();
        if (frame.kind === "ok" && frame.id === id) return frame.answer as Answer;
        if (frame.kind === "refused" && frame.id === id) return frame.reason;
      }
    },
    async [Symbol.asyncDispose]() {
      await socket[Symbol.asyncDispose]();
      await page.close();
    },
  };
}

Deno.test("a definition that the page has saved is what the bot runs after its next load", async () => {
  await using bot = await startTestBot(BOT);
  await using page = await openPage(bot, true);
  const { text, version } = await page.ask<FileText>("read", { path }) as FileText;
  assert.equal(text, BOT);
  const wrong = await page.ask<FileProblem[]>("check", { path, text: text.replace("reply", "repli") });
  assert.deepEqual((wrong as FileProblem[]).map(({ code }) => code), ["unknown-key"]);
  await page.ask("save", { path, text: text.replace("pong", "saved"), version });
  await bot.reloader.reload();
  assert.equal(await bot.slash("/ping"), "Ping: saved");
  assert.match(String(await page.ask("save", { path, text, version })), /has changed on the disk/);
});

Deno.test("what is checked and not saved is nothing that the bot ever runs", async () => {
  await using bot = await startTestBot(BOT);
  await using page = await openPage(bot, true);
  await page.ask("check", { path, text: BOT.replace("pong", "unsaved") });
  await bot.reloader.reload();
  assert.equal(await bot.slash("/ping"), "Ping: pong");
  await bot.save("bot.yaml", BOT.replace("Ping,", "Ping it,"));
  assert.equal(await bot.slash("/ping"), "Ping: pong");
});

Deno.test("a page that may only read is refused in words, whatever it sends", async () => {
  await using bot = await startTestBot(BOT);
  await using page = await openPage(bot, false);
  const { version } = await page.ask<FileText>("read", { path }) as FileText;
  for (const given of [{ path, text: "", version }, { path: "bots/new.yaml", text: BOT, version: null }]) {
    assert.match(
      String(await page.ask("save", given)),
      /^Nothing was saved\. To save files here, start with/,
    );
  }
  assert.equal(await Deno.readTextFile(`${bot.folder}/${path}`), BOT);
});

Deno.test("a text of 2 MB is refused in words; a frame that is longer than any file ends the connection", async () => {
  await using bot = await startTestBot(BOT);
  await using page = await openPage(bot, true);
  const { version } = await page.ask<FileText>("read", { path }) as FileText;
  const text = "a".repeat(2 * 1024 * 1024);
  for (const ask of ["check", "save"]) {
    const given = ask === "save" ? { path, text, version } : { path, text };
    assert.match(String(await page.ask(ask, given)), /1 MiB/);
  }
  page.socket.send({
    id: 99,
    panel: "files",
    ask: "check",
    given: { path, text: "a".repeat(MAX_FORM_LENGTH) },
  });
  assert.equal((await page.socket.closed).code, CLOSE.tooBig);
  assert.equal(await Deno.readTextFile(`${bot.folder}/${path}`), BOT);
});

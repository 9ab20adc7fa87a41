/** Extensions of bots that run: what a definition and a bot's life mean to them. */
import assert from "node:assert/strict";
import { startTestBot } from "../../testkit/test_bot.ts";

const define = (more = "") =>
  `{ name: Ping, ${more} commands: { ping: { description: Ping, as: [slash], reply: pong } } }`;
const DICE = `import { defineExtension } from "cordial";
export default defineExtension({ setup({ log, onUnload }) {
  log.info("rolls");
  onUnload(() => log.info("rests"));
} });
`;

/** Files beside the bot's: `startTestBot` writes below bots/. */
const withDice = (definition: string) => ({ "bot.yaml": definition, "../extensions/dice.ts": DICE });

Deno.test("a bot's extensions are loaded at its start and unloaded at its end", async () => {
  const bot = await startTestBot(withDice(define()));
  const { extensions } = bot.app.bots.get("bot")!.services;
  assert.deepEqual(extensions.list().map(({ name, state }) => [name, state]), [["dice", "loaded"]]);
  assert.ok(extensions.list()[0]!.loadMs! > 0);
  assert.equal(await bot.slash("/ping"), "Ping: pong");
  await bot[Symbol.asyncDispose]();
  assert.ok(bot.log.lines.includes("INFO rolls"));
  assert.ok(bot.log.lines.includes("INFO rests"));
});

Deno.test("an extension that fails keeps no bot from its start", async () => {
  await using bot = await startTestBot({
    "bot.yaml": define(),
    "../extensions/bad.ts": `throw new Error("boom");`,
  });
  assert.equal(await bot.slash("/ping"), "Ping: pong");
  assert.equal(bot.app.extensions.get("bot")!.list()[0]!.state, "failed");
  assert.ok(bot.log.lines.some((line) => /^ERROR Not loaded: extensions\/bad\.ts.*boom/.test(line)));
});

Deno.test("a saved blacklist unloads, and auto_load: false loads nothing", async () => {
  await using bot = await startTestBot(withDice(define()));
  await bot.save("bot.yaml", define("extensions: { blacklist: [dice] },"));
  assert.equal(bot.app.extensions.get("bot")!.list()[0]!.state, "blacklisted");
  assert.ok(bot.log.lines.includes("INFO rests"));
  await using other = await startTestBot(withDice(define("extensions: { auto_load: false },")));
  assert.equal(other.app.extensions.get("bot")!.list()[0]!.state, "unloaded");
});

Deno.test("extensions stay as they are while their bot logs in anew", async () => {
  await using bot = await startTestBot(withDice(define()));
  const { extensions } = bot.app.bots.get("bot")!.services;
  await bot.save("bot.yaml", define().replace("as: [slash], ", ""));
  assert.equal(bot.app.bots.get("bot")!.services.extensions, extensions);
  assert.equal(bot.log.lines.filter((line) => line === "INFO rolls").length, 1);
  await extensions.unload("dice");
  await bot.save("bot.yaml", define());
  assert.equal(extensions.list()[0]!.state, "unloaded");
});

Deno.test("each bot has its own instances of the extensions", async () => {
  await using bot = await startTestBot({ ...withDice(define()), "other.yaml": define() });
  await bot.app.bots.get("bot")!.services.extensions.unload("dice");
  const states = [...bot.app.extensions.values()].map((loader) => loader.list()[0]!.state);
  assert.deepEqual(states.sort(), ["loaded", "unloaded"]);
});

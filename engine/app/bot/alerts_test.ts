/** Owners who are told of a save that was not taken over, from the file to their direct messages. */
import assert from "node:assert/strict";
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";

const MINUTE = 60_000;
const define = (reply: string, alerts = "owners") =>
  `{ name: Ping, alerts: ${alerts}, commands: { ping: { description: Ping, reply: ${reply} } } }`;

function start(files: string | Record<string, string>, owner: string | string[] = "Ada"): Promise<TestBot> {
  return startTestBot(files, { owner, rateLimits: false });
}

/** What anybody has got since the last call. */
const told = (bot: TestBot) => bot.see("Ada");

Deno.test("alerts: owners tells every owner of a save with errors, and nobody else", async () => {
  await using bot = await start(define("one"), ["Ada", "Cy"]);
  await bot.see("Ada");
  await bot.save("bot.yaml", define('"{user.nmae}"'));
  const text = "directly: **Ping**\n```\nA save was not taken over; the last good version keeps running.\n" +
    "bots/bot.yaml:1:84: A person has no `nmae`. Did you mean name?\n```";
  assert.equal(await told(bot), `Ping → Ada ${text}\nPing → Cy ${text}`);
});

Deno.test("without alerts, and with alerts: off, nobody is told", async () => {
  for (const text of [define("one", "off"), define("one").replace("alerts: owners,", "")]) {
    await using bot = await start(text);
    await bot.see("Ada");
    await bot.save("bot.yaml", define('"{user.nmae}"'));
    await bot.advance(60 * MINUTE);
    assert.equal(await told(bot), "");
  }
});

Deno.test("owners are told again after five minutes at the soonest, of what is still wrong then", async () => {
  await using bot = await start(define("one"));
  await bot.see("Ada");
  await bot.save("bot.yaml", define('"{user.a}"'));
  assert.match(await told(bot), /no `a`/);
  for (const name of ["b", "c"]) await bot.save("bot.yaml", define(`"{user.${name}}"`));
  await bot.advance(5 * MINUTE - 1);
  assert.equal(await told(bot), "");
  await bot.advance(1);
  assert.match(await told(bot), /no `c`/);
  // The same once more, and what is mended before the time has come, are no news.
  await bot.save("bot.yaml", `${define('"{user.c}"')} # again`);
  await bot.advance(60 * MINUTE);
  assert.equal(await told(bot), "");
  await bot.save("bot.yaml", define('"{user.d}"'));
  assert.match(await told(bot), /no `d`/);
  await bot.save("bot.yaml", define('"{user.e}"'));
  await bot.save("bot.yaml", define("two"));
  await bot.advance(60 * MINUTE);
  assert.equal(await told(bot), "");
  await bot.save("bot.yaml", define('"{user.e}"'));
  assert.match(await told(bot), /no `e`/);
});

Deno.test("owners are told of extensions that cannot begin, without secrets and without end", async () => {
  const token = ["MTIzNDU2Nzg5MDEyMzQ1Njc4", "GaBcDe", "abcdefghijklmnopqrstuvwxyz0123456789AB"].join(".");
  const dice = (setup: string) =>
    `import { defineExtension } from "cordial";\nexport default defineExtension({ setup() { ${setup} } });\n`;
  await using bot = await start({ "bot.yaml": define("one"), "../extensions/dice.ts": dice("") });
  await bot.see("Ada");
  const save = async (setup: string) => {
    await Deno.writeTextFile(`${bot.folder}/extensions/dice.ts`, dice(setup));
    await bot.reloader.reload();
  };
  await save(`throw new Error("no luck with ${token} \`\`\` @everyone");`);
  const text = await told(bot);
  assert.match(
    text,
    /Something is wrong with the extension dice\.\nIts setup failed: no luck with \*+ ''' @everyone/,
  );
  assert.doesNotMatch(text, /pings/);
  await bot.advance(5 * MINUTE);
  const wrong = Array.from(
    { length: 30 },
    (_, n) => `c${n}: { description: C, reply: "{user.${"x".repeat(250)}}" }`,
  );
  await bot.save("bot.yaml", `{ name: Ping, commands: { ${wrong.join(", ")} } }`);
  assert.match(await told(bot), /xxx…\n```$/);
  await bot.advance(5 * MINUTE);
  await bot.save("bot.yaml", `{ name: Ping, commands: { ${wrong.join(", ").replaceAll(/x+/g, "x")} } }`);
  assert.match(await told(bot), /bots\/bot\.yaml[^]*\n… and 22 more\n```$/);
});

Deno.test("an owner who takes no direct messages is noted in the log", async () => {
  await using bot = await startTestBot(define("one"), {
    owner: "Ada",
    fail: ({ method, path }) => method === "POST" && path.endsWith("/users/@me/channels") ? 403 : undefined,
  });
  await bot.save("bot.yaml", define('"{user.nmae}"'));
  await bot.settled();
  assert.equal(await bot.say("!ping"), "Ping: one");
  assert.ok(
    bot.log.lines.some((line) => /^WARNING The owner \d+ of bot could not be told what is wrong/.test(line)),
  );
});

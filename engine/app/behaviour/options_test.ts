/** Every type of option, by slash and by prefix. */
import assert from "node:assert/strict";
import { startTestBot } from "../../testkit/test_bot.ts";

const BOT = `
name: Options
commands:
  show:
    description: Show one of each
    options:
      text:    { type: string,  description: Text, required: true, min_length: 2, max_length: 20 }
      count:   { type: integer, description: Count, min: 1, max: 10, default: 3 }
      ratio:   { type: number,  description: Ratio, default: 0.5 }
      loud:    { type: boolean, description: Loud, default: no }
      who:     { type: user,    description: Who }
      where:   { type: channel, description: Where }
      role:    { type: role,    description: Role }
      any:     { type: mentionable, description: Anyone }
    reply: "{options.text} {options.count} {options.ratio} {options.loud} {options.who.name} {options.where} {options.role.name} {options.any.name}"
  color:
    description: Pick a colour
    options:
      name: { type: string, description: Which, required: true, choices: [red, green, blue] }
    reply: "{options.name}"
  upload:
    description: Take a file
    options: { file: { type: attachment, description: File, required: true } }
    reply: "{options.file.name}"
`;

Deno.test("options of every type read the same by slash and by prefix", async () => {
  await using bot = await startTestBot(BOT);
  const bots = bot.channelId("bots");
  const all = `Options: hi 7 1.25 true Ada <#${bots}> Moderator Cy`;
  assert.equal(
    await bot.slash(
      "/show text:hi count:7 ratio:1.25 loud:true who:@Ada where:#bots role:@Moderator any:@Cy",
    ),
    all,
  );
  assert.equal(
    await bot.say("!show hi count:7 ratio:1.25 loud:yes who:Ada where:#bots role:moderator any:Cy"),
    all,
  );
  assert.equal(await bot.say('!show "hi" 7 1.25 yes Ada bots moderator Cy'), all);
});

Deno.test("options that are not given take their defaults or print nothing", async () => {
  await using bot = await startTestBot(BOT);
  const defaults = "Options: hi 3 0.5 false";
  assert.equal((await bot.slash("/show text:hi")).trimEnd(), defaults);
  assert.equal((await bot.say("!show hi")).trimEnd(), defaults);
});

const REFUSED: readonly [line: string, words: RegExp][] = [
  ["!show", /\*\*text\*\* is missing/],
  ["!show x", /\*\*text\*\* .*2/],
  ["!show hi count:11", /\*\*count\*\* .*10/],
  ["!show hi count:many", /\*\*count\*\*/],
  ["!show hi loud:perhaps", /\*\*loud\*\*/],
  ["!show hi who:Nobody", /\*\*who\*\* must be a person/],
  ["!show hi where:nowhere", /\*\*where\*\* must be a channel/],
  ["!color purple", /\*\*name\*\* must be `red`, `green` or `blue`/],
  ["!upload", /\*\*file\*\*/],
];

Deno.test("a bad argument is refused with its name, the marked part and the usage line", async (t) => {
  await using bot = await startTestBot(BOT);
  for (const [line, words] of REFUSED) {
    await t.step(line, async () => {
      const answer = await bot.say(line);
      assert.match(answer, words);
      assert.match(answer, /\^/);
      assert.match(answer, /Usage: `!/);
      assert.equal(bot.reports.at(-1)?.outcome, "refused");
    });
  }
});

Deno.test("long lists of choices are offered by autocomplete and checked all the same", async () => {
  const names = Array.from({ length: 60 }, (_, index) => `town-${index}`);
  await using bot = await startTestBot(`
commands:
  travel:
    description: Travel
    options: { to: { type: string, description: Where to, required: true, choices: [${names}] } }
    reply: "To {options.to}"
`);
  const offered = await bot.suggestions("travel", [{ name: "to", value: "town-5" }], "to");
  assert.deepEqual(offered, ["town-5", ...names.slice(50, 60)]);
  assert.equal(await bot.slash("/travel to:town-42"), "bot: To town-42");
  assert.match(await bot.say("!travel atlantis"), /\*\*to\*\*/);
});

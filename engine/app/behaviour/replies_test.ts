import assert from "node:assert/strict";
import { startTestBot } from "../../testkit/test_bot.ts";

Deno.test("one of several replies is picked at random, by weight", async () => {
  const bot = await startTestBot(
    `{ name: Coin, cooldowns: { default_rate: 0 }, commands: { coin: { description: Flip, reply: { random: [Heads, { text: Tails, weight: 3 }] } } } }`,
    { random: [0, 0.24, 0.26, 0.99] },
  );
  await using _ = bot;
  const flips = [];
  for (let flip = 0; flip < 4; flip++) flips.push(await bot.slash("/coin"));
  assert.deepEqual(flips, ["Coin: Heads", "Coin: Heads", "Coin: Tails", "Coin: Tails"]);
});

Deno.test("an ephemeral reply is for the asker alone, by slash", async () => {
  await using bot = await startTestBot(
    `{ name: Secret, commands: { tell: { description: Tell, reply: { text: psst, ephemeral: true } } } }`,
  );
  assert.equal(await bot.slash("/tell"), "Secret → Bo only: psst");
  assert.equal(await bot.say("!tell"), "Secret: psst");
});

Deno.test("delete_after takes the reply away again, by slash and by prefix", async () => {
  await using bot = await startTestBot(
    `{ name: Brief, commands: { now: { description: Now, reply: { text: gone soon, delete_after: 10s } } } }`,
  );
  for (const ask of [() => bot.slash("/now"), () => bot.say("!now")]) {
    assert.equal(await ask(), "Brief: gone soon");
    assert.equal(await bot.advance(9_000), "");
    assert.equal(await bot.advance(1_000), "deleted: Brief: gone soon");
  }
});

Deno.test("an embed has every part that Discord knows", async () => {
  await using bot = await startTestBot(`
name: Full
commands:
  full:
    description: All of it
    reply:
      embed:
        author: { name: "{user.name}", url: "https://example.com/a", icon: "https://example.com/i.png" }
        title: Title
        url: https://example.com
        description: Text
        color: success
        fields:
          - { name: One, value: "1", inline: true }
          - { name: Two, value: "2" }
        image: https://example.com/image.png
        thumbnail: https://example.com/thumb.png
        footer: { text: "{prefix}full", icon: "https://example.com/f.png" }
        timestamp: now
`);
  assert.equal(
    await bot.slash("/full"),
    `Full: | by Bo
| # Title <https://example.com>
| Text
| One (inline): 1
| Two: 2
| image https://example.com/image.png
| thumbnail https://example.com/thumb.png
| -- !full
| at 2026-01-01T00:00:00.000Z
| color #00ff00`,
  );
});

Deno.test("fields of an embed with nothing to say are left out, and kept where they are blank or all there is", async () => {
  await using bot = await startTestBot(`
name: Fields
commands:
  show:
    description: Show
    options: { text: { type: string, description: What } }
    reply:
      embed:
        title: Title
        fields: [ { name: One, value: "{options.text}" }, { name: Two, value: " " }, { name: Three, value: "3" } ]
  only:
    description: Only
    options: { text: { type: string, description: What } }
    reply: { embed: { fields: [ { name: One, value: "{options.text}" } ] } }
`);
  assert.equal(await bot.slash("/show text:x"), "Fields: | # Title\n| One: x\n| Two:  \n| Three: 3");
  assert.equal(await bot.slash("/show"), "Fields: | # Title\n| Two:  \n| Three: 3");
  assert.equal(await bot.slash("/only"), "Fields: | One: \u200b");
});

const ECHO = (mentions: string) => `
name: Echo
commands:
  echo:
    description: Repeat
    options: { text: { type: string, description: What, required: true } }
    reply: { text: "{user.mention} @here {options.text}", mentions: ${mentions} }
`;

Deno.test("only whom the author meant is pinged, whatever a member typed", async (t) => {
  for (
    const [policy, pings] of [
      ["[people]", "[pings Bo]"],
      ["[]", ""],
      ["[everyone]", "[pings everyone]"],
      ["[people, everyone]", "[pings Bo, everyone]"],
    ] as const
  ) {
    await t.step(policy, async () => {
      await using bot = await startTestBot(ECHO(policy));
      const typed = `<@${bot.personId("Ada")}> @everyone <@&${bot.roleId("Moderator")}>`;
      const answer = await bot.say(`!echo ${typed}`);
      assert.equal(/\[pings .*\]$/.exec(answer)?.[0] ?? "", pings);
    });
  }
});

Deno.test("a typed @everyone is broken where the author pings everyone", async () => {
  await using bot = await startTestBot(ECHO("[everyone]"));
  assert.ok((await bot.say("!echo @everyone")).includes("@here @\u200beveryone"));
});

Deno.test("texts over Discord's limits are cut, not refused", async () => {
  await using bot = await startTestBot(`
name: Long
commands:
  long:
    description: Long
    options: { text: { type: string, description: What, required: true } }
    reply: { text: "{repeat(options.text, 5)}", embed: { title: "{repeat(options.text, 2)}" } }
`);
  const answer = await bot.say(`!long ${"x".repeat(900)}`);
  assert.match(answer, /^Long: x{1999}…\n\| # x{255}…$/);
});

Deno.test("a reply that comes out empty is a failure with an error id, not silence", async () => {
  await using bot = await startTestBot(`
name: Empty
commands:
  maybe:
    description: Maybe
    options: { text: { type: string, description: What } }
    reply: "{options.text}"
`);
  const answer = await bot.slash("/maybe");
  const { errorId, outcome } = bot.reports.at(-1)!;
  assert.equal(outcome, "failed");
  assert.ok(errorId && answer.includes(errorId), answer);
  assert.ok(bot.log.lines.some((line) => line.includes(errorId)));
});

/** Long lists in pages, from the definition to what people see when they turn them. */
import assert from "node:assert/strict";
import { startTestBot, type TestBotOptions } from "../../testkit/test_bot.ts";

/** A bot with these commands and no cooldowns. */
function start(commands: string, options: TestBotOptions = {}, top = "") {
  const text = `name: Bot\ncooldowns: { default_rate: 0 }\n${top}\ncommands:\n${
    commands.replace(/^/gm, "  ")
  }`;
  return startTestBot(text, { rateLimits: false, ...options });
}

const LIST = `
fill: { description: Fill, do: [ { repeat: { times: 12, do: [ { push: { to: items, value: "thing {index}" } } ] } }, { reply: Full } ] }
show:
  description: Show
  options: { what: { type: string, description: What, default: Things } }
  reply:
    text: "All {options.what}"
    pages:
      { list: data.items, per_page: 5, line: "{index}. {item}", empty: Nothing yet., title: "{options.what}", footer: Shop }
`;
const ITEMS = "data: { items: { type: list, per: server } }";

Deno.test("pages show a list a page at a time, with buttons that turn them", async () => {
  await using bot = await start(LIST, {}, ITEMS);
  const empty = await bot.slash("/show");
  assert.match(empty, /All Things\n[^]*Nothing yet\./);
  assert.doesNotMatch(empty, /Next|Page/);
  await bot.slash("/fill");
  const first = await bot.slash("/show what:stuff");
  assert.match(first, /All stuff\n[^]*\| # stuff[^]*1\. thing 1\n[^]*5\. thing 5[^]*Shop · Page 1 of 3/);
  assert.doesNotMatch(first, /thing 6/);
  assert.match(first, /◀ Previous[^\]]*off[^]*Next ▶/);
  const second = await bot.press("Next ▶");
  assert.match(second, /All stuff\n[^]*6\. thing 6[^]*10\. thing 10[^]*Page 2 of 3/);
  assert.match(await bot.press("Next ▶"), /11\. thing 11\n[^]*12\. thing 12[^]*Page 3 of 3/);
  assert.match(await bot.press("◀ Previous"), /Page 2 of 3/);
});

Deno.test("pages are turned by the person who asked alone, also after a restart, until their time is over", async () => {
  await using bot = await start(LIST, {}, ITEMS);
  await bot.slash("/fill");
  await bot.slash("/show");
  assert.match(await bot.press("Next ▶", "Cy"), /Only the person who asked/);
  await bot.restart();
  assert.match(await bot.press("Next ▶"), /All Things[^]*Page 2 of 3/);
  assert.match(await bot.advance(15 * 60_000), /◀ Previous \(off\)\] \[Next ▶ \(off\)/);
});

Deno.test("pages can be written out, for everybody, in a message that is posted", async () => {
  const where = "823475887319941133";
  const world = {
    people: [{ name: "Ann" }, { name: "Bo" }],
    guilds: [{
      name: "Den",
      owner: "Ann",
      channels: [{ name: "general", id: where }],
      members: [{ person: "Bo" }],
    }],
  };
  await using bot = await start(
    `rules:
  description: Rules
  do:
    - send: { to: "${where}", pages: { texts: ["Be kind, {user.name}.", Have fun.], color: success } }
    - reply: { text: Done, ephemeral: true }
inside:
  description: Inside
  reply: { text: Look, buttons: [ { label: Look, do: [ { edit: { pages: [One, Two] } } ] } ] }`,
    { world },
  );
  assert.match(await bot.slash("/rules"), /Be kind, Bo\.[^]*Page 1 of 2/);
  assert.match(await bot.press("Next ▶", "Ann"), /Have fun\.[^]*Page 2 of 2/);
  await bot.slash("/inside");
  assert.match(await bot.press("Look"), /edited: Bot:[^]*One[^]*Page 1 of 2/);
  assert.match(await bot.press("Next ▶"), /Two[^]*Page 2 of 2/);
});

Deno.test("what lies under a page of a list are its values: nobody else's press or later change moves them", async () => {
  await using bot = await start(
    `${LIST}
clear: { description: Clear, do: [ { set: { items: [] } }, { reply: Empty } ] }`,
    {},
    ITEMS,
  );
  await bot.slash("/fill");
  await bot.slash("/show");
  await bot.slash("/clear", {}, "Cy");
  assert.match(await bot.press("Next ▶"), /6\. thing 6/);
});

Deno.test("a list of any length is paged; what there is no room for is told", async () => {
  await using bot = await start(
    `many: { description: Many, reply: { pages: { list: data.items, line: "{item}" } } }
fill:
  description: Fill
  do:
    - repeat: { times: 100, do: [ { push: { to: items, value: "${"long ".repeat(180)}{index}" } } ] }
    - repeat: { times: 100, do: [ { push: { to: items, value: "${"long ".repeat(180)}{index}" } } ] }
    - reply: Full`,
    {},
    ITEMS,
  );
  await bot.slash("/fill");
  const first = await bot.slash("/many");
  const count = Number(/Page 1 of (\d+)/.exec(first)?.[1]);
  assert.ok(count > 30, first.slice(-200));
  for (let page = 2; page < count; page++) await bot.press("Next ▶");
  assert.match(await bot.press("Next ▶"), /… and \d+ more/);
});

Deno.test("a leaderboard longer than a page has pages", async () => {
  await using bot = await start(
    `earn: { description: Earn, do: [ { add: { to: coins, amount: 5 } }, { reply: Earned } ] }
top: { description: Top, do: [ { leaderboard: { of: coins, top: 100, per_page: 2 } } ] }`,
    {},
    "data: { coins: { type: number, per: member } }",
  );
  for (const person of ["Ada", "Bo", "Cy"]) await bot.slash("/earn", {}, person);
  const first = await bot.slash("/top");
  assert.match(first, /Coins[^]*1\.[^]*2\.[^]*Page 1 of 2/);
  assert.match(await bot.press("Next ▶"), /Coins[^]*3\.[^]*Page 2 of 2/);
});

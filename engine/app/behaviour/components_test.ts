/** Buttons and selects, from the definition to what people see when they press. */
import assert from "node:assert/strict";
import { startTestBot, type TestBotOptions } from "../../testkit/test_bot.ts";

/** A bot with these commands and no cooldowns. @param top other keys of the bot */
function start(commands: string, options: TestBotOptions = {}, top = "") {
  return startTestBot(definition(commands, top), options);
}

function definition(commands: string, top = ""): string {
  return `name: Bot\ncooldowns: { default_rate: 0 }\n${top}\ncommands:\n${commands.replace(/^/gm, "  ")}`;
}

const GENERAL = "823475887319941133";
const WORLD: TestBotOptions["world"] = {
  people: [{ name: "Ann" }, { name: "Bo" }],
  guilds: [{
    name: "Den",
    owner: "Ann",
    channels: [{ name: "general", id: GENERAL }],
    members: [{ person: "Bo" }],
  }],
};

const ASK = `
ask:
  description: Ask
  options: { what: { type: string, description: What, default: tea } }
  reply:
    text: "{options.what}?"
    buttons:
      - { label: "Yes", style: success, emoji: "✅", do: [ { reply: "{user.name} wants {options.what}." } ] }
      - { label: "No", style: danger, do: [ { edit: "No {options.what}, then." } ] }
      - { label: Site, url: "https://example.com" }
`;
const ASKED = "[✅ Yes] [No] [Site: https://example.com]";

Deno.test("a button does its steps, and knows what the command knew", async () => {
  await using bot = await start(ASK);
  assert.equal(await bot.slash("/ask what:coffee"), `Bot: coffee?\n${ASKED}`);
  assert.equal(await bot.press("Yes"), "Bot: Bo wants coffee.");
  assert.equal(await bot.press("No"), "edited: Bot: No coffee, then.");
  assert.equal(await bot.say("!ask cocoa"), `Bot: cocoa?\n${ASKED}`);
  assert.equal(await bot.press("Yes"), "Bot: Bo wants cocoa.");
});

Deno.test("a press is for the person who asked, and for others where the author says so", async () => {
  await using bot = await start(
    `
mine:
  description: Mine
  reply: { text: Mine, buttons: [ { label: Own, do: [ { reply: Own } ] } ] }
all:
  description: All
  reply: { text: All, who: anyone, buttons: [ { label: Any, do: [ { reply: "{user.name} was here" } ] } ] }
staff:
  description: Staff
  reply:
    text: Staff
    buttons:
      - { label: Role, who: { roles: [mod] }, do: [ { reply: by role } ] }
      - { label: Both, who: { roles: [mod], asker: true }, do: [ { reply: by both } ] }
      - { label: Permission, who: { permissions: [ban_members] }, do: [ { reply: by permission } ] }
`,
    {},
    'names: { roles: { mod: "823475887319941131" } }',
  );
  await bot.slash("/mine");
  assert.match(await bot.press("Own", "Dee"), /^Bot → Dee only: .*Only the person who asked can use this/s);
  assert.equal(await bot.press("Own"), "Bot: Own");
  await bot.slash("/all");
  assert.equal(await bot.press("Any", "Dee"), "Bot: Dee was here");
  await bot.slash("/staff", {}, "Dee");
  assert.equal(await bot.press("Both", "Dee"), "Bot: by both");
  assert.match(
    await bot.press("Role", "Dee"),
    /You can't use this: it needs a role that this server doesn't have/,
  );
  assert.match(await bot.press("Permission", "Dee"), /You can't use this: it needs Ban Members/);
  bot.giveRole("Dee", "Bot");
  assert.equal(await bot.press("Permission", "Dee"), "Bot: by permission");
});

Deno.test("once lets each person press a single time, and not counts what was refused", async () => {
  await using bot = await start(
    `
vote:
  description: Vote
  reply:
    text: Vote
    who: anyone
    once: true
    buttons:
      - { label: A, do: [ { add: { to: a, amount: 1 } }, { reply: "{data.a}" } ] }
      - { label: B, do: [ { take: { from: a, amount: 10 } }, { reply: took } ] }
`,
    {},
    "data: { a: { type: number, per: global, default: 0, min: 0 } }",
  );
  await bot.slash("/vote");
  assert.doesNotMatch(await bot.press("B"), /took/);
  assert.equal(await bot.press("A"), "Bot: 1");
  assert.match(await bot.press("A"), /You have used this already/);
  assert.match(await bot.press("B"), /You have used this already/);
  assert.equal(await bot.press("A", "Dee"), "Bot: 2");
  await bot.restart();
  assert.match(await bot.press("A", "Dee"), /You have used this already/);
});

Deno.test("controls are switched off in time: those of the asker after 15 minutes, others never unless said", async () => {
  await using bot = await start(`
mine: { description: Mine, reply: { text: Mine, buttons: [ { label: Own, do: [ { reply: Own } ] } ] } }
all: { description: All, reply: { text: All, who: anyone, buttons: [ { label: Any, do: [ { reply: Any } ] } ] } }
short: { description: Short, reply: { text: Short, who: anyone, timeout: 1m, buttons: [ { label: Fast, do: [ { reply: Fast } ] } ] } }
`);
  await bot.slash("/all");
  await bot.slash("/mine");
  await bot.slash("/short");
  assert.equal(await bot.advance(60_000), "edited: Bot: Short\n[Fast (off)]");
  assert.equal(await bot.advance(14 * 60_000), "edited: Bot: Mine\n[Own (off)]");
  await bot.restart();
  bot.clock.advance(86_400_000);
  await bot.restart();
  assert.equal(await bot.press("Any"), "Bot: Any");
});

Deno.test("a press survives a restart with all that it knows, and is refused when its time is over", async () => {
  await using bot = await start(ASK);
  await bot.slash("/ask what:coffee");
  await bot.restart();
  assert.equal(await bot.press("Yes"), "Bot: Bo wants coffee.");
  bot.clock.advance(15 * 60_000);
  const late = await bot.press("No");
  assert.match(
    late,
    /^edited: Bot: coffee\?\n\[✅ Yes \(off\)\] \[No \(off\)\] \[Site: https:\/\/example.com\]/,
  );
  assert.match(late, /This has expired/);
});

Deno.test("a button of a definition that has changed does what it says now, and one that is gone is refused", async () => {
  await using bot = await start(ASK);
  await bot.slash("/ask what:coffee");
  await bot.save("bot.yaml", definition(ASK.replace("wants", "got").replace('label: "No"', "label: Never")));
  assert.equal(await bot.press("Yes"), "Bot: Bo got coffee.");
  assert.match(await bot.press("No"), /This is no longer in use/);
});

Deno.test("select gives what was picked as values, and people, roles and channels as what they are", async () => {
  await using bot = await start(
    `
pick:
  description: Pick
  do:
    - reply:
        text: Pick
        select:
          - { placeholder: Colour, min: 1, max: 2, do: [ { reply: "{values}" } ],
              options: [red, { label: Blue, value: b, description: cold, emoji: "💙", default: true }, { label: "{user.name}", value: me }] }
          - { placeholder: Saved, options: "{data.list}", do: [ { reply: "saved {values[0]}" } ] }
          - { placeholder: None, options: "{data.empty}", do: [ { reply: "never" } ] }
          - { placeholder: Who, type: user, max: 2, do: [ { reply: { text: "{picked} {picked[0].name}", mentions: none } } ] }
    - reply:
        text: More
        select:
          - { placeholder: Role, type: role, do: [ { reply: { text: "{picked[0].name}", mentions: none } } ] }
          - { placeholder: Any, type: mentionable, do: [ { reply: { text: "{picked[0].name}", mentions: none } } ] }
          - { placeholder: Where, type: channel, channel_types: [text], do: [ { reply: "{picked[0].name} {values[0]}" } ] }
`,
    {},
    "data: { list: { type: list, per: global, default: [one, two, two] }, empty: { type: list, per: global } }",
  );
  const shown = await bot.slash("/pick");
  assert.match(
    shown,
    /<Colour: red \| ✓ Blue \| Bo>\n<Saved: one \| two>\n<None \(off\): none>\n<Who: people>/,
  );
  assert.equal(await bot.pick("Colour", ["red", "Blue"]), "Bot: red, b");
  assert.equal(await bot.pick("Colour", "Bo"), "Bot: me");
  assert.equal(await bot.pick("Saved", "two"), "Bot: saved two");
  assert.equal(await bot.pick("Who", ["Dee", "Bo"]), "Bot: @Dee, @Bo Dee");
  assert.equal(await bot.pick("Role", "Moderator"), "Bot: Moderator");
  assert.equal(await bot.pick("Any", "Dee"), "Bot: Dee");
  assert.equal(await bot.pick("Where", "general"), `Bot: general ${bot.channelId("general")}`);
});

Deno.test("labels, disabled and if follow expressions, whatever members type", async () => {
  await using bot = await start(
    `
shop:
  description: Shop
  options: { thing: { type: string, description: Thing } }
  reply:
    text: Shop
    buttons:
      - { label: "Buy {options.thing}", disabled: data.coins < 10, do: [ { reply: bought } ] }
      - { label: Earn, if: data.coins < 10, id: earn, do: [ { add: { to: coins, amount: 10 } }, { reply: earned } ] }
      - { label: Only bots, if: user.bot, do: [ { reply: never } ] }
`,
    { rateLimits: false },
    "data: { coins: { type: number, per: member, default: 0, min: 0 } }",
  );
  assert.equal(await bot.slash("/shop thing:hats"), "Bot: Shop\n[Buy hats (off)] [Earn]");
  assert.equal(await bot.press("Earn"), "Bot: earned");
  assert.equal(await bot.slash("/shop thing:hats"), "Bot: Shop\n[Buy hats]");
  for (const typed of ["x".repeat(500), "{user.id}", "~~~", "\u0000", "💙".repeat(100), "@everyone"]) {
    const shown = await bot.say(`!shop ${typed}`);
    assert.match(shown, /^Bot: Shop\n\[Buy /, typed);
    assert.doesNotMatch(shown, /pings/);
  }
});

Deno.test("steps under a button know saved values, loop items, parameters and what was picked around them", async () => {
  await using bot = await start(
    `
deep:
  description: Deep
  options: { n: { type: integer, description: N, default: 4 } }
  do:
    - for_each:
        in: data.list
        do: [ { run: { group: show, with: { what: "{item}" } } } ]
    - send: { to: general, text: sent }
      save_as: sent
    - reply:
        text: outer
        select:
          options: [x, y]
          placeholder: Outer
          do:
            - reply: { text: inner, buttons: [ { label: Inner, do: [ { reply: "{values[0]} {options.n + 1} {sent.id != message.id}" } ] } ] }
`,
    { world: WORLD },
    `
names: { channels: { general: "${GENERAL}" } }
data: { list: { type: list, per: global, default: [one, two] } }
groups:
  show:
    with: { what: string }
    do: [ { reply: { text: "for {what}", buttons: [ { label: "Was {what}", do: [ { reply: "was {what}" } ] } ] } } ]
`,
  );
  await bot.slash("/deep");
  assert.equal(await bot.press("Was one"), "Bot: was one");
  assert.equal(await bot.press("Was two"), "Bot: was two");
  assert.equal(await bot.pick("Outer", "y"), "Bot: inner\n[Inner]");
  await bot.restart();
  assert.equal(await bot.press("Inner"), "Bot: y 5 true");
});

Deno.test("only what the steps of a press read is kept, and no more than fits", async () => {
  await using bot = await start(
    `
note:
  description: Note
  options:
    a: { type: string, description: A, default: "" }
    b: { type: string, description: B, default: "" }
    c: { type: string, description: C, default: "" }
  do:
    - reply: { text: plain, buttons: [ { label: Plain, do: [ { reply: "{user.name} {data.n}" } ] } ] }
    - reply: { text: ok, buttons: [ { label: Ok, do: [ { reply: "{options.a}" } ] } ] }
`,
    {},
    "data: { n: { type: number, per: global } }",
  );
  await bot.slash("/note a:x");
  const ids = bot.requests.flatMap(({ body }) => JSON.stringify(body ?? "").match(/c1~[^"]+/g) ?? []);
  assert.match(ids[0]!, /^c1~\w+~~/);
  assert.match(ids[1]!, /^c1~\w+~\w+~/);
  assert.equal(await bot.press("Plain"), "Bot: Bo 0");
  const long = "x".repeat(6000);
  assert.match(
    await bot.slash("/note", { a: long, b: long, c: long }),
    /^Bot: plain\n\[Plain\]\nBot → Bo only: .*would have to remember 18\d{3} characters/s,
  );
});

Deno.test("edit below a button keeps the others where it says so, and can put new ones there", async () => {
  await using bot = await start(
    `
count:
  description: Count
  do: [ { run: count } ]
`,
    {},
    `
data: { n: { type: number, per: global } }
groups:
  count:
    do:
      - edit:
          text: "{data.n} so far"
          who: anyone
          buttons:
            - { label: "Add to {data.n}", id: add, do: [ { add: { to: n, amount: 1 } }, { run: count } ] }
            - { label: Keep, do: [ { edit: { text: kept, buttons: keep } } ] }
            - { label: End, do: [ { edit: over } ] }
`,
  );
  assert.equal(await bot.slash("/count"), "Bot: 0 so far\n[Add to 0] [Keep] [End]");
  assert.equal(await bot.press("Add to 0"), "edited: Bot: 1 so far\n[Add to 1] [Keep] [End]");
  assert.equal(await bot.press("Add to 1", "Dee"), "edited: Bot: 2 so far\n[Add to 2] [Keep] [End]");
  assert.equal(await bot.press("Keep"), "edited: Bot: kept\n[Add to 2] [Keep] [End]");
  assert.equal(await bot.press("Add to 2"), "edited: Bot: 3 so far\n[Add to 3] [Keep] [End]");
  assert.equal(await bot.press("End"), "edited: Bot: over");
});

Deno.test("messages that are posted for others can be pressed by them, as the command or its author allows", async () => {
  await using bot = await start(
    `
panel:
  description: Panel
  permissions: { user: [manage_guild] }
  do:
    - send: { to: general, text: closed, buttons: [ { label: Closed, do: [ { reply: closed } ] } ] }
    - send: { to: general, text: open, who: anyone, timeout: 1h, buttons: [ { label: Open, do: [ { reply: { text: "{user.name}", ephemeral: true } } ] } ] }
    - direct_message: { who: "{user.id}", text: direct, buttons: [ { label: Direct, do: [ { edit: pressed } ] } ] }
`,
    { world: WORLD },
    `names: { channels: { general: "${GENERAL}" } }`,
  );
  await bot.slash("/panel", {}, "Ann");
  assert.match(await bot.press("Closed"), /You don't have permission/);
  assert.equal(await bot.press("Closed", "Ann"), "Bot: closed");
  assert.equal(await bot.press("Open"), "Bot → Bo only: Bo");
  assert.equal(await bot.advance(3_600_000), "edited: Bot: open\n[Open (off)]");
  bot.channel = "@bot";
  assert.equal(await bot.press("Direct", "Ann"), "edited: Bot: pressed");
});

Deno.test("refusals, stops and failures under a button are told like those of commands", async () => {
  await using bot = await start(
    `
go:
  description: Go
  reply:
    text: Go
    buttons:
      - { label: Take, do: [ { take: { from: coins, amount: 5, else: [ { reply: too few } ] } }, { reply: never } ] }
      - { label: Stop, do: [ { reply: first }, stop, { reply: never } ] }
      - { label: Kick, do: [ { kick: "{server.owner_id}" }, { reply: never } ] }
      - { label: Nothing, do: [ { if: user.bot, then: [ { reply: never } ] } ] }
      - { label: Form, do: [ { modal: { title: T, fields: { a: { type: text } }, do: [ { reply: "{fields.a} {options.x}" } ] } } ] }
`.replace("  reply:", "  options: { x: { type: string, description: X, default: kept } }\n  reply:"),
    {},
    "data: { coins: { type: number, per: member, default: 0, min: 0 } }",
  );
  await bot.slash("/go");
  assert.equal(await bot.press("Take"), "Bot: too few");
  assert.equal(await bot.press("Stop"), "Bot: first");
  assert.match(await bot.press("Kick"), /^Bot → Bo only: /);
  assert.equal(await bot.press("Nothing"), "");
  await bot.press("Form");
  assert.equal(await bot.submit({ a: "typed" }), "Bot: typed kept");
});

Deno.test("buttons and selects stand in the order in which they are written", async () => {
  const two = (first: string, second: string) => `{ text: Hi, ${first}, ${second} }`;
  const buttons = "buttons: [ { label: Yes, do: stop } ]";
  const select = "select: { placeholder: Which, options: [a, b], do: stop }";
  await using bot = await startTestBot(`
name: Bot
cooldowns: { default_rate: 0 }
commands:
  one: { description: One, reply: ${two(buttons, select)} }
  two: { description: Two, reply: ${two(select, buttons)} }
`);
  assert.equal(await bot.slash("/one"), "Bot: Hi\n[Yes]\n<Which: a | b>");
  assert.equal(await bot.slash("/two"), "Bot: Hi\n<Which: a | b>\n[Yes]");
});

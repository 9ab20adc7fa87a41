/** Steps that decide, repeat and gather others, from the definition to what people see. */
import assert from "node:assert/strict";
import { startTestBot, type TestBotOptions } from "../../testkit/test_bot.ts";

/** A bot with these commands and no cooldowns. @param top other keys of the bot */
function start(commands: string, options: TestBotOptions = {}, top = "") {
  return startTestBot(
    `name: Bot\ncooldowns: { default_rate: 0 }\n${top}\ncommands:\n${commands.replace(/^/gm, "  ")}`,
    options,
  );
}

Deno.test("random takes an entry by its weight; an entry is a step, a list of steps, or has a weight", async () => {
  const steps = `
draw:
  description: Draw
  do:
    - random:
        - do: [ { reply: rare }, { reply: prize } ]
        - { do: { reply: often }, weight: 2 }
        - reply: plain
        - [ { reply: two }, { reply: steps } ]
        - { do: { reply: never }, weight: 0 }
    - reply: end
`;
  await using bot = await start(steps, { random: [0, 0.19, 0.2, 0.59, 0.6, 0.79, 0.8, 0.999] });
  const seen: string[] = [];
  for (let draw = 0; draw < 8; draw++) {
    seen.push((await bot.say("!draw")).replaceAll("Bot: ", "").replaceAll("\n", " "));
  }
  assert.deepEqual(seen, [
    "rare prize end",
    "rare prize end",
    "often end",
    "often end",
    "plain end",
    "plain end",
    "two steps end",
    "two steps end",
  ]);
});

Deno.test("choose does the case that a text, a number or a condition is, else the rest", async () => {
  await using bot = await start(`
pick:
  description: Pick
  options:
    kind: { type: string, description: Kind, choices: [fun, { name: Information, value: info }, other] }
    count: { type: integer, description: How many }
  do:
    - choose: { value: options.kind, cases: { fun: { reply: Fun }, info: [ { reply: Info } ] }, else: { reply: Else } }
    - choose: { value: options.count * 2, cases: { 2: { reply: two }, 6.0: { reply: six } } }
    - choose: { value: options.count > 2, cases: { yes: { reply: many }, no: { reply: few } } }
`);
  assert.equal(await bot.slash("/pick kind:fun count:1"), "Bot: Fun\nBot: two\nBot: few");
  assert.equal(await bot.slash("/pick kind:info count:3"), "Bot: Info\nBot: six\nBot: many");
  assert.equal(await bot.slash("/pick kind:other count:9"), "Bot: Else\nBot: many");
  assert.equal(await bot.slash("/pick"), "Bot: Else\nBot: few");
});

Deno.test("for_each does the same with each item, in order, and with no more than it may", async () => {
  await using bot = await start(`
roles:
  description: Roles
  do:
    - for_each: { in: member.roles, as: role, do: { reply: "{index}: {role}" } }
    - reply: done
first:
  description: First
  do:
    for_each: { in: "[5, 6, 7]", at_most: 2, do: { for_each: { in: "[1, 2]", as: inner, do: { reply: "{index}. {item * inner}" } } } }
`);
  bot.addRole("Extra", { position: 1 });
  bot.giveRole("Bo", "Extra");
  assert.equal(await bot.say("!roles"), "Bot: 1: Member\nBot: 2: Extra\nBot: done");
  assert.equal(await bot.say("!roles", "Dee"), "Bot: done");
  assert.equal(await bot.say("!first"), "Bot: 1. 5\nBot: 2. 10\nBot: 1. 6\nBot: 2. 12");
});

Deno.test("repeat counts from 1, stops with `stop`, and refuses more than 100 times", async () => {
  await using bot = await start(`
count:
  description: Count
  options: { n: { type: integer, description: How often } }
  do:
    - repeat:
        times: options.n
        do:
          - repeat: { times: 1, do: { if: index > 1, then: { reply: never } } }
          - if: index == 4
            then: stop
          - reply: "{index}"
    - reply: end
`);
  assert.equal(await bot.slash("/count n:2"), "Bot: 1\nBot: 2\nBot: end");
  assert.equal(await bot.slash("/count n:0"), "Bot: end");
  assert.equal(await bot.slash("/count n:9"), "Bot: 1\nBot: 2\nBot: 3");
  assert.match(await bot.slash("/count n:101"), /This takes a number from 0 to 100, and 101 is too big\./);
  assert.match(await bot.slash("/count n:-1"), /and -1 is too small\./);
  assert.match(await bot.slash("/count"), /A number is missing\./);
});

Deno.test("repeats in repeats end at the most steps that a run may do", async () => {
  await using bot = await start(`
many:
  description: Many
  do:
    - try:
        do: { repeat: { times: 100, do: { repeat: { times: 100, do: { if: user.bot, then: stop } } } } }
        otherwise: { reply: "{error}" }
`);
  assert.match(await bot.say("!many"), /This does more than 1000 steps, so I stopped\./);
});

Deno.test("try tells a refusal in its words, a fault in none, and lets stop pass", async () => {
  await using bot = await start(`
refused:
  description: Refused
  options: { n: { type: integer, description: How often } }
  do:
    - try: { do: [ { reply: before }, { repeat: { times: options.n, do: stop } } ], otherwise: { reply: "Sorry: {error}" } }
    - reply: after
fault:
  description: Fault
  do: { try: { do: { reply: { embed: { url: "{user.name}", title: X } } }, otherwise: { reply: "Sorry: {error}" } } }
stops:
  description: Stops
  do: [ { try: { do: stop, otherwise: { reply: failed } } }, { reply: after } ]
`);
  assert.equal(
    await bot.say("!refused"),
    "Bot: before\nBot: Sorry: A number is missing.\nBot: after",
  );
  assert.deepEqual(bot.log.lines.filter((line) => line.startsWith("WARNING")), []);
  assert.equal(await bot.say("!fault"), "Bot: Sorry: Something went wrong.");
  assert.match(
    bot.log.lines.at(-1)!,
    /^WARNING fault went on after an error in reply at .*Invalid Form Body/,
  );
  // The request that Discord did not take was meant.
  bot.violations.length = 0;
  assert.equal(await bot.say("!stops"), "");
  assert.equal(await bot.say("!refused 2"), "Bot: before");
});

Deno.test("run does the steps of a group, which knows its own parameters and nothing of the command's", async () => {
  await using bot = await start(
    `
thank:
  description: Thank
  options: { who: { type: user, description: Who, required: true } }
  do:
    - { repeat: { times: 2, do: { run: { group: thank, with: { who: "{options.who}", why: "round {index}" } } } } }
    - run: greet
greet:
  description: Greet
  do: { run: greet }
`,
    {},
    `
groups:
  greet: { do: { reply: "Hi {user.name}" } }
  thank:
    with: { who: user, why: text }
    do:
      - reply: "Thanks {who.name} for {why}!"
      - { if: why == 'round 2', then: { run: greet } }`.replace("why: text", "why: string"),
  );
  assert.equal(
    await bot.slash("/thank who:@Cy"),
    "Bot: Thanks Cy for round 1!\nBot: Thanks Cy for round 2!\nBot: Hi Bo\nBot: Hi Bo",
  );
  assert.equal(await bot.say("!greet"), "Bot: Hi Bo");
});

Deno.test("groups stand in any file of a bot, each once", async () => {
  await using bot = await startTestBot({
    "bot/groups.yaml": "groups: { greet: { do: { reply: Hi } } }",
    "bot/commands.yaml": "name: Bot\ncommands: { hi: { description: Hi, do: { run: greet } } }",
  });
  assert.equal(await bot.say("!hi"), "Bot: Hi");
  await bot.save("bot/more.yaml", "groups: { greet: { do: { reply: Ho } } }");
  const notice = bot.notices.at(-1);
  assert(notice?.kind === "problems");
  assert.match(
    notice.problems[0]!.message,
    /^The group `greet` is defined a second time; it already stands at/,
  );
});

Deno.test("flow reads declared data as it is when its turn comes, in groups too", async () => {
  await using bot = await start(
    `
work:
  description: Work
  do:
    - add: { to: coins, amount: 1 }
    - repeat: { times: data.coins, do: [ { add: { to: coins, amount: 1 } }, { reply: "{index}: {data.coins}" } ] }
    - choose: { value: data.coins, cases: { 6: { run: tell } }, else: { reply: other } }
    - push: { to: items, value: a }
    - for_each: { in: data.items, do: { reply: "item {item}, {data.coins} coins" } }
`,
    {},
    `
data:
  coins: { type: number, per: member, default: 2 }
  items: { type: list, per: member }
groups:
  tell: { do: { if: data.coins > 5, then: { reply: "rich with {data.coins}" } } }`,
  );
  const told = ["1: 4", "2: 5", "3: 6", "rich with 6", "item a, 6 coins"];
  assert.equal(await bot.say("!work"), told.map((line) => `Bot: ${line}`).join("\n"));
});

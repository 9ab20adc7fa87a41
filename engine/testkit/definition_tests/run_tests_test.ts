import assert from "node:assert/strict";
import { loadBots } from "../../app/load/load_bots.ts";
import { makeProject } from "../program.ts";
import { runTests } from "./run_tests.ts";
import { showFailure } from "./show_failure.ts";

const BOT = `
name: Shop
prefix: "!"
database: { path: data/precious.db }
names:
  channels: { log: "1120000000010000000" }
  roles: { rich: "1130000000010000000" }
data:
  coins: { type: number, per: member, default: 0, min: 0 }
  tags: { type: list, per: user }
  prefs: { type: map, per: user }
commands:
  daily:
    description: Collect coins
    cooldown: { rate: 1, per: 1d, scope: member }
    do:
      - add: { to: coins, amount: 100 }
      - reply: "You now have {data.coins} coins."
      - send: { to: log, text: "{user.mention} has {data.coins}" }
  bet:
    description: Bet
    do:
      - random: [ { do: [ { reply: won } ] }, { do: [ { reply: lost } ] } ]
  mod:
    description: For some only
    permissions: { user: [ban_members] }
    reply: Welcome
  staff:
    description: For those with the role
    permissions: { roles: [rich] }
    reply: { text: Welcome, ephemeral: true }
  owner:
    description: For the owner
    permissions: { owner_only: true }
    reply: Welcome
  broken:
    description: Asks for what it may not
    do: [ { ban: "{user}" } ]
  ask:
    description: A form
    do:
      - modal:
          title: Questions
          fields:
            mood: { type: select, label: Mood, choices: [good, bad] }
            sure: { type: checkbox, label: Sure }
            why: { type: paragraph, label: Why, required: false }
          do: [ { reply: "{fields.mood} {fields.sure} {fields.why}" } ]
  proof:
    description: A form for a file
    do: [ { modal: { title: Proof, fields: { file: { type: upload, label: File } }, do: [ { reply: "{fields.file.name}" } ] } } ]
  room:
    description: Make a room
    do:
      - reply: { text: Sure?, buttons: [ { label: "Yes", id: sure, do: [ { create_channel: room }, { edit: Made } ] } ] }
`;

const ASKS = `
prefix: "!"
http: { hosts: [api.example.com] }
commands:
  price:
    description: Ask
    do:
      - http:
          get: https://api.example.com/price
          headers: { authorization: "${"$"}{API_KEY}" }
        save_as: answer
      - reply: "It costs {answer.json.price}."
`;

async function run(tests: string) {
  const folder = await makeProject({ "shop.yaml": `${BOT}tests:\n${tests}` });
  const { bots } = await loadBots(folder);
  assert.deepEqual(
    bots[0]!.problems.filter(({ severity }) => severity === "error").map(({ message }) => message),
    [],
  );
  const results = await runTests(bots, { folder, validate: true });
  const left = [...Deno.readDirSync(folder)].map(({ name }) => name);
  await Deno.remove(folder, { recursive: true });
  return { results, left };
}

/** The texts of all failures. */
async function failures(tests: string): Promise<string[]> {
  const { results } = await run(tests);
  return results.map((result) => showFailure(result, { colour: false, width: 100 }));
}

async function passes(tests: string): Promise<void> {
  for (const failure of await failures(tests)) assert.equal(failure, "");
}

Deno.test("runTests: data before and after, channels, cooldowns and time", () =>
  passes(`
  - name: Coins are kept
    data: { coins: { alice: 50, bob: 7 }, tags: [a, b], prefs: { colour: red } }
    steps:
      - say: "!daily"
      - expect: ["You now have 150 coins.", { in: log, text: "@alice has 150", pings: alice }]
      - expect: nothing
      - run: /daily
        expect: { ephemeral: true, embed: { description: "*1 day*" } }
      - { wait: 1d, expect: nothing }
      - as: bob
        where: dm
        say: "!daily"
        expect: { embed: { description: "*server*" } }
      - as: bob
        run: /daily
        expect: [ "You now have 107 coins.", { in: log } ]
    then: { data: { coins: { alice: 150, bob: 107 }, tags: [a, "*"], prefs: { colour: r* } } }
  - name: Each test begins anew
    run: /daily
    expect: [ "You now have 100 coins.", "*" ]
    then: { data: { coins: 100, tags: [] } }`));

Deno.test("runTests: a test brings roles of its own", () =>
  passes(`
  - roles: [gamer, rich]
    steps:
      - give_role: { bob: gamer }
        expect: { people: { bob: { roles: [gamer] } } }
      - as: { name: carol, roles: [gamer, rich] }
        say: "!staff"
        expect: Welcome`));

Deno.test("runTests: months pass", () =>
  passes(`
  - steps:
      - wait: 31d
      - { run: /daily, expect: ['*', '*'] }
      - wait: 60d
      - { run: /daily, expect: ['*', '*'] }`));

Deno.test("runTests: who acts has the permissions, roles and rank that stand there", () =>
  passes(`
  - { run: /mod, expect: { refused: "*not have permission*" } }
  - { say: "!mod", expect: { embed: { description: "*Ban Members*" } } }
  - { run: /mod, as: { permissions: [ban_members] }, expect: Welcome }
  - { run: /mod, as: olga, expect: Welcome }
  - { run: /staff, as: { name: zed, roles: [rich] }, expect: { text: Welcome, ephemeral: true } }
  - { run: /staff, as: bob, expect: { embed: {} } }
  - { say: "!owner", as: { name: bob, owner: true }, expect: Welcome }
  - { say: "!owner", as: carol, expect: { embed: {} } }
  - steps:
      - { run: /staff, as: { name: bob, roles: [rich] }, expect: Welcome }
      - { run: /staff, as: { name: bob, roles: [] }, expect: { embed: {} } }
    then: { people: { bob: { roles: [] } } }`));

Deno.test("runTests: chance, forms, people who come and go", () =>
  passes(`
  - { run: /bet, random: 0, expect: won }
  - { run: /bet, random: 0.9, expect: lost }
  - steps:
      - { run: /ask, expect: { modal: Questions } }
      - { submit: { Mood: good, Sure: "yes", Why: so }, expect: good true so }
  - steps:
      - { join: eve, expect: { people: { eve: { member: true } } } }
      - { as: eve, run: /bet, expect: "*" }
      - { leave: eve, expect: { people: { eve: { member: false } } } }
      - { ban: eve, expect: { people: { eve: { banned: true } } } }
      - { give_role: { bob: rich }, expect: { people: { bob: { roles: rich } } } }
      - { remove_role: { bob: rich }, expect: { people: { bob: { roles: [] } } } }
      - { say: Hello, expect: nothing }
      - { edit: Hello you, expect: nothing }
      - { react: 👍, expect: nothing }
      - { delete: Hello, expect: nothing }`));

Deno.test("runTests: files by their names, buttons by their ids, channels that come", async () => {
  await passes(`
  - steps:
      - run: /proof
      - { submit: { File: my cat.png }, expect: my cat.png }
  - steps:
      - { run: /room, expect: { channels: { room: false, general: true } } }
      - { press: sure, expect: { text: Made, channels: { room: true } } }
    then: { channels: { room: true, log: true } }`);
  const [failure = ""] = await failures(`
  - { run: /room, then: { channels: { room: true } } }`);
  assert.match(failure, /≠ room +there +│ none such/);
});

Deno.test("runTests: what is not as expected is told with its place", async () => {
  const [failure = ""] = await failures(`
  - name: Too much
    run: /daily
    expect: You now have 150 coins.`);
  assert.match(failure, /^✗ shop: Too much\n {2}bots\/shop\.yaml:\d+:13 after alice ran \/daily\n/);
  assert.match(failure, /≠ text +You now have 150 coins\. +│ You now have 100 coins\./);
  assert.match(failure, /message 2, which was not expected/);
});

Deno.test("runTests: data, people and errors that nobody expects fail a test", async () => {
  const [data, people, error, control] = await failures(`
  - { run: /daily, then: { data: { coins: 150 } } }
  - { run: /daily, then: { people: { alice: { roles: [rich] } } } }
  - { run: /mod, then: { data: { coins: 0 } } }
  - { press: Go, expect: nothing }`);
  assert.match(data!, /≠ coins +150 +│ 100/);
  assert.match(people!, /≠ roles +rich +│ none/);
  assert.match(error!, /after alice ran \/mod: You do not have permission/);
  assert.match(control!, /after alice pressed Go: no button is called "Go"; there is none/);
});

Deno.test("runTests lets services answer what stands in the test, and reaches no others", async () => {
  const folder = await makeProject({
    "asks.yaml": `${ASKS}tests:
  - { run: /price, variables: { API_KEY: abc }, web: { api.example.com: '{"price": 5}' }, expect: It costs 5. }
  - { run: /price, variables: { API_KEY: abc }, expect: { embed: {} } }
`,
  });
  const { bots } = await loadBots(folder);
  assert.deepEqual(bots[0]!.problems, []);
  const results = await runTests(bots, { folder });
  assert.deepEqual(results.map((result) => showFailure(result, { colour: false, width: 100 })), ["", ""]);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("runTests leaves nothing behind in the project, whatever database its bot names", async () => {
  const { left } = await run("  - { run: /daily, expect: [ '*', '*' ] }");
  assert.deepEqual(left, ["bots"]);
});

Deno.test("runTests loads the extensions of the project", async () => {
  const folder = await makeProject({
    "dice.yaml": `
prefix: "!"
extensions: { auto_load: true }
commands: { hi: { description: Hi, reply: Hi } }
tests:
  - { as: { owner: true }, say: "!extensions", expect: { embed: {} } }
`,
  });
  await Deno.mkdir(`${folder}/extensions`);
  const text =
    `import { defineExtension } from "cordial";\nexport default defineExtension({ name: "dice" });\n`;
  await Deno.writeTextFile(`${folder}/extensions/dice.ts`, text);
  const { bots } = await loadBots(folder);
  const [result] = await runTests(bots, { folder });
  assert.equal(result?.failure, undefined);
  assert.equal(await Deno.readTextFile(`${folder}/extensions/dice.ts`), text);
  await Deno.remove(folder, { recursive: true });
});

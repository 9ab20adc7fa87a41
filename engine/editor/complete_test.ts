import assert from "node:assert/strict";
import { LANGUAGE } from "../actions/language.ts";
import { PERMISSION_NAMES } from "../model/permissions.ts";
import { botJsonSchema } from "../schema/json_schema.ts";
import { read } from "../source/test_tools.ts";
import { complete, type Writing } from "./complete.ts";
import { hover } from "./hover.ts";
import type { JsonSchema } from "./schema_walk.ts";

const SCHEMA = botJsonSchema(LANGUAGE) as JsonSchema;
const NAMES = [{ name: "user", what: "a person" }, {
  name: "upper",
  what: "a function",
  example: "upper(user.name)",
}];

const BOT = `names:
  roles: { mod: "823475887319941131" }
  channels: { news: "823475887319941132", "odd: one": "823475887319941133" }
data:
  coins: { type: number, per: member }
groups:
  thank: { do: [stop] }
checks:
  rich: data.coins > 5
`;

/** `|` marks the cursor. */
function writing(marked: string): Writing & { asked: string[] } {
  const text = marked.replace("|", "");
  const asked: string[] = [];
  return {
    text,
    at: marked.indexOf("|"),
    schema: SCHEMA,
    roots: () => Promise.resolve([read(BOT).root!]),
    namesIn(question) {
      asked.push(question);
      return Promise.resolve(NAMES);
    },
    asked,
  };
}

async function labels(marked: string): Promise<string[]> {
  return (await complete(writing(marked))).options.map(({ label }) => label);
}

/** The text after the option was taken. */
async function taken(marked: string, label: string): Promise<string> {
  const { text, ...rest } = writing(marked);
  const { from, to, options } = await complete({ text, ...rest });
  const option = options.find((one) => one.label === label);
  assert(option, `${label} is not among ${options.map((one) => one.label)}`);
  return text.slice(0, from) + option.insert + text.slice(to);
}

Deno.test("complete offers the keys of a map without those that are there, each with what it means", async () => {
  const { options } = await complete(
    writing("commands:\n  hello:\n    description: x\n    |\n    reply: y\n"),
  );
  const keys = options.map(({ label }) => label);
  assert(keys.includes("cooldown") && keys.includes("options"), keys.join());
  assert(!keys.includes("description") && !keys.includes("reply"));
  assert.deepEqual(options.filter(({ description }) => !description), []);
});

Deno.test("complete offers keys and words also where the text is broken", async () => {
  const broken = 'commands:\n  a:\n    reply: "open\n    options: { who: { type: | \n  b:\n   [ :\n';
  assert.deepEqual((await labels(broken)).slice(0, 3), ["string", "integer", "number"]);
  assert((await labels("commands:\n  a: { reply: x\n  b:\n    de|\n")).includes("description"));
});

Deno.test("complete offers the words of a value: permissions, actions, triggers, yes and no", async () => {
  const permissions = await labels("commands:\n  a:\n    permissions:\n      user: [ban_|]\n");
  assert.deepEqual(permissions.sort(), [...PERMISSION_NAMES].sort());
  const steps = await labels("commands:\n  a:\n    do:\n      - |\n");
  for (const word of ["reply", "send", "give_role", "if", "stop"]) assert(steps.includes(word), word);
  assert((await labels("events:\n  a:\n    when: |\n")).includes("member_join"));
  assert.deepEqual(await labels("commands:\n  a:\n    hidden: |\n"), ["true", "false"]);
  assert.deepEqual(await labels("commands:\n  a:\n    reply: |\n"), []);
});

Deno.test("complete offers the names that the bot declares where they belong", async () => {
  const step = "commands:\n  a:\n    do:\n      - ";
  const cases: Record<string, string[]> = {
    "give_role: |": ["mod"],
    "give_role: { role: | }": ["mod"],
    "send: { to: | }": ["news", "odd: one"],
    "run: |": ["thank"],
    "add: { to: | }": ["coins"],
  };
  for (const [line, names] of Object.entries(cases)) assert.deepEqual(await labels(step + line), names, line);
  assert((await labels(`${step}set: {|}`)).includes("coins"));
  assert.deepEqual(await labels("commands:\n  a:\n    checks: [|]\n"), ["rich"]);
  assert.equal(await taken(`${step}send: { to: | }`, "odd: one"), `${step}send: { to: "odd: one" }`);
});

Deno.test("complete puts in what leads on: a blank, a new line, a dash, and no second colon", async () => {
  assert.equal(await taken("commands:\n  a:\n    re|\n", "reply"), "commands:\n  a:\n    reply: \n");
  assert.equal(
    await taken("commands:\n  a:\n    opt|\n", "options"),
    "commands:\n  a:\n    options:\n      \n",
  );
  assert.equal(
    await taken("commands:\n  a:\n    de|: x\n", "description"),
    "commands:\n  a:\n    description: x\n",
  );
  assert.equal(await taken("commands:\n  a: { opt| }\n", "options"), "commands:\n  a: { options:  }\n");
  assert.equal(await taken("commands:\n  a:\n    hidden:|\n", "true"), "commands:\n  a:\n    hidden: true\n");
  assert.equal(await taken("tests:\n  -|\n", "name"), "tests:\n  - name: \n");
  const command = await taken("commands:\n  |\n", "a new command");
  assert.equal(command, "commands:\n  ${1:name}:\n\tdescription: ${2:What it does}\n\treply: ${3:Hello!}\n");
});

Deno.test("complete asks for the names that a placeholder knows, with the text closed around it", async () => {
  const cases: Record<string, string> = {
    'a: "Hi {us|"': 'a: "Hi {nothing_is_called_so}"',
    'a: "Hi {user.|} there"': 'a: "Hi {user.nothing_is_called_so} there"',
    'a: "Hi {upper(us|er)} {x}"': 'a: "Hi {upper(nothing_is_called_so)} {x}"',
    "a: Hi {us| there": "a: Hi {nothing_is_called_so} there",
    'a: "Hi {us|': 'a: "Hi {nothing_is_called_so}"',
  };
  for (const [marked, asked] of Object.entries(cases)) {
    const place = writing(marked);
    const { options } = await complete(place);
    assert.deepEqual(place.asked, [asked]);
    assert.deepEqual(options.map(({ insert }) => insert), ["user", "upper("]);
  }
});

Deno.test("complete asks for the names of a condition, and not in its texts nor in plain ones", async () => {
  const asks = async (line: string) => {
    const place = writing(`commands:\n  a:\n    do:\n      - { reply: x, ${line} }`);
    await complete(place);
    return place.asked.length;
  };
  assert.equal(await asks("if: us|"), 1);
  assert.equal(await asks("if: \"user.name == 'us|'\""), 0);
  assert.equal(await asks("reply: us|"), 0);
  assert.equal(await asks('reply: "{{us|"'), 0);
  assert.equal(await asks('reply: "${US|"'), 0);
});

Deno.test("hover tells what keys, words and names mean, and nothing of the author's own", async () => {
  const told = async (marked: string) => (await hover(writing(marked)))?.description;
  assert.match(await told("commands:\n  a:\n    desc|ription: x\n") ?? "", /What it does/);
  assert.match(
    await told("commands:\n  a:\n    permissions: { us|er: [ban_members] }\n") ?? "",
    /let a person use it/,
  );
  assert.match(await told("commands:\n  a:\n    do: [{ giv|e_role: mod }]\n") ?? "", /role/);
  assert.equal(await told('a: "{us|er}"'), "user: a person");
  assert.equal(await told('a: "{up|per(x)}"'), "upper: a function, such as upper(user.name)");
  assert.equal(await told("commands:\n  a:\n    reply: wor|d\n"), undefined);
  assert.equal(await told("commands:\n  |\n"), undefined);
});

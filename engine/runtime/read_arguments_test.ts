import assert from "node:assert/strict";
import { compileTexts } from "../compile/texts.ts";
import type { CommandOption } from "../model/program.ts";
import { readArguments } from "./read_arguments.ts";
import { directMessage, mentioned, message } from "./test_events.ts";
import { FakeDiscord } from "./test_discord.ts";
import { BO, GUILD, GUILD_ID, id, member, user, WORLD } from "./test_world.ts";
import { choices, option } from "./test_program.ts";

const TEXTS = compileTexts(new Map());

const TEXT = option("text", "string");
const WHO = option("who", "user", { required: true });
const MOOD = option("mood", "string", { choices: choices("Kind", "Formal", "Very Formal"), default: "kind" });
const BET = option("bet", "integer", { required: true, minValue: 1, maxValue: 100 });
const LOUD = option("loud", "boolean");
const SIZE = option("size", "number");

const TWIN_A = user(20, "twin_a", { global_name: "Twin" });
const TWIN_B = user(21, "twin_b", { global_name: "Other" });

function discord(): FakeDiscord {
  const fake = new FakeDiscord();
  fake.members.push(member(TWIN_A), member(TWIN_B, "twin"));
  fake.users.push(user(30, "stranger"));
  return fake;
}

async function read(options: readonly CommandOption[], content: string, event = message(content)) {
  const place = {
    discord: discord(),
    world: WORLD,
    guild: event.guild_id ? GUILD : undefined,
    message: event,
  };
  const result = await readArguments(options, 0, place);
  if ("problem" in result) {
    const { start, end, why } = result.problem;
    return { marked: content.slice(start, end), says: why.tell(TEXTS) };
  }
  return Object.fromEntries(
    Object.entries(result.options).filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, typeof value === "object" ? value.name : value]),
  );
}

type Row = readonly [typed: string, options: readonly CommandOption[], read: object];

const VALUES: readonly Row[] = [
  ["", [], {}],
  ["", [TEXT, LOUD], {}],
  ["hello there", [TEXT], { text: "hello there" }],
  [" a  b\n  c ", [TEXT], { text: "a  b\n  c" }],
  ['"hello there"', [TEXT], { text: "hello there" }],
  ['"hello" he said', [TEXT], { text: '"hello" he said' }],
  ["text:hello there", [TEXT], { text: "hello there" }],
  ["TEXT:hello", [TEXT], { text: "hello" }],
  ["I sent a text:hi", [TEXT], { text: "I sent a text:hi" }],
  ["see https://example.org at 12:30", [TEXT], { text: "see https://example.org at 12:30" }],
  ["yes", [LOUD], { loud: true }],
  ["OFF", [LOUD], { loud: false }],
  ["1", [LOUD], { loud: true }],
  ["nein", [LOUD], { loud: false }],
  ["2.5", [SIZE], { size: 2.5 }],
  ["1,000", [SIZE], { size: 1000 }],
  ["bo", [WHO], { who: "Bo Berg" }],
  ["@BO", [WHO], { who: "Bo Berg" }],
  ['"bo berg"', [WHO], { who: "Bo Berg" }],
  ['who:"Bo Berg" kind', [WHO, MOOD], { who: "Bo Berg", mood: "kind" }],
  ["who: bo mood: kind", [WHO, MOOD], { who: "Bo Berg", mood: "kind" }],
  [BO.id, [WHO], { who: "Bo Berg" }],
  [`<@${BO.id}>`, [WHO], { who: "Bo Berg" }],
  [`<@!${BO.id}>`, [WHO], { who: "Bo Berg" }],
  [id(30), [WHO], { who: "stranger" }],
  ["twin_a", [WHO], { who: "Twin" }],
  ["bo", [WHO, MOOD], { who: "Bo Berg", mood: "kind" }],
  ["bo VERY formal", [WHO, MOOD], { who: "Bo Berg", mood: "very formal" }],
  ["mood:kind bo", [WHO, MOOD], { who: "Bo Berg", mood: "kind" }],
  ['bo mood:"very formal"', [WHO, MOOD], { who: "Bo Berg", mood: "very formal" }],
  ["bo being rude again", [WHO, option("reason", "string"), LOUD], {
    who: "Bo Berg",
    reason: "being rude again",
  }],
  ['bo "being rude" yes', [WHO, option("reason", "string"), LOUD], {
    who: "Bo Berg",
    reason: "being rude",
    loud: true,
  }],
  ["bo being loud:yes rude", [WHO, option("reason", "string"), LOUD], {
    who: "Bo Berg",
    reason: "being rude",
    loud: true,
  }],
  ["reason:being rude loud:no who:bo", [WHO, option("reason", "string"), LOUD], {
    who: "Bo Berg",
    reason: "being rude",
    loud: false,
  }],
  ['reason:"being rude" bo yes', [WHO, option("reason", "string"), LOUD], {
    who: "Bo Berg",
    reason: "being rude",
    loud: true,
  }],
  ["say it 3", [{ ...TEXT, required: true }, BET], { text: "say it", bet: 3 }],
  ["good morning", [MOOD, TEXT], { mood: "kind", text: "good morning" }],
  ["kind good morning", [MOOD, TEXT], { mood: "kind", text: "good morning" }],
  ["2.5", [LOUD, SIZE], { size: 2.5 }],
  ["no 2.5", [LOUD, SIZE], { loud: false, size: 2.5 }],
  ["two words", [option("first", "string"), TEXT], { first: "two", text: "words" }],
  ["news", [option("role", "role")], { role: "News" }],
  ["@News", [option("role", "role")], { role: "News" }],
  ['"game master"', [option("role", "role")], { role: "Game Master" }],
  [`<@&${id(300)}>`, [option("role", "role")], { role: "News" }],
  [id(301), [option("role", "role")], { role: "Game Master" }],
  ["@everyone", [option("role", "role")], { role: "@everyone" }],
  ["#general", [option("to", "channel")], { to: "general" }],
  ['"#off topic"', [option("to", "channel")], { to: "off topic" }],
  [`<#${id(202)}>`, [option("to", "channel")], { to: "Lounge" }],
  ["lounge", [option("to", "channel", { channelTypes: [2] })], { to: "Lounge" }],
  ["@news", [option("whom", "mentionable")], { whom: "News" }],
  ["bo", [option("whom", "mentionable")], { whom: "Bo Berg" }],
  [`<@${BO.id}>`, [option("whom", "mentionable")], { whom: "Bo Berg" }],
  ["2", [option("level", "integer", { choices: [{ name: "Two", value: 2 }] })], { level: 2 }],
  ["two", [option("level", "integer", { choices: [{ name: "Two", value: 2 }] })], { level: 2 }],
  ["cafe", [option("place", "string", { choices: [{ name: "Café", value: "c1" }] })], { place: "c1" }],
  ["Haus", [
    option("place", "string", {
      choices: [{ name: "House", value: "h", nameLocalizations: { de: "Haus" } }],
    }),
  ], { place: "h" }],
  ["x", [option("__proto__", "string"), option("toString", "string")], JSON.parse('{"__proto__":"x"}')],
];

for (const [typed, options, expected] of VALUES) {
  const names = options.map(({ name }) => name).join(" ");
  Deno.test(`readArguments reads ${JSON.stringify(typed)} as ${names || "nothing"}`, async () => {
    assert.deepEqual(await read(options, typed), expected);
  });
}

const PROBLEMS: readonly (readonly [...Row, says: RegExp])[] = [
  ["", [WHO], { marked: "" }, /who\*\* is missing/],
  ["hello", [], { marked: "hello" }, /takes nothing/],
  ["5 6 seven", [BET], { marked: "6 seven" }, /more than the command takes/],
  ["x", [BET], { marked: "x" }, /whole number/],
  ["1.5", [BET], { marked: "1.5" }, /whole number/],
  ["1.000", [BET], { marked: "1.000" }, /two ways.*`1000`/],
  ["0", [BET], { marked: "0" }, /at least 1/],
  ["bet:101", [BET], { marked: "101" }, /at most 100/],
  ["many", [SIZE], { marked: "many" }, /a number/],
  ["maybe", [LOUD], { marked: "maybe" }, /`yes` or `no`/],
  ["bo knid", [WHO, MOOD], { marked: "knid" }, /must be `Kind`, `Formal` or `Very Formal`/],
  ["bo formal now", [WHO, MOOD], { marked: "now" }, /more than the command takes/],
  ["bo very frmal", [WHO, MOOD], { marked: "very frmal" }, /must be `Kind`, `Formal` or `Very Formal`/],
  ["abc", [option("text", "string", { minLength: 5 })], { marked: "abc" }, /at least 5 characters/],
  ["😀😀 😀", [option("text", "string", { maxLength: 3 })], { marked: "😀😀 😀" }, /at most 3.*this has 4/],
  ["bob", [WHO], { marked: "bob" }, /must be a person/],
  ["b", [WHO], { marked: "b" }, /Did you mean `Bo Berg`/],
  ["twin", [WHO], { marked: "twin" }, /several people/],
  ["@", [WHO], { marked: "@" }, /must be a person/],
  [id(77), [WHO], { marked: id(77) }, /must be a person/],
  ["newz", [option("role", "role")], { marked: "newz" }, /Did you mean `News`/],
  ["twin", [option("role", "role")], { marked: "twin" }, /several roles/],
  ["twin", [option("whom", "mentionable")], { marked: "twin" }, /more than one/],
  ["nobody", [option("whom", "mentionable")], { marked: "nobody" }, /person or a role/],
  ["genral", [option("to", "channel")], { marked: "genral" }, /Did you mean `general`/],
  ["general", [option("to", "channel", { channelTypes: [2] })], { marked: "general" }, /must be a channel/],
  [
    `<#${id(200)}>`,
    [option("to", "channel", { channelTypes: [2] })],
    { marked: `<#${id(200)}>` },
    /this kind/,
  ],
  ["", [option("file", "attachment", { required: true })], { marked: "" }, /attach a file/],
  ["bo", [WHO, option("file", "attachment", { required: true })], { marked: "" }, /attach a file/],
];

for (
  const [typed, options, { marked }, says] of PROBLEMS as readonly [
    string,
    CommandOption[],
    { marked: string },
    RegExp,
  ][]
) {
  Deno.test(`readArguments refuses ${JSON.stringify(typed)} with ${says}`, async () => {
    const result = await read(options, typed) as { marked: string; says: string };
    assert.equal(result.marked, marked);
    assert.match(result.says, says);
  });
}

Deno.test("readArguments names near choices of a long list", async () => {
  const many = option("colour", "string", {
    choices: choices(...Array.from("abcdefghijk", (c) => `${c}`), "Orange"),
  });
  const result = await read([many], "oragne") as { says: string };
  assert.match(result.says, /one of its choices\. Did you mean `Orange`\?/);
});

Deno.test("readArguments takes people of the message's own mentions without asking Discord", async () => {
  const fake = new FakeDiscord();
  const event = message(`<@${BO.id}>`, { mentions: [mentioned(BO, "Bobby")] });
  const result = await readArguments([WHO], 0, { discord: fake, world: WORLD, guild: GUILD, message: event });
  assert.ok("options" in result);
  assert.equal((result.options["who"] as { name: string }).name, "Bobby");
  assert.deepEqual(fake.calls, []);
});

Deno.test("readArguments knows the two people of a direct message by name, and no roles there", async () => {
  const at = (content: string) => directMessage(content);
  assert.deepEqual(await read([WHO], "ann", at("ann")), { who: "Ann" });
  assert.deepEqual(await read([WHO], "cordial", at("cordial")), { who: "Cordial" });
  assert.match(
    (await read([option("role", "role")], "news", at("news")) as { says: string }).says,
    /in a server/,
  );
  assert.match((await read([option("to", "channel")], "x", at("x")) as { says: string }).says, /in a server/);
});

Deno.test("readArguments takes files in the order of the attachments", async () => {
  const file = (number: number) => ({
    id: id(number),
    filename: `${number}.png`,
    url: "u",
    proxy_url: "p",
    size: 1,
  });
  const event = message("hi", { attachments: [file(1), file(2), file(3)] });
  const options = [option("a", "attachment", { required: true }), TEXT, option("b", "attachment")];
  assert.deepEqual(await read(options, "hi", event), { a: "1.png", text: "hi", b: "2.png" });
});

Deno.test("readArguments asks Discord for nobody whose id is higher than any", async () => {
  for (const typed of ["99999999999999999999", "<@9999999999999999999>"]) {
    const fake = new FakeDiscord();
    const ports = { discord: fake, world: WORLD, guild: GUILD, message: message(typed) };
    const result = await readArguments([WHO], 0, ports);
    assert.equal("problem" in result && result.problem.why.key, "not_a_person");
    assert.deepEqual(fake.calls, []);
  }
});

Deno.test("readArguments asks Discord for members of the message's server", async () => {
  const fake = new FakeDiscord();
  const event = message("bo");
  await readArguments([WHO], 0, { discord: fake, world: WORLD, guild: GUILD, message: event });
  assert.deepEqual(fake.calls, [{ method: "searchMembers", arguments: [GUILD_ID, "bo"] }]);
});

import assert from "node:assert/strict";
import { Problems } from "../diagnostics/diagnostic.ts";
import { Mentions } from "./mentions.ts";
import { SCOPE, template, VARIABLES, written } from "./test_place.ts";
import { compileText } from "./text.ts";

const HOSTILE = {
  ...SCOPE,
  options: { ...Object(SCOPE.options), mood: "<@666> <@&667> @everyone", reason: "668", in: "<@", bet: 669 },
  user: { ...Object(SCOPE.user), name: "<@670>" },
};

/** What is written → the people and roles that its author mentions. A member typed hostile things. */
const TEXTS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ["Hi <@1> and <@!2> of <@&3>", ["1", "2"], ["3"]],
  ["Hi <@1> {user.bot}", ["1"], []],
  ["{user} {options.who.mention} {options.role} {names.roles.news}", ["100", "200"], ["500", "501"]],
  ["{people}", ["100", "200"], []],
  ["<@{user.id}> <@&{options.role.id}> <@{server.owner_id}>", ["100"], ["500"]],
  ['{options.who == null ? "nobody" : options.who.mention}', ["200"], []],
  ['{default(options.nobody, user)} {default(options.nobody, "<@4>")}', ["100", "4"], []],
  ['{"<@" + user.id + ">"} {user.mention + "!"}', ["100"], []],
  ["{options.where} {server} {now}", [], []],
  // What members typed.
  ["{options.mood} {user.name}", [], []],
  ['<@{options.reason}> <@{options.bet}> {options.in}671> {"<@" + options.reason + ">"}', [], []],
  ['{"<@5> " + options.mood} {upper(options.mood)} {default(options.mood, user.mention)}', [], []],
  [
    "{user.bot ? user.mention : options.mood} {join([options.mood])}",
    [],
    [],
  ],
  ['{people.map(p, p.name)} {pick([options.mood])} {options.mood.split(" ")}', [], []],
  ["@everyone @here <@abc> <#1> <@>", [], []],
];

for (const [text, users, roles] of TEXTS) {
  Deno.test(`render collects the mentions of ${text}`, () => {
    const mentions = new Mentions();
    const rendered = template(text).render(HOSTILE, mentions);
    assert.deepEqual([...mentions.users], users);
    assert.deepEqual([...mentions.roles], roles);
    assert.equal(template(text).render(HOSTILE), rendered);
  });
}

Deno.test("render adds to the mentions that are there", () => {
  const mentions = new Mentions();
  template("<@1>").render(SCOPE, mentions);
  template("{user}").render(SCOPE, mentions);
  assert.deepEqual([...mentions.users], ["1", "100"]);
});

/** What is written → what is printed where @everyone may be pinged; `|` shows the space that nobody sees. */
const PINGS: readonly (readonly [string, string])[] = [
  ["@everyone {user.bot} @here", "@everyone false @here"],
  ["@everyone {options.mood}", "@everyone <@666> <@&667> @|everyone"],
  ["@{options.ping} {options.at}everyone {options.at}{options.ping}", "@|everyone @|everyone @|everyone"],
  ['{"@every" + default("one", "")} {"@here " + user.mention}', "@everyone @here <@100>"],
  ['{upper(options.ping)} {options.mood == ""}', "EVERYONE false"],
];

for (const [text, expected] of PINGS) {
  Deno.test(`render breaks what members typed in ${text}`, () => {
    const variables = {
      ...VARIABLES,
      options: { name: "the options", fields: { mood: "text", ping: "text", at: "text" } },
    } as const;
    const problems = new Problems();
    const compiled = compileText(written(text), variables, problems);
    assert.deepEqual(problems.list, []);
    const scope = { ...HOSTILE, options: { ...HOSTILE.options, ping: "everyone", at: "@" } };
    const shown = (mentions: Mentions) => compiled.render(scope, mentions).replaceAll("\u200b", "|");
    assert.equal(shown(new Mentions({ everyone: true })), expected);
    assert.equal(shown(new Mentions()), expected.replaceAll("|", ""));
  });
}

import assert from "node:assert/strict";
import { Mentions } from "./mentions.ts";
import { SCOPE, template } from "./test_place.ts";

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
    "{user.bot ? user.mention : options.mood} {join([options.mood])} {[options.mood][0]}".replace(
      " {[options.mood][0]}",
      "",
    ),
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

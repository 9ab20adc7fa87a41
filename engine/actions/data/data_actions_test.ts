/** What is wrong with steps on data is told when the definition is loaded. */
import assert from "node:assert/strict";
import { compileBot } from "../../compile/compile_bot.ts";
import { Problems } from "../../diagnostics/diagnostic.ts";
import { SourceFile } from "../../diagnostics/span.ts";
import { readDefinition } from "../../schema/read_definition.ts";
import { parseYaml } from "../../source/parse_yaml.ts";
import { LANGUAGE } from "../language.ts";

const HEAD = `
names: { users: { boss: "823475887319941131" } }
data:
  coins: { type: number, per: member, min: 0, max: 100 }
  visits: { type: number, per: server }
  name: { type: string, per: user, max: 5 }
  tags: { type: list, per: user }
  looks: { type: map, per: user }
  stars: { type: number, per: message }
  seen: { type: time, per: member }
commands:
  test:
    description: Test
    options:
      bet: { type: integer, description: Bet }
      word: { type: string, description: Word }
      who: { type: user, description: Who }
`;

/** The problems of a step (or of more keys of the command), each as `code → suggestion at what stands there`. */
function problemsOf(step: string, more = ""): string[] {
  const problems = new Problems();
  const text = `${HEAD}${more}    do:\n      - ${step}\n`;
  const file = parseYaml(new SourceFile("bots/test.yaml", text), problems);
  const definition = readDefinition("test", [file], problems, LANGUAGE);
  if (definition) compileBot(definition, problems, []);
  return problems.list.map(({ code, suggestion, span }) =>
    `${code}${suggestion === undefined ? "" : ` → ${suggestion}`} at ${
      span!.file.text.slice(span!.start, span!.end)
    }`
  );
}

const CASES: readonly [step: string, ...problems: string[]][] = [
  ["add: { to: coins, amount: 5, save_as: x }", "unknown-key at save_as"],
  ["{ add: { to: coins, amount: 5 }, save_as: now_had }"],
  ['add: { to: coins, amount: "{options.bet * 2}", who: "{options.who}", else: { reply: "{data.coins}" } }'],
  ['get: { data: tags, who: "{options.who}" }'],
  ["get: { data: coin, who: boss }", "unknown-data → coins at coin"],
  ["get: { data: visits, who: boss }", "who-without-effect at boss"],
  ["add: { to: coin, amount: 5 }", "unknown-data → coins at coin"],
  ["add: { to: data.coins, amount: 5 }", "unknown-data → coins at data.coins"],
  ["add: { to: nothing, amount: 5 }", "unknown-data at nothing"],
  ["add: { to: name, amount: 5 }", "data-wrong-type at name"],
  ["add: { coins: 5 }", "unknown-key at coins", "missing-key at coins", "missing-key at coins"],
  ["add: { to: coins, amount: -5 }", "amount-not-whole at -5"],
  ['{ get: { data: seen, who: "{default(options.who, user)}" }, save_as: last }'],
  ["get: { data: coin, who: boss }", "unknown-data → coins at coin"],
  ["get: { data: visits, who: boss }", "who-without-effect at boss"],
  ["look_up: { data: coins, who: boss }", "unknown-key → get at look_up"],
  ["take: { from: coins, amount: 2.5 }", "amount-not-whole at 2.5"],
  ["take: { from: coins, amount: 9007199254740993 }", "amount-not-whole at 9007199254740993"],
  ["take: { from: coins, amount: some }", "value-wrong-type at some"],
  ['take: { from: coins, amount: "{options.word}" }', "value-wrong-type at {options.word}"],
  ["take: { from: coins, amount: 1, else: { replay: no } }", "unknown-key → reply at replay"],
  ["add: { to: visits, amount: 1, who: boss }", "who-without-effect at boss"],
  ["add: { to: coins, amount: 1, who: bos }", "unknown-person → boss at bos"],
  ['add: { to: coins, amount: 1, who: "{options.bet}" }', "placeholder-of-another-kind at {options.bet}"],
  ["{ get: { data: coins, who: boss }, save_as: theirs }"],
  ["get: { data: coins, message: '823475887319941131' }", "message-without-effect at '823475887319941131'"],
  ["get: { who: boss }", "missing-key at who"],
  ["set: { coins: 5 }"],
  ["set: { coins: 5, name: Ann, tags: [a, b], looks: { hair: red }, seen: '{now}' }"],
  ["set: { data: coins, to: 5, who: boss }"],
  ["set: { data: looks, key: hair, to: '{options.word}' }"],
  ["set: { data: coins, key: hair, to: 5 }", "data-wrong-type at coins"],
  ["set: { coin: 5 }", "unknown-data → coins at coin"],
  ["set: { coins: 101 }", "out-of-range at 101"],
  ["set: { coins: lots }", "value-wrong-type at lots"],
  ["set: { name: Annabel }", "out-of-range at Annabel"],
  ["set: { coins: [a] }", "value-wrong-type at [a]"],
  ["set: { tags: a }", "value-wrong-type at a"],
  ["set: { data: coins }", "missing-key at data"],
  ["push: { to: tags, value: '{options.word}' }"],
  ["push: { to: name, value: a }", "data-wrong-type at name"],
  ["remove: { from: looks, value: hair }"],
  ["remove: { from: coins, value: 5 }", "data-wrong-type at coins"],
  ["{ leaderboard: { of: coins, top: 5, title: '{server.name}' }, save_as: board }"],
  ["leaderboard: { of: coins, top: 1001 }", "out-of-range at 1001"],
  ["leaderboard: { of: visits }", "data-wrong-type at visits"],
  ["leaderboard: { of: name }", "data-wrong-type at name"],
  ["add: { to: stars, amount: 1 }", "data-without-message at stars"],
  ["reply: '{data.stars}'", "data-without-message at reply"],
  ["reply: '{data.coin}'", "expression-unknown-field → coins at coin"],
  ["reply: '{data}'", "placeholder-not-printable at data"],
  ["reply: '{data.looks}'", "placeholder-not-printable at data.looks"],
  ["reply: '{data.looks.hair} {data.looks[options.word]} {size(data.tags)} {data.seen}'"],
  ["reply: '{data.looks[1]}'", "expression-operator at 1"],
  ["{ if: data.name > 5, then: stop }", "expression-comparison at data.name > 5"],
];

for (const [step, ...expected] of CASES) {
  Deno.test(`a step on data: ${step}`, () => assert.deepEqual(problemsOf(step), expected));
}

Deno.test("data of a message can be used where a message is known", () => {
  const menu = "    as: [message_menu]\n";
  const step = "{ add: { to: stars, amount: 1 }, if: data.stars < 5 }";
  assert.deepEqual(problemsOf(step, menu), []);
});

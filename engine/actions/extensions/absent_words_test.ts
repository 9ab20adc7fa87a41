/** Words of extensions that are not loaded: the bot loads without them, with a warning at each place. */
import assert from "node:assert/strict";
import { benchWith, compileWithDice, withDiceSteps } from "./test_dice.ts";

const STEPS: readonly [step: string, ...problems: string[]][] = [
  ["gone.roll", "warning extension-absent at gone.roll"],
  ["gone.roll: 6", "warning extension-absent at gone.roll"],
  ["gone.roll: { what: ever, it: [is] }", "warning extension-absent at gone.roll"],
  ["{ gone.roll: 6, save_as: x, on_error: { reply: oh } }", "warning extension-absent at gone.roll"],
  ["{ if: user.bot, then: { gone.roll: 6 } }", "warning extension-absent at gone.roll"],
  ["{ gone.roll: 6, rply: oh }", "warning extension-absent at gone.roll", "unknown-key → reply at rply"],
  ["went.roll: 6", "unknown-key at went.roll"],
];

for (const [step, ...expected] of STEPS) {
  Deno.test(`a step of an absent extension: ${step}`, () => {
    assert.deepEqual(compileWithDice(withDiceSteps(`- ${step}`)).problems, expected);
  });
}

const TOPS: readonly [top: string, ...problems: string[]][] = [
  ["events: { a: { when: gone.big, do: { reply: '{total}' } } }", "warning extension-absent at gone.big"],
  [
    "events: { a: { when: { gone.big: { above: 3 } }, do: { reply: '{total}' } } }",
    "warning extension-absent at gone.big",
  ],
  [
    "events: { a: { when: [gone.big, member_join], do: { send: { to: '200000000000000001', text: '{user}' } } } }",
    "warning extension-absent at gone.big",
  ],
  ["messages: { gone.rolled: 'You got {total}.' }", "warning extension-absent at gone.rolled"],
  ["translations: { de: { messages: { gone.rolled: Hallo } } }", "warning extension-absent at gone.rolled"],
  ["extensions: { settings: { gone: { sides: many } } }", "warning extension-absent at gone"],
];

for (const [top, ...expected] of TOPS) {
  Deno.test(`what is said of an absent extension: ${top}`, () => {
    assert.deepEqual(compileWithDice(top).problems, expected);
  });
}

Deno.test("the warning tells why the extension is not loaded", () => {
  const { messages } = compileWithDice(withDiceSteps("- gone.roll: 6"));
  assert.deepEqual(messages, [
    "`gone.roll` does nothing at the moment: the extension `gone` is not loaded, because it is on the blacklist.",
  ]);
});

Deno.test("a step of an absent extension is refused politely, and what it saves may be used", async () => {
  const { program, problems } = compileWithDice(
    withDiceSteps('- reply: first\n- { gone.roll: 6, save_as: x }\n- reply: "{x.total + 1}"'),
  );
  assert.deepEqual(problems, ["warning extension-absent at gone.roll"]);
  const texts = await benchWith(program, {}).slash("test");
  assert.equal(texts.length, 2);
  assert.match(texts[1]!, /doesn't work at the moment: the extension `gone` is not loaded/);
});

Deno.test("an event that only an absent extension could start is left out", () => {
  const { program } = compileWithDice("events: { a: { when: gone.big, do: { reply: '{total}' } } }");
  assert.deepEqual(program.automations, []);
  const both = compileWithDice(
    "events: { a: { when: [gone.big, member_join], do: { send: { to: '200000000000000001', text: Hi } } } }",
  );
  assert.deepEqual(both.program.automations.map(({ trigger }) => trigger.happening), ["member_join"]);
});

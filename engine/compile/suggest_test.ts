import assert from "node:assert/strict";
import type { SuggestCall } from "../model/extensions.ts";
import type { Choice } from "../model/option.ts";
import { typing } from "../runtime/test_events.ts";
import { absent, benchWith, compileWith, extension } from "./test_extensions.ts";

const DICE = extension("dice", { suggestions: ["words", "sides"] });

const option = (keys: string) => `
commands: { roll: { description: a, options: { sides: { description: a, ${keys} } }, reply: Rolled. } }
`;

/** What is offered for an option, and what the extension was asked. */
async function offered(text: string, choices: readonly Choice[], path?: string) {
  const { program, told } = compileWith(text, [DICE], [], path);
  assert.deepEqual(told, []);
  const asked: [string, string, SuggestCall][] = [];
  const bench = benchWith(program, {}, {
    suggest(...call) {
      asked.push(call);
      return Promise.resolve(choices);
    },
  });
  const interaction = typing("roll", [{ name: "sides", type: 3, value: "si", focused: true }]);
  await bench.runtime.handle({ kind: "autocomplete", interaction });
  const given = bench.discord.calls.find(({ method }) => method === "suggest")?.arguments[1];
  return { asked, given, command: program.applicationCommands[0] };
}

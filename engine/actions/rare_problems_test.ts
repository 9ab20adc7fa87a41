/** Problems of whole bots that the tests of no single folder meet. */
import assert from "node:assert/strict";
import { Problems } from "../diagnostics/diagnostic.ts";
import { SourceFile } from "../diagnostics/span.ts";
import { readDefinition } from "../schema/read_definition.ts";
import { parseYaml } from "../source/parse_yaml.ts";
import { LANGUAGE } from "./language.ts";

/** The problems of a bot of one or several files, each as its code at what stands there. */
function problemsOf(...files: readonly object[]): string[] {
  const problems = new Problems();
  const parsed = files.map((file, index) =>
    parseYaml(new SourceFile(`bots/test/${index}.yaml`, JSON.stringify(file)), problems)
  );
  readDefinition("test", parsed, problems, LANGUAGE);
  return problems.list.map(({ code, span }) =>
    `${code} at ${span!.file.text.slice(span!.start, span!.end).slice(0, 20)}`
  );
}

const PING = { commands: { ping: { description: "Ping", reply: "Pong" } } };
const doing = (...steps: unknown[]) => ({ commands: { a: { description: "A", do: steps } } });

function deep(depth: number): object {
  return depth === 0 ? { reply: "a" } : { repeat: { times: 1, do: [deep(depth - 1)] } };
}

const MENU = {
  channel: "823475887319941133",
  text: "Pick",
  kind: "buttons",
  roles: [{ role: "823475887319941131", label: "News" }],
};

const CASES: readonly (readonly [string, readonly object[]])[] = [
  ['translation-into-own at "de"', [{
    language: "de",
    translations: { de: { texts: { a: "b" } } },
    ...PING,
  }]],
  ['reply-beside-do at "reply"', [{
    commands: { a: { description: "A", reply: "a", do: [{ reply: "b" }] } },
  }]],
  ['branch-without-if at "then"', [doing({ then: [{ reply: "a" }] })]],
  ['branch-without-if at "else"', [doing({ reply: "a", else: [{ reply: "b" }] })]],
  ['action-beside-then at "reply"', [doing({ if: "user.bot", reply: "a", then: [{ reply: "b" }] })]],
  ['steps-too-deep at "reply"', [doing(deep(20))]],
  ['form-without-fields at "fields"', [doing({ modal: { title: "A", fields: {}, do: [{ reply: "a" }] } })]],
  ['event-twice at "e"', [
    { ...PING, events: { e: { when: "ready", do: ["stop"] } } },
    { events: { e: { when: "ready", do: ["stop"] } } },
  ]],
  ['role-menu-twice at "m"', [{ ...PING, role_menus: { m: MENU } }, { role_menus: { m: MENU } }]],
  ['group-twice at "g"', [{ ...PING, groups: { g: { do: ["stop"] } } }, { groups: { g: { do: ["stop"] } } }]],
  ['check-twice at "c"', [{ ...PING, checks: { c: "user.bot" } }, { checks: { c: "user.bot" } }]],
];

for (const [expected, files] of CASES) {
  Deno.test(`a bot is told of ${expected}`, () => {
    assert(problemsOf(...files).includes(expected), problemsOf(...files).join("\n"));
  });
}

Deno.test("steps may stand as deep as a bot is told that they may", () => {
  assert.deepEqual(problemsOf(doing(deep(19))), []);
});

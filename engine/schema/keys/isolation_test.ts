import assert from "node:assert/strict";
import { SourceFile } from "../../diagnostics/span.ts";
import { Problems } from "../../diagnostics/diagnostic.ts";
import type { DeclaredExtension } from "../../model/declared.ts";
import { parseYaml } from "../../source/parse_yaml.ts";
import { testProblems, WORDLESS } from "../test_problems.ts";
import { readIsolation } from "./isolation.ts";

const WEATHER: DeclaredExtension = {
  name: "weather",
  path: "extensions/weather.ts",
  handlers: new Map(),
  actions: [],
  triggers: [],
  functions: [],
  checks: [],
  texts: [],
  settings: {},
};

const LANGUAGE = {
  ...WORDLESS,
  extensions: { present: [WEATHER], absent: [{ name: "music", why: "it is not loaded" }] },
};

const isolate = (text: string) =>
  `commands: { a: { description: a, reply: a } }\nextensions: { isolate: ${text} }`;

testProblems("isolate", [
  [isolate("{}")],
  [isolate("{ weather: {}, music: }")],
  [isolate("{ weather: { net: true, read: no, write: data/x, env: [A, B] } }")],
  [isolate(
    '{ weather: { net: ["*.example.com", "[::1]:80", 10.0.0.0/8], import: code.example.com, sys: [cpus] } }',
  )],
  [isolate("{ music: { »nte: true } }"), "unknown-key → net"],
  [isolate("{ weather: { »network: true } }"), "unknown-key → net"],
  [isolate("{ »wether: { net: true } }"), "unknown-extension → weather"],
  [isolate("{ weather: { net: [»https://example.com] } }"), "isolation-value"],
  [isolate("{ weather: { net: »example.com/x } }"), "isolation-value"],
  [isolate("{ weather: { net: »example.com:99999 } }"), "isolation-value"],
  [isolate("{ weather: { import: [»'a b'] } }"), "isolation-value"],
  [isolate("{ weather: { sys: [»everything] } }"), "isolation-value"],
  [isolate("{ weather: { sys: »hostnme } }"), "isolation-value → hostname"],
  [isolate("{ weather: { read: [»''] } }"), "isolation-value"],
  [isolate("{ weather: { read: »{ a: b } } }"), "wrong-kind"],
  [isolate("»[weather]"), "wrong-kind"],
  [
    "commands: { a: { description: a, reply: a } }\nextensions: { »sandbox: { weather: {} } }",
    "unknown-key → isolate",
  ],
], LANGUAGE);

function read(text: string) {
  const { root } = parseYaml(new SourceFile("bots/bot.yaml", text), new Problems());
  return readIsolation(root!);
}

Deno.test("readIsolation keeps what is given, all or in a list", () => {
  assert.deepEqual(read("{ net: api.example.com, read: [a, b], env: yes, run: false }"), {
    net: ["api.example.com"],
    read: ["a", "b"],
    env: true,
    run: false,
  });
});

Deno.test("readIsolation gives nothing at all where something is wrong", () => {
  for (const text of ["{ net: true, sys: [everything] }", "{ net: true, nte: x }", "[net]", "true"]) {
    assert.deepEqual(read(text), {}, text);
  }
});

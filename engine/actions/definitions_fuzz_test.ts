/** Whatever stands in a definition: no crash, and each problem says in a sentence where it is. */
import assert from "node:assert/strict";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { ACTIONS } from "./actions.ts";
import { chances, type JsonSchema, Maker, SCHEMA } from "./test_definitions.ts";
import { compile } from "./test_actions.ts";

/** Milliseconds in which the slowest of them is loaded. */
const SLOWEST = 1000;

function assertTold(problems: readonly Diagnostic[], text: string): void {
  for (const { code, message, span } of problems) {
    assert(span, `${code} has no place in\n${text}`);
    assert(span.start >= 0 && span.start <= span.end && span.end <= text.length, `${code}: a place outside`);
    assert.match(message, /^\S[^]*[.…`)?]$/, text);
    assert.doesNotMatch(message, /undefined|\[object|NaN|Invalid input/, text);
  }
}

function load(definition: unknown): readonly Diagnostic[] {
  const text = JSON.stringify(definition, undefined, 1);
  try {
    const { problems } = compile(text);
    assertTold(problems, text);
    return problems;
  } catch (error) {
    throw new Error(`in this definition:\n${text}`, { cause: error });
  }
}

Deno.test("definitions made from the schema by chance are loaded or told what is wrong, and soon", () => {
  let sound = 0;
  for (let seed = 0; seed < 2000; seed++) {
    const made = new Maker(chances(seed)).make(SCHEMA);
    const whole = typeof made === "object" && made !== null ? made : {};
    const began = performance.now();
    const commands = { ping: { description: "Ping", reply: "Pong" } };
    if (load({ commands, ...whole }).every(({ severity }) => severity === "warning")) sound++;
    const took = performance.now() - began;
    assert(took < SLOWEST, `definition ${seed} took ${took} ms`);
  }
  assert(sound > 20, `only ${sound} were sound, so that little of them was read`);
});

/** The maps that may stand behind an action. */
function* mapsOf(schema: JsonSchema): Generator<JsonSchema> {
  const { $ref, anyOf = [], allOf = [], properties } = schema;
  if ($ref) yield* mapsOf(SCHEMA.definitions![$ref.split("/").at(-1)!]!);
  for (const one of [...anyOf, ...allOf]) yield* mapsOf(one);
  if (properties) yield schema;
}

const step = SCHEMA.definitions!["step"]!;
const actionSchemas = [...mapsOf(step)][0]!.properties!;

for (const { name } of ACTIONS) {
  Deno.test(`${name} tells of a wrong key and of wrong values, each at its place`, () => {
    const doing = (value: unknown) =>
      load({ commands: { a: { description: "A", do: [{ [name]: value }] } } });
    const told = (value: unknown, where: string) => {
      const problems = doing(value);
      assert(problems.length > 0, `${where}: ${JSON.stringify(value)}`);
      return problems;
    };
    told([[[1]]], "a list of lists");
    told(null, "nothing");
    for (const { properties = {}, required = [] } of mapsOf(actionSchemas[name]!)) {
      const maker = new Maker(chances(1));
      const right = Object.fromEntries(required.map((key) => [key, maker.make(properties[key]!)]));
      assert(told({ ...right, no_such_key: 1 }, "a wrong key").some(({ code }) => code === "unknown-key"));
      for (const key of Object.keys(properties)) {
        told({ ...right, [key]: [[[{ x: [[]] }]]] }, `a wrong value of ${key}`);
        for (const value of [{}, "{nonsense", "{nonsense}", [], null, -1e30, "nowhere"]) {
          doing({ ...right, [key]: value });
        }
      }
    }
  });
}

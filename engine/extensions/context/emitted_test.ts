import fc from "fast-check";
import assert from "node:assert/strict";
import type { DeclaredTrigger } from "../../model/declared.ts";
import { USER } from "../../model/scope.ts";
import type { Shape } from "../../model/shape.ts";
import type { Emitted } from "./context.ts";
import { emittedHappening } from "./emitted.ts";

function trigger(
  values: Readonly<Record<string, Shape>>,
  more: Partial<DeclaredTrigger> = {},
): DeclaredTrigger {
  return {
    name: "big_roll",
    description: "Somebody rolls high.",
    values,
    filters: {},
    person: false,
    channel: false,
    server: false,
    matches: () => true,
    ...more,
  };
}

const ANN = "80351110224678912";
const THING = { name: "a thing", prints: "title", fields: { title: "text", id: "text" } } as const;

Deno.test("emittedHappening carries what is told, and a copy of its values", () => {
  const faces = [3, 4];
  const declared = trigger({ total: "number", faces: { list: "number" } }, {
    person: true,
    channel: true,
    server: true,
  });
  const emitted = {
    values: { total: 7, faces },
    userId: ANN,
    channelId: "900000000000000002",
    serverId: "900000000000000001",
  };
  const happening = emittedHappening("dice", declared, emitted, "77");
  faces.push(5);
  assert.deepEqual(happening, {
    name: "dice.big_roll",
    id: "77",
    values: { total: 7, faces: [3, 4] },
    userId: ANN,
    channelId: "900000000000000002",
    guildId: "900000000000000001",
  });
});

Deno.test("emittedHappening needs nothing where nothing is declared", () => {
  assert.deepEqual(emittedHappening("dice", trigger({}), {}, "1"), {
    name: "dice.big_roll",
    id: "1",
    values: {},
  });
});

const WRONG: readonly (readonly [DeclaredTrigger, Emitted, string])[] = [
  [trigger({}, { person: true }), {}, "it is about a person, and `userId` is missing"],
  [
    trigger({}, { server: true }),
    { serverId: "den" },
    '`serverId` is "den", and must be an id of Discord\'s as a text',
  ],
  [trigger({}), { channelId: ANN }, "`channelId` is given, and `about` of the trigger names no channel"],
  [
    trigger({ total: "number" }),
    { values: { total: 1, sum: 2 } },
    "the trigger declares no value `sum` (it declares total)",
  ],
  [trigger({ total: "number" }), {}, "`values.total` is missing, and must be a number"],
  [trigger({ total: "number" }), { values: { total: "7" } }, '`values.total` is "7", and must be a number'],
  [
    trigger({ faces: { list: "text" } }),
    { values: { faces: ["a", 1] } },
    "`values.faces[1]` is 1, and must be a text",
  ],
  [
    trigger({ scores: { map: "number" } }),
    { values: { scores: { ann: null } } },
    "`values.scores.ann` is null, and must be a number",
  ],
  [trigger({ thing: THING }), { values: { thing: [] } }, "`values.thing` is a list, and must be an object"],
  [
    trigger({ thing: THING }),
    { values: { thing: { title: "a" } } },
    "`values.thing.id` is missing, and must be a text",
  ],
  [
    trigger({ thing: THING }),
    { values: { thing: { title: "a", id: "1> @everyone" } } },
    '`values.thing.id` is "1> @everyone", and must hold no @, < or >',
  ],
  [
    trigger({ who: { ...USER, fields: { mention: "text" } } }),
    { values: { who: { mention: "@everyone" } } },
    '`values.who.mention` is "@everyone", and must be a mention such as <@80351110224678912>',
  ],
];

for (const [declared, emitted, message] of WRONG) {
  Deno.test(`emittedHappening refuses: ${message}`, () => {
    assert.throws(() => emittedHappening("dice", declared, emitted, "1"), {
      message: `emit("big_roll"): ${message}`,
    });
  });
}

Deno.test("emittedHappening tells all that is wrong at once", () => {
  assert.throws(
    () => emittedHappening("dice", trigger({ a: "text", b: "text" }, { person: true }), {}, "1"),
    /`userId` is missing; `values\.a` is missing.*; `values\.b` is missing/,
  );
});

Deno.test("emittedHappening takes an optional object that is not there", () => {
  const declared = trigger({ who: { ...THING, optional: true } });
  assert.deepEqual(emittedHappening("dice", declared, {}, "1").values, {});
});

/** Shapes, each with values that have it. */
const plain = fc.constantFrom("text", "number", "boolean", "time", "anything");
const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    plain as fc.Arbitrary<Shape>,
    tie("shape").map((list): Shape => ({ list })),
    tie("shape").map((map): Shape => ({ map })),
    tie("shape").map((a): Shape => ({ name: "a thing", fields: { a } })),
  ),
}));

function valueOf(shape: Shape): fc.Arbitrary<unknown> {
  if (shape === "text") return fc.string();
  if (shape === "boolean") return fc.boolean();
  if (shape === "anything") return fc.jsonValue();
  if (typeof shape === "string") return fc.double({ noNaN: true, noDefaultInfinity: true });
  if ("list" in shape) return fc.array(valueOf(shape.list), { maxLength: 3 });
  if ("map" in shape) {
    return fc.dictionary(fc.string(), valueOf(shape.map), { maxKeys: 3, noNullPrototype: true });
  }
  return fc.record(
    Object.fromEntries(Object.entries(shape.fields).map(([name, one]) => [name, valueOf(one)])),
    { noNullPrototype: true },
  );
}

Deno.test("emittedHappening takes whatever has the shape that is declared", () => {
  const both = shape.chain((one) => fc.tuple(fc.constant(one), valueOf(one)));
  fc.assert(fc.property(both, ([one, value]) => {
    const emitted = { values: { x: value } } as Emitted;
    assert.deepEqual(emittedHappening("a", trigger({ x: one }), emitted, "1").values, { x: value });
  }));
});

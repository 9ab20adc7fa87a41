import assert from "node:assert/strict";
import fc from "fast-check";
import type { DataDeclaration } from "../model/data.ts";
import { type Json, StorageError } from "../model/storage.ts";
import { adoptDeclarations, countData, dropData } from "./mod.ts";
import { asType } from "./read_value.ts";
import { type DataKit, dataKit, declared, PLACE } from "./test_data.ts";

const adopt = ({ storage }: DataKit, ...declarations: DataDeclaration[]) =>
  adoptDeclarations(storage, new Map(declarations.map((one) => [one.name, one])));

const isRefused = (error: unknown) => error instanceof StorageError && error.code === "migration_failed";

Deno.test("asType loses nothing: what it reads as another type comes back as it was", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()),
      (value) => {
        for (const type of ["number", "string", "boolean"] as const) {
          const read = asType(value, type);
          if (read === undefined) continue;
          const back = asType(read, typeof value as "number" | "string" | "boolean");
          assert.ok(back === value || (back === 0 && value === 0));
        }
      },
    ),
  );
  const cases: [Json, Parameters<typeof asType>[1], Json | undefined][] = [
    ["12", "number", 12],
    ["-1.5", "number", -1.5],
    ["007", "number", undefined],
    ["1e3", "number", undefined],
    ["", "number", undefined],
    ["Infinity", "number", undefined],
    [true, "number", undefined],
    [12, "string", "12"],
    ["true", "boolean", true],
    ["yes", "boolean", undefined],
    [["a"], "list", ["a"]],
    [[1], "list", undefined],
    ["a", "list", undefined],
    [{ a: "b" }, "map", { a: "b" }],
    [["a"], "map", undefined],
    [null, "string", undefined],
    [5, "time", 5],
  ];
  for (const [value, type, expected] of cases) {
    assert.deepEqual(asType(value, type), expected, JSON.stringify([value, type]));
  }
});

Deno.test("adoptDeclarations takes over what reads as the new type, and refuses the rest without a change", async () => {
  await using kit = await dataKit("SQLite");
  const text = declared({ type: "string" });
  await adopt(kit, text);
  for (const [at, value] of ["1", "2", "many"].entries()) {
    await kit.data.change(text, { ...PLACE, userId: String(at) }, () => value);
  }
  await assert.rejects(adopt(kit, declared(), declared({ name: "other" })), (error: unknown) => {
    assert.ok(isRefused(error));
    assert.match(
      (error as Error).message,
      /^`data.coins` is kept as a string for each member, [^]* a number for each member\. 1 value could not/,
    );
    return true;
  });
  assert.deepEqual(
    [...await countData(kit.storage.values)],
    [["coins", 3]],
    "the other one was not noted either",
  );
  await kit.data.change(text, { ...PLACE, userId: "2" }, () => "3");
  assert.deepEqual(await adopt(kit, declared()), []);
  assert.equal(await kit.data.read(declared(), { ...PLACE, userId: "2" }), 3);
});

Deno.test("adoptDeclarations refuses another owner while there are values, and any type while there are none", async () => {
  await using kit = await dataKit("memory");
  await adopt(kit, declared());
  await adopt(kit, declared({ type: "list", per: "global" }));
  await adopt(kit, declared());
  await kit.data.change(declared(), PLACE, () => 1);
  await assert.rejects(adopt(kit, declared({ per: "user" })), isRefused);
  await assert.rejects(adopt(kit, declared({ per: "global" })), /a number for the whole bot/);
  await adopt(kit);
  await assert.rejects(
    adopt(kit, declared({ per: "user" })),
    isRefused,
    "also after it was left out for a while",
  );
  await adopt(kit, declared({ default: 5, expires: 9 }));
});

Deno.test("adoptDeclarations tells of values outside of tighter bounds, once", async () => {
  await using kit = await dataKit("memory");
  const notes = declared({ name: "notes", type: "list", default: [] });
  await adopt(kit, declared(), notes);
  for (const value of [1, 50, 500]) {
    await kit.data.change(declared(), { ...PLACE, userId: String(value) }, () => value);
  }
  await kit.data.change(notes, PLACE, () => ["a", "b"]);
  const tight = [declared({ min: 2, max: 100 }), { ...notes, max: 1 }];
  assert.deepEqual(await adopt(kit, ...tight), [
    { name: "coins", type: "number", count: 2 },
    { name: "notes", type: "list", count: 1 },
  ]);
  assert.deepEqual(await adopt(kit, ...tight), []);
  assert.deepEqual(await kit.data.read(tight[1]!, PLACE), ["a", "b"], "nothing is cut off");
});

Deno.test("dropData forgets all values of one name, so that it can be declared anew", async () => {
  await using kit = await dataKit("memory");
  await adopt(kit, declared(), declared({ name: "coins_won" }));
  for (const name of ["coins", "coins_won"]) {
    for (const guildId of ["10", "11"]) {
      await kit.data.change(declared({ name }), { ...PLACE, guildId }, () => 1);
    }
  }
  assert.equal(await dropData(kit.storage, "coins"), 2);
  assert.deepEqual([...await countData(kit.storage.values)], [["coins_won", 2]]);
  await adopt(kit, declared({ type: "map", per: "server" }));
  assert.equal(await dropData(kit.storage, "nothing"), 0);
});

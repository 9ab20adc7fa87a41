import assert from "node:assert/strict";
import fc from "fast-check";
import { type Candidate, inOrder, requirementsOf } from "./in_order.ts";

const one = (name: string, extension: Candidate["extension"] = {}): Candidate => ({ name, extension });

async function ordered(candidates: readonly Candidate[]): Promise<[string[], Record<string, string>]> {
  const { order, problems } = await inOrder(candidates, "0.1.0");
  return [order.map(({ name }) => name), Object.fromEntries(problems)];
}

Deno.test("inOrder begins with what others require", async () => {
  const [order, problems] = await ordered([
    one("shop", { requires: ["economy", "texts"] }),
    one("economy", { requires: { texts: "^1.2" } }),
    one("texts", { version: "1.4.0" }),
    one("alone"),
  ]);
  assert.deepEqual([order, problems], [["texts", "economy", "shop", "alone"], {}]);
});

Deno.test("inOrder tells of what is missing, and of who requires that in turn", async () => {
  const [order, problems] = await ordered([
    one("shop", { requires: ["economy"] }),
    one("economy", { requires: ["bank"] }),
    one("other"),
  ]);
  assert.deepEqual(order, ["other"]);
  assert.deepEqual(problems, {
    economy: "It requires the extension bank: there is none of this name.",
    shop: "It requires the extension economy: that cannot be loaded.",
  });
});

Deno.test("inOrder tells of versions that do not fit, of the engine's too, and of conflicts", async () => {
  const [order, problems] = await ordered([
    one("a", { requires: { b: "^2" } }),
    one("b", { version: "1.9.0" }),
    one("c", { engine: ">=1" }),
    one("d", { conflicts: ["b"], engine: "^0.1" }),
    one("e", { requires: { f: "*" } }),
    one("f"),
  ]);
  assert.deepEqual(order, ["b", "f", "e"]);
  assert.deepEqual(problems, {
    a: "It requires the extension b: that has the version 1.9.0, and ^2 is needed.",
    c: "It is made for version >=1 of the engine, and this is 0.1.0.",
    d: "It cannot be loaded beside b. Put one of them on the blacklist of the bot's file.",
  });
});

Deno.test("inOrder tells all of a circle of it, and whoever requires one of them", async () => {
  const [order, problems] = await ordered([
    one("x", { requires: ["a"] }),
    one("a", { requires: ["b"] }),
    one("b", { requires: ["c"] }),
    one("c", { requires: ["a"] }),
    one("self", { requires: ["self"] }),
  ]);
  assert.deepEqual(order, []);
  for (const name of ["a", "b", "c"]) assert.match(problems[name]!, /It requires itself: a → b → c → a/);
  assert.match(problems["self"]!, /self → self/);
  assert.match(problems["x"]!, /requires the extension a: that cannot be loaded/);
});

Deno.test("inOrder names each one once, after all that it requires", async () => {
  const names = ["a", "b", "c", "d", "e", "f"];
  const some = fc.subarray(names);
  await fc.assert(
    fc.asyncProperty(
      fc.array(some, { minLength: 6, maxLength: 6 }),
      fc.subarray(names),
      async (requires, there) => {
        const candidates = there.map((name) => one(name, { requires: requires[names.indexOf(name)]! }));
        const { order, problems } = await inOrder(candidates, "0.1.0");
        assert.deepEqual([...order.map(({ name }) => name), ...problems.keys()].sort(), [...there].sort());
        const before = new Set<string>();
        for (const { name, extension } of order) {
          for (const [required] of requirementsOf(extension)) assert.ok(before.has(required));
          before.add(name);
        }
        // Whoever is refused has a reason among those that it requires.
        for (const name of problems.keys()) {
          const reasons = requirementsOf(one(name, { requires: requires[names.indexOf(name)]! }).extension);
          assert.ok(reasons.some(([required]) => !before.has(required)));
        }
      },
    ),
  );
});

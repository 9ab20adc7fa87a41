import assert from "node:assert/strict";
import fc from "fast-check";
import { StepRefused } from "../../model/step_refused.ts";
import { type MenuRules, planRoles } from "./change_roles.ts";

const OFFERED = ["1", "2", "3", "4"];

function plan(
  rules: Omit<MenuRules, "roles">,
  held: string[],
  roles: string[],
  how: "give" | "take" | "toggle",
) {
  try {
    return planRoles({ roles: OFFERED, ...rules }, held, { roles, how });
  } catch (error) {
    assert.ok(error instanceof StepRefused);
    return error.key;
  }
}

Deno.test("planRoles toggles, gives and takes", () => {
  assert.deepEqual(plan({ unique: false }, ["1", "9"], ["1", "2"], "toggle"), { give: ["2"], take: ["1"] });
  assert.deepEqual(plan({ unique: false }, ["1"], ["1"], "give"), { give: [], take: [] });
  assert.deepEqual(plan({ unique: false }, [], ["1"], "take"), { give: [], take: [] });
});

Deno.test("planRoles takes the others with unique, and holds to max", () => {
  assert.deepEqual(plan({ unique: true }, ["1", "2"], ["3"], "toggle"), { give: ["3"], take: ["1", "2"] });
  assert.deepEqual(plan({ unique: true }, ["1"], ["1"], "toggle"), { give: [], take: ["1"] });
  assert.equal(plan({ unique: false, max: 1 }, ["1"], ["2"], "give"), "role_menu_full");
  assert.deepEqual(plan({ unique: false, max: 1 }, ["1"], ["1", "2"], "toggle"), {
    give: ["2"],
    take: ["1"],
  });
  // Whoever has more from elsewhere can still give one back.
  assert.deepEqual(plan({ unique: false, max: 1 }, ["1", "2"], ["1"], "toggle"), { give: [], take: ["1"] });
  assert.equal(plan({ unique: false }, [], ["9"], "give"), "role_menu_old");
});

Deno.test("planRoles never gives what one has, takes what one has not, or exceeds its bounds", () => {
  const some = fc.uniqueArray(fc.constantFrom(...OFFERED));
  const how = fc.constantFrom("give" as const, "take" as const, "toggle" as const);
  const max = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined });
  fc.assert(fc.property(some, some, how, fc.boolean(), max, (held, roles, how, unique, max) => {
    const found = plan({ unique, max }, held, roles, how);
    if (typeof found === "string") return;
    assert.ok(found.give.every((id) => !held.includes(id) && roles.includes(id)));
    assert.ok(found.take.every((id) => held.includes(id)));
    const after = held.length - found.take.length + found.give.length;
    if (found.give.length === 0) return;
    assert.ok(after <= (max ?? OFFERED.length));
    if (unique) assert.equal(after, 1);
  }));
});

import assert from "node:assert/strict";
import fc from "fast-check";
import type { Caller } from "../model/caller.ts";
import { restoreScope, snapshotScope } from "./kept_scope.ts";
import { AnswerScope } from "./scope.ts";
import { ANN, BOT, CHANNEL_ID, GUILD_ID, member, WORLD } from "./test_world.ts";
import { program } from "./test_program.ts";

const PROGRAM = program([], { constants: { names: { roles: {} }, timezone: "Europe/Berlin" } });

function callerOf(user: Caller["user"]): Caller {
  return { surface: "slash", user, member: member(user), guildId: GUILD_ID, channelId: CHANNEL_ID };
}

const OPTIONS = { mood: "kind", bet: 7, missing: undefined };

function scope(): AnswerScope {
  return new AnswerScope(PROGRAM, WORLD, { caller: callerOf(ANN), options: OPTIONS }, 1234, () => 0.5);
}

const LATER = { program: PROGRAM, world: WORLD, caller: callerOf(BOT), now: 99, random: () => 0.25 };

Deno.test("snapshotScope keeps what a run was given and saved, and nothing that is known anyway", () => {
  const before = scope();
  before.save("sent", { id: "1", link: "https://discord.com/x" });
  before.data["coins"] = 5;
  const kept = snapshotScope(before);
  assert.deepEqual({ ...kept }, {
    options: { mood: "kind", bet: 7 },
    sent: { id: "1", link: "https://discord.com/x" },
  });
});

Deno.test("snapshotScope keeps only the roots it is asked for", () => {
  const before = scope();
  before.save("one", 1);
  before.save("two", 2);
  assert.deepEqual({ ...snapshotScope(before, ["two", "user", "names", "toString"]) }, { two: 2 });
});

Deno.test("restoreScope knows what was kept, and the person and time of the later run", () => {
  const before = scope();
  before.save("picked", ["a"]);
  const after = restoreScope(snapshotScope(before), LATER);
  assert.deepEqual([after.options["mood"], after["picked"], after.now, after.random()], [
    "kind",
    ["a"],
    99,
    0.25,
  ]);
  assert.equal(after.user.id, BOT.id);
  assert.deepEqual(after["names"], { roles: {} });
});

Deno.test("restoreScope lets no kept name take the place of what the engine knows", () => {
  const kept = JSON.parse(
    '{"user":1,"save":1,"__proto__":{"polluted":1},"constructor":1,"options":[1],"target":"x"}',
  );
  const after = restoreScope(kept, LATER);
  assert.equal(after.user.id, BOT.id);
  assert.equal(typeof after.save, "function");
  assert.equal(after["polluted"], undefined);
  assert.deepEqual([after.options, after.target], [{}, undefined]);
});

Deno.test("restoreScope gives back every value that JSON knows", () => {
  const names = fc.stringMatching(/^[a-z]{3,8}$/).filter((name) => !(name in scope()));
  fc.assert(fc.property(fc.dictionary(names, fc.jsonValue(), { noNullPrototype: true }), (saved) => {
    const before = scope();
    for (const [name, value] of Object.entries(saved)) before.save(name, value);
    const after = restoreScope(snapshotScope(before), LATER);
    for (const [name, value] of Object.entries(saved)) {
      assert.deepEqual(after[name], JSON.parse(JSON.stringify(value)));
    }
  }));
});

/** Random sequences of operations do the same to the database as to the simple model in memory. */
import assert from "node:assert/strict";
import fc from "fast-check";
import type { Json, Storage, StorageScope } from "../model/storage.ts";
import { TestFolder } from "../files/test_folder.ts";
import { VirtualClock } from "../model/virtual_clock.ts";
import { createMemoryStorage } from "./create_memory_storage.ts";
import { openSqliteStorage } from "./open_sqlite_storage.ts";

type Step =
  | { do: "set" | "setGuild"; id: string; key: string; value: Json }
  | { do: "unset" | "unsetGuild" | "increment"; id: string; key: string }
  | { do: "prefix"; id: string; prefix: string | undefined }
  | { do: "put"; space: string; key: string; value: Json; ttl: number | undefined; owner: string | undefined }
  | { do: "touch" | "drop"; space: string; key: string }
  | { do: "list"; space: string; prefix: string; limit: number }
  | { do: "forget" | "export"; id: string }
  | { do: "note"; command: string; id: string }
  | { do: "wait"; ms: number }
  | { do: "whole"; steps: Step[]; fails: boolean }
  | { do: "together"; steps: Step[] };

const KEYS = ["a", "b", "a.b", '"q"', "\u{1F600}", "\u{FF5E}", "__proto__"];
const id = fc.constantFrom("1", "2", "9007199254740993");
const key = fc.constantFrom(...KEYS);
const space = fc.constantFrom("cooldowns", "schedules");
const value: fc.Arbitrary<Json> = fc.jsonValue({ maxDepth: 2, stringUnit: "binary" }) as fc.Arbitrary<Json>;
const maybe = <T>(each: fc.Arbitrary<T>) => fc.option(each, { nil: undefined });
const as = <T extends string>(...names: T[]) => fc.constantFrom(...names);

const { steps } = fc.letrec<{ steps: Step[]; step: Step }>((tie) => ({
  steps: fc.array(tie("step"), { maxLength: 12, depthIdentifier: "steps" }),
  step: fc.oneof(
    { depthSize: "small", withCrossShrink: true, depthIdentifier: "steps" },
    fc.record({ do: as("set", "setGuild"), id, key, value }),
    fc.record({ do: as("unset", "unsetGuild", "increment"), id, key }),
    fc.record({ do: as("prefix"), id, prefix: maybe(fc.constantFrom("?", "!!")) }),
    fc.record({
      do: as("put"),
      space,
      key,
      value,
      ttl: maybe(fc.integer({ min: -5, max: 50 })),
      owner: maybe(id),
    }),
    fc.record({ do: as("touch", "drop"), space, key }),
    fc.record({
      do: as("list"),
      space,
      prefix: fc.constantFrom("", "a"),
      limit: fc.integer({ min: 0, max: 5 }),
    }),
    fc.record({ do: as("forget", "export"), id }),
    fc.record({ do: as("note"), command: fc.constantFrom("ping", "help", "Über"), id }),
    fc.record({ do: as("wait"), ms: fc.integer({ min: 0, max: 70_000 }) }),
    fc.record({ do: as("whole"), steps: tie("steps"), fails: fc.boolean() }),
    fc.record({ do: as("together"), steps: tie("steps") }),
  ) as fc.Arbitrary<Step>,
}));

class Failed extends Error {}

/** Does the steps on one storage and tells what each gave. */
class Player {
  readonly clock = new VirtualClock();
  readonly told: unknown[] = [];

  async play(storage: Storage, scope: StorageScope, steps: readonly Step[]): Promise<void> {
    for (const step of steps) await this.#one(storage, scope, step);
  }

  async #one(storage: Storage, scope: StorageScope, step: Step): Promise<void> {
    try {
      this.told.push([step.do, await this.#do(storage, scope, step)]);
    } catch (error) {
      this.told.push([step.do, error instanceof Error && "code" in error ? error.code : String(error)]);
    }
  }

  async #do(storage: Storage, scope: StorageScope, step: Step): Promise<unknown> {
    switch (step.do) {
      case "set":
        return await scope.users.set(step.id, step.key, step.value);
      case "setGuild":
        return await scope.guilds.set(step.id, step.key, step.value);
      case "unset":
        return await scope.users.unset(step.id, step.key);
      case "unsetGuild":
        return await scope.guilds.unset(step.id, step.key);
      case "increment":
        return await scope.users.update(step.id, step.key, (n) => typeof n === "number" ? n + 1 : undefined);
      case "prefix":
        return await scope.guilds.setPrefix(step.id, step.prefix);
      case "put": {
        const expiresAt = step.ttl === undefined ? {} : { expiresAt: this.clock.now() + step.ttl };
        const userId = step.owner === undefined ? {} : { userId: step.owner };
        return await scope.values.set(step.space, step.key, step.value, { ...expiresAt, ...userId });
      }
      case "touch":
        return await scope.values.update(
          step.space,
          step.key,
          (entry) => entry && { ...entry, expiresAt: this.clock.now() + 20 },
        );
      case "drop":
        return await scope.values.delete(step.space, step.key);
      case "list":
        return await scope.values.list(step.space, { prefix: step.prefix, limit: step.limit });
      case "forget":
        return await storage.deletePerson(step.id);
      case "export":
        return await storage.exportPerson(step.id);
      case "note":
        storage.activity.commandUsed(step.command);
        return storage.activity.personSeen(step.id);
      case "wait":
        return this.clock.advance(step.ms);
      case "whole":
        return await scope.transaction(async (inner) => {
          await this.play(storage, inner, step.steps);
          if (step.fails) throw new Failed("failed");
        });
      case "together":
        return await Promise.all(step.steps.map((each) => this.#one(storage, scope, each)));
    }
  }
}

/** All that can be seen from outside. */
async function look(storage: Storage): Promise<unknown[]> {
  const seen: unknown[] = [];
  for (const id of ["1", "2", "9007199254740993"]) {
    seen.push(await storage.guilds.get(id), await storage.exportPerson(id));
  }
  seen.push(await storage.guilds.list());
  for (const space of ["cooldowns", "schedules"]) seen.push(await storage.values.list(space));
  return [...seen, await storage.commandStats(), await storage.totals()];
}

Deno.test("openSqliteStorage does what createMemoryStorage does, whatever the sequence of operations", async () => {
  using folder = new TestFolder();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const real = new Player();
      const path = folder.file(`${run++}.db`);
      const storage = await openSqliteStorage(path, { clock: real.clock });
      await real.play(storage, storage, sequence);
      const seen = await look(storage);
      await storage.close();

      const model = new Player();
      const memory = createMemoryStorage({ clock: model.clock });
      await model.play(memory, memory, sequence);
      assert.deepEqual(seen, await look(memory));
      await memory.close();
      assert.deepEqual(real.told, model.told);

      const reopened = await openSqliteStorage(path, { clock: real.clock });
      assert.deepEqual(await look(reopened), seen, "it is the same after it was opened again");
      await reopened.close();
    }),
    { numRuns: 150 },
  );
});

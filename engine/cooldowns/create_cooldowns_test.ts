import assert from "node:assert/strict";
import fc from "fast-check";
import { TestFolder } from "../files/test_folder.ts";
import type { CooldownUse } from "../model/cooldown.ts";
import { type Storage, StorageError } from "../model/storage.ts";
import { VirtualClock } from "../model/virtual_clock.ts";
import { createMemoryStorage, openSqliteStorage } from "../storage/mod.ts";
import { createCooldowns } from "./create_cooldowns.ts";
import { Oracle } from "./test_oracle.ts";

const MINUTE = 60_000;
const PERSON = "823475887319941131";
const ALLOWED = { allowed: true } as const;

/** Two short and two long ones, with the bound between both. */
const USES: readonly CooldownUse[] = [
  { key: "ping 0:1", rate: 1, per: 1_000 },
  { key: "ping 1:1", rate: 3, per: MINUTE - 1 },
  { key: "daily 0:1", rate: 2, per: MINUTE, userId: PERSON },
  { key: "daily 1:1", rate: 1, per: 90_000 },
];
const isShort = (key: string) => key.startsWith("ping");

interface Place extends AsyncDisposable {
  readonly clock: VirtualClock;
  readonly storage: Storage;
  /** Closes the storage and opens it again, where it is one that outlives this. */
  reopen(): Promise<Storage>;
}

const PLACES: Readonly<Record<string, () => Promise<Place>>> = {
  "memory storage": () => {
    const clock = new VirtualClock();
    const storage = createMemoryStorage({ clock });
    const reopen = () => Promise.resolve(storage);
    return Promise.resolve({ clock, storage, reopen, [Symbol.asyncDispose]: () => storage.close() });
  },
  "SQLite": async () => {
    const clock = new VirtualClock();
    const folder = new TestFolder();
    const open = () => openSqliteStorage(folder.file("bot.db"), { clock });
    let storage = await open();
    return {
      clock,
      storage,
      async reopen() {
        await storage.close();
        return storage = await open();
      },
      async [Symbol.asyncDispose]() {
        await storage.close();
        folder[Symbol.dispose]();
      },
    };
  },
};

type Step = { wait: number } | { uses: readonly CooldownUse[] } | { together: readonly CooldownUse[] } | {
  restart: true;
};

const uses = fc.array(fc.constantFrom(...USES), { maxLength: 4 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ wait: fc.constantFrom(0, 1, 999, 1_000, 29_999, MINUTE - 1, MINUTE, 89_999, 90_000) }),
  fc.record({ wait: fc.nat(100_000) }),
  { weight: 4, arbitrary: fc.record({ uses }) },
  fc.record({ together: uses }),
  fc.record({ restart: fc.constant(true as const) }),
);

for (const [name, open] of Object.entries(PLACES)) {
  Deno.test(`createCooldowns over ${name} answers as a plain list of times does, also after restarts`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        await using place = await open();
        const { clock } = place;
        const oracle = new Oracle();
        let cooldowns = createCooldowns({ values: place.storage, clock });
        for (const one of steps) {
          if ("wait" in one) clock.advance(one.wait);
          else if ("restart" in one) {
            cooldowns = createCooldowns({ values: await place.reopen(), clock });
            oracle.forget(isShort);
          } else if ("uses" in one) {
            assert.deepEqual(await cooldowns.take(one.uses), oracle.take(one.uses, clock.now()));
          } else {
            const answers = await Promise.all(one.together.map((use) => cooldowns.take([use])));
            assert.deepEqual(answers, one.together.map((use) => oracle.take([use], clock.now())));
          }
        }
      }),
      { numRuns: name === "SQLite" ? 60 : 300 },
    );
  });

  for (const per of [5_000, 3_600_000]) {
    Deno.test(`take over ${name} lets of 1,000 at once exactly the rate through, per ${per} ms`, async () => {
      await using place = await open();
      const cooldowns = createCooldowns({ values: place.storage, clock: place.clock });
      const use = { key: "k", rate: 7, per };
      const answers = await Promise.all(Array.from({ length: 1_000 }, () => cooldowns.take([use])));
      assert.equal(answers.filter(({ allowed }) => allowed).length, 7);
      place.clock.advance(per);
      const later = await Promise.all(Array.from({ length: 1_000 }, () => cooldowns.take([use])));
      assert.equal(later.filter(({ allowed }) => allowed).length, 7);
    });
  }

  Deno.test(`two cooldowns over one ${name} never both take the last long use`, async () => {
    await using place = await open();
    const both = [1, 2].map(() => createCooldowns({ values: place.storage, clock: place.clock }));
    const use = { key: "k", rate: 5, per: MINUTE };
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, at) => both[at % 2]!.take([use])),
    );
    assert.equal(answers.filter(({ allowed }) => allowed).length, 5);
  });

  Deno.test(`take over ${name} keeps whom a long use is about, and for how long`, async () => {
    await using place = await open();
    const { storage, clock } = place;
    const cooldowns = createCooldowns({ values: storage, clock });
    const started = clock.now();
    await cooldowns.take([{ key: "daily 0:1", rate: 2, per: MINUTE, userId: PERSON }]);
    clock.advance(10);
    await cooldowns.take([{ key: "daily 0:1", rate: 2, per: MINUTE, userId: PERSON }]);
    assert.deepEqual(await storage.values.entry("cooldowns", "daily 0:1"), {
      value: [started, started + 10],
      expiresAt: started + 10 + MINUTE,
      userId: PERSON,
    });
    await storage.deletePerson(PERSON);
    const [use] = [{ key: "daily 0:1", rate: 2, per: MINUTE }];
    assert.deepEqual(await cooldowns.take([use, use]), ALLOWED, "it left with the person's data");
  });
}

Deno.test("take allows a use exactly `per` after the one that blocks, and not 1 ms earlier", async () => {
  for (const per of [1_000, MINUTE]) {
    const clock = new VirtualClock();
    await using storage = disposable(createMemoryStorage({ clock }));
    const cooldowns = createCooldowns({ values: storage, clock });
    const use = { key: "k", rate: 2, per };
    await cooldowns.take([use]);
    clock.advance(300);
    await cooldowns.take([use]);
    clock.advance(per - 301);
    assert.deepEqual(await cooldowns.take([use]), { allowed: false, index: 0, left: 1 });
    clock.advance(1);
    assert.deepEqual(await cooldowns.take([use]), ALLOWED);
    assert.deepEqual(await cooldowns.take([use]), { allowed: false, index: 0, left: 300 });
  }
});

Deno.test("take names the use that waits longest and counts none of the others", async () => {
  const clock = new VirtualClock();
  await using storage = disposable(createMemoryStorage({ clock }));
  const cooldowns = createCooldowns({ values: storage, clock });
  const [short, long] = [{ key: "s", rate: 1, per: 5_000 }, { key: "l", rate: 1, per: 3_600_000 }];
  assert.deepEqual(await cooldowns.take([long]), ALLOWED);
  assert.deepEqual(await cooldowns.take([short, long]), { allowed: false, index: 1, left: 3_600_000 });
  assert.deepEqual(await cooldowns.take([short]), ALLOWED, "the short part was not counted");
  assert.deepEqual(await cooldowns.take([short, long]), { allowed: false, index: 1, left: 3_600_000 });
  const other = { key: "o", rate: 1, per: 3_600_000 };
  assert.deepEqual(await cooldowns.take([other, short]), { allowed: false, index: 1, left: 5_000 });
  assert.deepEqual(await cooldowns.take([other]), ALLOWED, "the long part was not counted");
  assert.deepEqual(await cooldowns.take([]), ALLOWED);
});

Deno.test("take of a long use resolves after its commit, with one transaction; of a short one without any", async () => {
  const clock = new VirtualClock();
  await using storage = disposable(createMemoryStorage({ clock }));
  let running = 0;
  let begun = 0;
  const cooldowns = createCooldowns({
    clock,
    values: {
      async transaction(run) {
        running++;
        begun++;
        const result = await storage.transaction(run);
        await Promise.resolve();
        running--;
        return result;
      },
    },
  });
  await cooldowns.take([USES[0]!]);
  assert.equal(begun, 0);
  await cooldowns.take(USES);
  assert.deepEqual([begun, running], [1, 0]);
});

Deno.test("take throws the StorageError of a storage that fails, and gives the short part back", async () => {
  const clock = new VirtualClock();
  await using storage = disposable(createMemoryStorage({ clock }));
  const full = new StorageError("disk_full", "The disk is full.");
  let fails = true;
  const cooldowns = createCooldowns({
    clock,
    values: {
      transaction: (run) =>
        storage.transaction(async (scope) => {
          const result = await run(scope);
          if (fails) throw full;
          return result;
        }),
    },
  });
  const [short, long] = [{ key: "s", rate: 1, per: 5_000 }, { key: "l", rate: 1, per: MINUTE }];
  await assert.rejects(cooldowns.take([short, long]), (error) => error === full);
  fails = false;
  assert.deepEqual(await cooldowns.take([short, long]), ALLOWED);
  assert.deepEqual(await cooldowns.take([short, long]), { allowed: false, index: 1, left: MINUTE });
});

Deno.test("take never lets anybody wait longer than `per`, however the clock is set back", async () => {
  const move = fc.record({ by: fc.integer({ min: -200_000, max: 100_000 }), use: fc.nat(USES.length - 1) });
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 30 }), async (moves) => {
      let now = Date.UTC(2026, 0, 1);
      const clock = { now: () => now, after: () => () => {} };
      const storage = createMemoryStorage({ clock });
      const cooldowns = createCooldowns({ values: storage, clock });
      for (const { by, use: index } of moves) {
        now += by;
        const use = USES[index]!;
        const answer = await cooldowns.take([use]);
        if (answer.allowed) continue;
        assert.ok(answer.left > 0 && answer.left <= use.per, `${answer.left}`);
        // Asked again and again, it does not begin anew.
        now += answer.left - 1;
        assert.deepEqual(await cooldowns.take([use]), { allowed: false, index: 0, left: 1 });
        now += 1;
        assert.deepEqual(await cooldowns.take([use]), ALLOWED);
      }
      await storage.close();
    }),
  );
});

Deno.test("take counts a stored value that is no list of times as no use", async () => {
  const clock = new VirtualClock();
  await using storage = disposable(createMemoryStorage({ clock }));
  const cooldowns = createCooldowns({ values: storage, clock });
  for (const [index, value] of [null, "x", { a: 1 }, ["x", null]].entries()) {
    await storage.values.set("cooldowns", `k${index}`, value);
    assert.deepEqual(await cooldowns.take([{ key: `k${index}`, rate: 1, per: MINUTE }]), ALLOWED);
  }
});

function disposable(storage: Storage): Storage & AsyncDisposable {
  return Object.assign(storage, { [Symbol.asyncDispose]: () => storage.close() });
}

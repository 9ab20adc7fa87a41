/** What every implementation of the storage port does: transactions. */
import assert from "node:assert/strict";
import type { StorageScope } from "../model/storage.ts";
import { codeOf, type OpenTestStorage } from "./test_storage.ts";

const boom = new Error("boom");
const fail = () => Promise.reject(boom);

export function transactionContract(name: string, open: OpenTestStorage): void {
  const test = (what: string, run: (opened: Awaited<ReturnType<OpenTestStorage>>) => Promise<void>) =>
    Deno.test(`${name}: ${what}`, async () => {
      await using opened = await open();
      await run(opened);
    });
  const coins = (scope: StorageScope, id = "1") => scope.users.value(id, "coins");
  const pay = (scope: StorageScope, amount: number, id = "1") => scope.users.set(id, "coins", amount);

  test("transaction does all or nothing, of every store", async ({ storage, clock }) => {
    const work = async (scope: StorageScope) => {
      await pay(scope, 5);
      await scope.guilds.setPrefix("1", "?");
      await scope.guilds.set("1", "a", 1);
      await scope.values.set("n", "k", 1, { expiresAt: clock.now() + 1_000 });
      assert.equal(await coins(scope), 5, "it sees its own work");
    };
    assert.equal(await codeOf(storage.transaction((scope) => work(scope).then(fail))), boom);
    assert.equal(await storage.users.get("1"), undefined);
    assert.equal(await storage.guilds.get("1"), undefined);
    assert.equal(await storage.values.get("n", "k"), undefined);
    assert.equal(await storage.transaction((scope) => work(scope).then(() => "result")), "result");
    assert.equal(await coins(storage), 5);
    assert.equal((await storage.guilds.get("1"))?.prefix, "?");
    assert.equal(await storage.values.get("n", "k"), 1);
    assert.equal(
      await codeOf(storage.transaction(async (scope) => {
        await scope.guilds.delete("1");
        await scope.users.unset("1", "coins");
        await scope.values.delete("n", "k");
        throw boom;
      })),
      boom,
    );
    assert.deepEqual((await storage.guilds.get("1"))?.settings, { a: 1 });
    assert.equal(await coins(storage), 5);
    assert.equal(await storage.values.get("n", "k"), 1);
  });

  test("transaction may fail or succeed without a promise", async ({ storage }) => {
    assert.equal(await storage.transaction(() => 7), 7);
    const failing = storage.transaction(() => {
      throw boom;
    });
    assert.equal(await codeOf(failing), boom);
  });

  test("transaction inside of a transaction fails alone", async ({ storage }) => {
    await storage.transaction(async (outer) => {
      await pay(outer, 1);
      assert.equal(
        await codeOf(outer.transaction(async (inner) => {
          await pay(inner, 2);
          await inner.transaction((third) => pay(third, 3));
          assert.equal(await coins(inner), 3);
          throw boom;
        })),
        boom,
      );
      assert.equal(await coins(outer), 1);
      await outer.transaction((inner) => pay(inner, 4, "2"));
    });
    assert.equal(await coins(storage), 1);
    assert.equal(await coins(storage, "2"), 4);
    assert.equal(
      await codeOf(storage.transaction(async (outer) => {
        await outer.transaction((inner) => pay(inner, 9));
        throw boom;
      })),
      boom,
    );
    assert.equal(await coins(storage), 1, "what was done inside goes with the outer one");
  });

  test("transaction hides its work from others, who wait in the order of their calls", async ({ storage }) => {
    await pay(storage, 1);
    const entered = Promise.withResolvers<void>();
    const leave = Promise.withResolvers<void>();
    const log: unknown[] = [];
    const first = storage.transaction(async (scope) => {
      await pay(scope, 2);
      entered.resolve();
      await leave.promise;
      log.push("first ends");
      throw boom;
    });
    await entered.promise;
    const others = Promise.all([
      coins(storage).then((seen) => log.push(["read", seen])),
      pay(storage, 3).then(() => log.push("written")),
      storage.transaction(async (scope) => log.push(["second sees", await coins(scope)])),
      coins(storage).then((seen) => log.push(["read", seen])),
    ]);
    leave.resolve();
    assert.equal(await codeOf(first), boom);
    await others;
    assert.deepEqual(log, ["first ends", ["read", 1], "written", ["second sees", 3], ["read", 3]]);
  });

  test("transactions that run at the same time move money without losing any", async ({ storage }) => {
    const people = ["1", "2", "3"];
    for (const id of people) await pay(storage, 100, id);
    const move = (from: string, to: string, amount: number) =>
      storage.transaction(async (scope) => {
        const has = Number(await coins(scope, from));
        if (has < amount) throw boom;
        await pay(scope, has - amount, from);
        await pay(scope, Number(await coins(scope, to)) + amount, to);
      }).catch((error) => assert.equal(error, boom));
    await Promise.all(
      Array.from(
        { length: 60 },
        (_, i) => move(people[i % 3]!, people[(i * 7 + 1) % 3]!, 10 + (i * 37) % 90),
      ),
    );
    const sums = await Promise.all(people.map((id) => coins(storage, id)));
    assert.equal(sums.reduce<number>((sum, each) => sum + Number(each), 0), 300);
    assert.ok(sums.every((each) => Number(each) >= 0));
  });

  test("transactions inside of one transaction take turns", async ({ storage }) => {
    const log: string[] = [];
    await storage.transaction(async (outer) => {
      await Promise.all(["a", "b", "c"].map((id, index) =>
        outer.transaction(async (inner) => {
          log.push(`${id} in`);
          await pay(inner, index, "1");
          await coins(inner);
          log.push(`${id} out`);
          if (id === "b") throw boom;
        }).catch((error) => assert.equal(error, boom))
      ));
      assert.equal(await coins(outer), 2);
    });
    assert.deepEqual(log, ["a in", "a out", "b in", "b out", "c in", "c out"]);
  });

  test("the storage refuses to be used inside of its own transaction, which then goes on", async ({ storage }) => {
    await storage.transaction(async (scope) => {
      await pay(scope, 1);
      const wrong = [
        () => coins(storage),
        () => pay(storage, 2),
        () => storage.transaction(() => 1),
        () => storage.flush(),
        () => storage.commandStats(),
        () => storage.totals(),
        () => storage.exportPerson("1"),
        () => storage.deletePerson("1"),
        () => storage.close(),
        () => scope.transaction(() => coins(storage)),
        () => scope.transaction(() => coins(scope)),
      ];
      for (const use of wrong) assert.equal(await codeOf(use()), "inside_transaction", String(use));
    });
    assert.equal(await coins(storage), 1);
  });

  Deno.test(`${name}: what is noted inside of a transaction stays when that is undone`, async () => {
    const failures: unknown[] = [];
    await using opened = await open({ onFailure: (error) => failures.push(error) });
    const { storage, clock } = opened;
    const undone = storage.transaction(async (scope) => {
      storage.activity.commandUsed("ping");
      // The flush falls due now and waits for its turn.
      clock.advance(1_000);
      await pay(scope, 1);
      throw boom;
    });
    assert.equal(await codeOf(undone), boom);
    assert.deepEqual(await storage.commandStats(), [["ping", 1]]);
    assert.deepEqual(failures, []);
  });

  test("a scope is refused when its transaction is over", async ({ storage }) => {
    const leaked = await storage.transaction((scope) => ({ scope }));
    assert.equal(await codeOf(pay(leaked.scope, 1)), "transaction_over");
    assert.equal(await codeOf(leaked.scope.transaction(() => 1)), "transaction_over");
    const failed: StorageScope[] = [];
    await codeOf(storage.transaction((scope) => {
      failed.push(scope);
      throw boom;
    }));
    assert.equal(await codeOf(pay(failed[0]!, 1)), "transaction_over");
    assert.equal(await storage.users.get("1"), undefined);
  });

  test("a transaction that does not await an inner one is undone with it", async ({ storage }) => {
    const gate = Promise.withResolvers<void>();
    let inner: Promise<unknown> | undefined;
    const outer = storage.transaction(async (scope) => {
      await pay(scope, 1);
      inner = codeOf(scope.transaction(async (nested) => {
        await pay(nested, 2);
        await gate.promise;
        await pay(nested, 3);
      }));
    });
    // Its inner transaction runs while the end of the one before is still being dealt with.
    const other = storage.transaction((scope) =>
      scope.transaction(async (nested) => {
        for (let amount = 1; amount <= 20; amount++) await pay(nested, amount, "2");
      })
    );
    assert.equal(await codeOf(outer), "transaction_over");
    await other;
    assert.equal(await coins(storage, "2"), 20);
    gate.resolve();
    assert.equal(await inner, "transaction_over");
    assert.equal(await storage.users.get("1"), undefined);
    await pay(storage, 4);
    assert.equal(await coins(storage), 4);
  });

  test("a transaction that takes too long is undone, and the others go on", async ({ storage, clock }) => {
    const entered = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    const late = Promise.withResolvers<unknown>();
    const slow = codeOf(storage.transaction(async (scope) => {
      await pay(scope, 1);
      await scope.transaction(async (inner) => {
        await pay(inner, 2);
        entered.resolve();
        await gate.promise;
        late.resolve(codeOf(pay(inner, 3)));
      });
    }));
    await entered.promise;
    const other = storage.transaction(async (scope) => {
      assert.equal(await coins(scope), undefined);
      await scope.transaction((inner) => pay(inner, 5));
    });
    clock.advance(10_000);
    assert.equal(await slow, "transaction_timeout");
    await other;
    gate.resolve();
    assert.equal(await late.promise, "transaction_timeout");
    assert.equal(await coins(storage), 5);
  });
}

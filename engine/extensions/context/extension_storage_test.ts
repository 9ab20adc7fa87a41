import assert from "node:assert/strict";
import { createMemoryStorage } from "../../storage/mod.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { extensionStorage } from "./extension_storage.ts";

const ANN = "823475887319941131";

function setUp() {
  const clock = new VirtualClock();
  const storage = createMemoryStorage({ clock });
  const of = (extension: string) =>
    extensionStorage({
      extension,
      storage,
      stats: () => Promise.reject(new Error("not connected")),
      check: () => {},
    });
  return { clock, storage, of };
}

Deno.test("storage of an extension has keys of its own, which leave with the person they are about", async () => {
  const { storage, of } = setUp();
  const [dice, deck] = [of("dice"), of("deck")];
  await dice.set("last", 6, { userId: ANN });
  await dice.set("best", 20);
  await deck.set("last", "ace");
  assert.equal(await dice.get("last"), 6);
  assert.deepEqual((await dice.list()).map(({ key, value }) => [key, value]), [["best", 20], ["last", 6]]);
  assert.deepEqual((await dice.list({ prefix: "l" })).map(({ key }) => key), ["last"]);
  await storage.deletePerson(ANN);
  assert.equal(await dice.get("last"), undefined);
  assert.equal(await deck.get("last"), "ace");
  assert.equal(await dice.delete("best"), true);
  assert.equal(await dice.delete("best"), false);
  await storage.close();
});

Deno.test("update of an extension's storage keeps whom a value is about and how long it is kept", async () => {
  const { clock, storage, of } = setUp();
  const dice = of("dice");
  await dice.set("rolls", 1, { userId: ANN, expiresAt: clock.now() + 1_000 });
  assert.equal(await dice.update("rolls", (n) => Number(n) + 1), 2);
  assert.deepEqual(await storage.values.entry("extension.dice", "rolls"), {
    value: 2,
    userId: ANN,
    expiresAt: clock.now() + 1_000,
  });
  assert.equal(await dice.update("rolls", () => undefined), undefined);
  assert.equal(await dice.get("rolls"), undefined);
  await assert.rejects(dice.set("", 1), { name: "StorageError", code: "invalid" });
  await storage.close();
});

Deno.test("commandStats of an extension counts what it tells, the most used first", async () => {
  const { storage, of } = setUp();
  const dice = of("dice");
  for (const name of ["roll", "flip", "roll"]) dice.commandUsed(name);
  assert.deepEqual(await dice.commandStats(), [["roll", 2], ["flip", 1]]);
  assert.deepEqual(await dice.commandStats(1), [["roll", 2]]);
  assert.throws(() => dice.commandUsed(""), TypeError);
  await assert.rejects(dice.stats(), { message: "not connected" });
  await storage.close();
});

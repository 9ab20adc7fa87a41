import assert from "node:assert/strict";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { createMemoryStorage } from "../../storage/mod.ts";
import { controlKey } from "./control_key.ts";

Deno.test("controlKey makes 32 random bytes once, also when two ask at the same time", async () => {
  const storage = createMemoryStorage({ clock: new VirtualClock() });
  const [one, two] = await Promise.all([controlKey(storage), controlKey(storage)]);
  assert.equal(one.length, 32);
  assert.deepEqual(one, two);
  assert.deepEqual(await controlKey(storage), one);
  const other = createMemoryStorage({ clock: new VirtualClock() });
  assert.notDeepEqual(await controlKey(other), one);
  await Promise.all([storage.close(), other.close()]);
});

Deno.test("controlKey replaces what is no key", async () => {
  const storage = createMemoryStorage({ clock: new VirtualClock() });
  for (const broken of ["", "not base64!", "AAAA", 5]) {
    await storage.values.set("engine", "control_key", broken);
    assert.equal((await controlKey(storage)).length, 32);
  }
  await storage.close();
});

/** What a use costs above the floor, a bare lookup in a Map and the setting of a time. Prints the ratio. */
import type { CooldownUse } from "../model/cooldown.ts";
import { systemClock as clock } from "../model/clock.ts";
import { createMemoryStorage, openSqliteStorage } from "../storage/mod.ts";
import { createCooldowns } from "./mod.ts";

const folder = Deno.makeTempDirSync({ prefix: "cordial-bench-" });
globalThis.addEventListener("unload", () => Deno.removeSync(folder, { recursive: true }));

const KEYS = Array.from({ length: 10_000 }, (_, at) => `ban 0:${823475887319941131n + BigInt(at)}`);
const sets = (rate: number, per: number): CooldownUse[][] => KEYS.map((key) => [{ key, rate, per }]);
const storage = await openSqliteStorage(`${folder}/bot.db`, { clock });
const cooldowns = createCooldowns({ values: storage, clock });
const inMemory = createCooldowns({ values: createMemoryStorage({ clock }), clock });
const floor = new Map<string, number>();
let turn = 0;
const next = <Thing>(things: readonly Thing[]) => things[turn++ % things.length]!;

const allowed = sets(1_000_000, 1);
const refused = sets(1, 59_999);
for (const uses of refused) await cooldowns.take(uses);
const long = sets(1, 86_400_000);
const longAllowed = sets(10, 60_000);
for (const uses of long) await cooldowns.take(uses);

Deno.bench("a bare lookup and set", { group: "short", baseline: true }, () => {
  const key = next(KEYS);
  const now = clock.now();
  if ((floor.get(key) ?? 0) <= now) floor.set(key, now);
});
Deno.bench("a bare lookup and set, awaited", { group: "short" }, async () => {
  const key = next(KEYS);
  const now = clock.now();
  if ((floor.get(key) ?? 0) <= now) floor.set(key, now);
  await Promise.resolve();
});
Deno.bench("take, allowed", { group: "short" }, async () => {
  await cooldowns.take(next(allowed));
});
Deno.bench("take, refused", { group: "short" }, async () => {
  await cooldowns.take(next(refused));
});

Deno.bench("values.set", { group: "long", baseline: true }, async () => {
  await storage.values.set("n", next(KEYS), [clock.now()], { expiresAt: clock.now() + 60_000 });
});
Deno.bench("take in SQLite", { group: "long" }, async () => {
  await cooldowns.take(next(longAllowed));
});
Deno.bench("take in SQLite, refused", { group: "long" }, async () => {
  await cooldowns.take(next(long));
});
Deno.bench("take in memory", { group: "long" }, async () => {
  await inMemory.take(next(longAllowed));
});

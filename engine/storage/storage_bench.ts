/** What order, checks and text cost above SQLite itself, and what a note of activity costs. */
import { DatabaseSync } from "node:sqlite";
import { systemClock as clock } from "../model/clock.ts";
import { createMemoryStorage, openSqliteStorage } from "./mod.ts";

const folder = Deno.makeTempDirSync({ prefix: "cordial-bench-" });
globalThis.addEventListener("unload", () => Deno.removeSync(folder, { recursive: true }));

const storage = await openSqliteStorage(`${folder}/bot.db`, { clock });
const memory = createMemoryStorage({ clock });
const people = Array.from({ length: 1_000 }, (_, i) => String(823475887319941131n + BigInt(i)));
let turn = 0;
const person = () => people[turn++ % people.length]!;
for (const each of [storage, memory]) {
  for (const id of people) await each.users.set(id, "coins", 1);
  await each.guilds.setPrefix("1", "?");
}

const raw = new DatabaseSync(`${folder}/raw.db`);
raw.exec(
  "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE t (id TEXT PRIMARY KEY, coins INT)",
);
const put = raw.prepare("INSERT INTO t VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET coins = excluded.coins");
const get = raw.prepare("SELECT coins FROM t WHERE id = ?");
for (const id of people) put.run(id, 1);

Deno.bench("node:sqlite, one column", { group: "write one value", baseline: true }, () => {
  put.run(person(), turn);
});
Deno.bench("users.set", { group: "write one value" }, async () => {
  await storage.users.set(person(), "coins", turn);
});
Deno.bench("users.update", { group: "write one value" }, async () => {
  await storage.users.update(person(), "coins", (coins) => Number(coins) + 1);
});
Deno.bench("transaction with users.set", { group: "write one value" }, async () => {
  await storage.transaction((scope) => scope.users.set(person(), "coins", turn));
});
Deno.bench("values.set with an expiry", { group: "write one value" }, async () => {
  await storage.values.set("cooldowns", person(), turn, { expiresAt: clock.now() + 60_000 });
});
Deno.bench("users.set in memory", { group: "write one value" }, async () => {
  await memory.users.set(person(), "coins", turn);
});

Deno.bench("node:sqlite, one column", { group: "read one value", baseline: true }, () => {
  get.get(person());
});
Deno.bench("users.value", { group: "read one value" }, async () => {
  await storage.users.value(person(), "coins");
});
Deno.bench("guilds.get", { group: "read one value" }, async () => {
  await storage.guilds.get("1");
});
Deno.bench("users.value in memory", { group: "read one value" }, async () => {
  await memory.users.value(person(), "coins");
});

Deno.bench("activity.commandUsed", { group: "note activity", baseline: true }, () => {
  storage.activity.commandUsed("ping");
});
Deno.bench("activity.personSeen", { group: "note activity" }, () => {
  storage.activity.personSeen(person());
});
Deno.bench("flush of 50 commands and 500 persons", { group: "flush" }, async () => {
  for (let i = 0; i < 50; i++) storage.activity.commandUsed(`command ${i}`);
  for (let i = 0; i < 500; i++) storage.activity.personSeen(person());
  await storage.flush();
});

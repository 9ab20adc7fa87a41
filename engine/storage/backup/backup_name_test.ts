import assert from "node:assert/strict";
import { TestFolder } from "../../files/test_folder.ts";
import { freeName, listBackups, stamp } from "./backup_name.ts";

Deno.test("stamp is in UTC and in order", () => {
  assert.equal(stamp(Date.UTC(2026, 8, 7, 6, 5, 4, 999)), "20260907_060504");
});

Deno.test("listBackups finds the backups of one database, the newest first, and nothing else", () => {
  using folder = new TestFolder();
  const good = [
    "bot.db.backup_20260101_000000",
    "bot.db.backup_20251231_235959",
    "bot.db.backup_20260101_000000_10",
    "bot.db.backup_20260101_000000_9",
  ];
  for (const name of good) folder.file(name, name);
  const others = [
    "bot.db",
    "bot.db.backup_20260101_000000-wal",
    "bot.db.backup_20260101",
    "bot.db.backup_20261301_000000",
    "bot.db.backup_20260101_000000_0",
    "bot.db.damaged_20260101_000000",
    "other.db.backup_20260101_000000",
    "xbot.db.backup_20260101_000000",
    "my notes.txt",
  ];
  for (const name of others) folder.file(name, "");
  Deno.mkdirSync(folder.file("bot.db.backup_20260202_000000"));
  assert.deepEqual(listBackups(folder.file("bot.db")), [
    { path: folder.file(good[2]!), createdAt: Date.UTC(2026, 0, 1), bytes: 32 },
    { path: folder.file(good[3]!), createdAt: Date.UTC(2026, 0, 1), bytes: 31 },
    { path: folder.file(good[0]!), createdAt: Date.UTC(2026, 0, 1), bytes: 29 },
    { path: folder.file(good[1]!), createdAt: Date.UTC(2025, 11, 31, 23, 59, 59), bytes: 29 },
  ]);
  assert.deepEqual(listBackups(folder.file("none/bot.db")), []);
});

Deno.test("freeName takes the first name that nothing has", () => {
  using folder = new TestFolder();
  const path = folder.file("bot.db");
  const now = Date.UTC(2026, 0, 1);
  const names = [1, 2, 3].map(() => {
    const name = freeName(path, "damaged", now);
    Deno.writeTextFileSync(name, "");
    return name.slice(path.length);
  });
  const plain = ".damaged_20260101_000000";
  assert.deepEqual(names, [plain, `${plain}_2`, `${plain}_3`]);
});

import assert from "node:assert/strict";
import { isLockName, lockName, temporaryFileOwner, temporaryName } from "./names.ts";

const bytes = (text: string) => new TextEncoder().encode(text).length;
const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);

Deno.test("temporaryName gives new names that temporaryFileOwner recognises", () => {
  const names = Array.from({ length: 100 }, () => nameOf(temporaryName("/data/bot.json")));
  assert.equal(new Set(names).size, 100);
  for (const name of names) assert.equal(temporaryFileOwner(name), Deno.pid);
});

Deno.test("temporaryFileOwner recognises what SQLite puts beside a temporary database", () => {
  const name = nameOf(temporaryName("/data/bot.db"));
  for (const end of ["-journal", "-wal", "-shm"]) assert.equal(temporaryFileOwner(name + end), Deno.pid);
  assert.equal(temporaryFileOwner(`${name}-other`), undefined);
});

Deno.test("temporaryName and lockName stay within the length of a name, in any script", () => {
  for (const base of ["n".repeat(255), "ü".repeat(127), "🪙".repeat(63)]) {
    const names = [nameOf(temporaryName(`/d/${base}`)), nameOf(lockName(`/d/${base}`))];
    for (const name of names) assert.ok(bytes(name) <= 255 && !name.includes("\uFFFD"), name);
    assert.equal(temporaryFileOwner(names[0]!), Deno.pid);
    assert.ok(isLockName(names[1]!));
  }
});

Deno.test("lockName is the same for the same file, and another for others", () => {
  const long = "n".repeat(254);
  assert.equal(lockName(`/d/${long}a`), lockName(`/d/${long}a`));
  assert.notEqual(lockName(`/d/${long}a`), lockName(`/d/${long}b`));
  assert.equal(nameOf(lockName("/d/bot.json")), ".bot.json.cordial-lock");
});

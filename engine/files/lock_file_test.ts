import assert from "node:assert/strict";
import { lockHolder, removeFreeLockFile, tryLockFile } from "./lock_file.ts";
import { lockName } from "./names.ts";
import { TestFolder } from "./test_folder.ts";
import { TestProcess } from "./test_process.ts";

const ignore = Deno.build.os === "windows";

Deno.test("tryLockFile gives one lock at a time and leaves no file behind", { ignore }, () => {
  using folder = new TestFolder();
  const path = folder.file("data");
  const first = tryLockFile(path);
  assert.ok(first);
  assert.equal(tryLockFile(path), undefined);
  assert.deepEqual(folder.names(), [".data.cordial-lock"]);
  first.release();
  assert.deepEqual(folder.names(), []);
  const second = tryLockFile(path);
  assert.ok(second);
  second.release();
});

Deno.test("LockFile.release tells whether another one tried meanwhile", { ignore }, () => {
  using folder = new TestFolder();
  const path = folder.file("data");
  assert.equal(tryLockFile(path)!.release(), false);
  const lock = tryLockFile(path)!;
  tryLockFile(path);
  assert.equal(lock.release(), true);
});

Deno.test("lockHolder names the process, also after others have tried", { ignore }, () => {
  using folder = new TestFolder();
  const path = folder.file("data");
  assert.equal(lockHolder(path), undefined);
  const lock = tryLockFile(path)!;
  assert.equal(lockHolder(path), Deno.pid);
  tryLockFile(path);
  assert.equal(lockHolder(path), Deno.pid);
  lock.release();
});

Deno.test("tryLockFile takes over the file of a killed process", { ignore }, () => {
  using folder = new TestFolder();
  const path = folder.file("data");
  Deno.writeTextFileSync(lockName(path), "4194999\n".padEnd(64, "\0"));
  const lock = tryLockFile(path)!;
  assert.equal(lockHolder(path), Deno.pid);
  assert.equal(lock.release(), false);
});

Deno.test(
  "LockFile.release leaves the lock of another one that came after a removal by hand",
  { ignore },
  () => {
    using folder = new TestFolder();
    const path = folder.file("data");
    const first = tryLockFile(path)!;
    Deno.removeSync(lockName(path));
    const second = tryLockFile(path)!;
    first.release();
    assert.equal(tryLockFile(path), undefined);
    second.release();
    assert.deepEqual(folder.names(), []);
  },
);

Deno.test("removeFreeLockFile removes what nobody holds, and nothing else", { ignore }, () => {
  using folder = new TestFolder();
  const path = folder.file("data", "");
  const lock = tryLockFile(path)!;
  assert.equal(removeFreeLockFile(lockName(path)), false);
  assert.equal(lock.release(), false, "looking at a lock is not waiting for it");
  Deno.writeTextFileSync(lockName(path), "4194999\n");
  assert.equal(removeFreeLockFile(lockName(path)), true);
  assert.equal(removeFreeLockFile(path), false);
  assert.deepEqual(folder.names(), ["data"]);
});

Deno.test("tryLockFile never lets two processes in, however closely they race", { ignore }, async () => {
  using folder = new TestFolder();
  const path = folder.file("counter", "0");
  const processes = Array.from({ length: 3 }, () => new TestProcess(["spin", path, "150"]));
  for (const lines of await Promise.all(processes.map((process) => process.end()))) {
    assert.deepEqual(lines, ["done"]);
  }
  assert.equal(Deno.readTextFileSync(path), "450");
  assert.deepEqual(folder.names(), ["counter"]);
});

import assert from "node:assert/strict";
import { createFiles } from "./files.ts";
import { systemClock } from "../model/clock.ts";
import { sweep } from "./sweep.ts";
import { TestFolder } from "./test_folder.ts";
import { TestProcess } from "./test_process.ts";

const windows = Deno.build.os === "windows";
const temporary = (pid: number, random = "0123456789ab") => `.data.json.${pid}-${random}.cordial-tmp`;
const HOUR = 3_600_000;

function age(path: string, ms: number): void {
  const date = new Date(Date.now() - ms);
  Deno.utimeSync(path, date, date);
}

/** The id of a process that is over. */
async function deadPid(): Promise<number> {
  using folder = new TestFolder();
  const process = new TestProcess(["write", "a", "x"], { cwd: folder.path });
  await process.end();
  return process.pid;
}

Deno.test("sweep removes the temporary files of dead processes, in folders below too", async () => {
  using folder = new TestFolder();
  const pid = await deadPid();
  Deno.mkdirSync(folder.file("a/b"), { recursive: true });
  const leftOver = [folder.file(temporary(pid), "x"), folder.file(`a/b/${temporary(pid)}`, "y")];
  const { removed, failed } = await sweep(folder.path);
  assert.deepEqual([...removed].sort(), leftOver.sort());
  assert.deepEqual(failed, []);
  assert.deepEqual([folder.names(), [...Deno.readDirSync(folder.file("a/b"))]], [["a"], []]);
});

Deno.test(
  "sweep keeps what a living process may still write, unless it is old",
  { ignore: windows },
  async () => {
    using folder = new TestFolder();
    const held = new TestProcess(["hold", folder.file("other")]);
    assert.equal(await held.line(), "held");
    const path = folder.file(temporary(held.pid), "x");
    age(path, HOUR - 60_000);
    assert.deepEqual((await sweep(folder.path)).removed, []);
    age(path, HOUR + 60_000);
    assert.deepEqual((await sweep(folder.path)).removed, [path]);
    assert.ok(folder.names().includes(".other.cordial-lock"), "a lock that is held stays");
    await held.end();
  },
);

Deno.test("sweep knows files of an earlier process that had the id of this one", async () => {
  using folder = new TestFolder();
  const path = folder.file(temporary(Deno.pid), "x");
  assert.deepEqual((await sweep(folder.path)).removed, []);
  age(path, Date.now() - performance.timeOrigin + 10);
  assert.deepEqual((await sweep(folder.path)).removed, [path]);
});

Deno.test("sweep keeps a temporary file whose writer holds it, whatever its name says", async () => {
  using folder = new TestFolder();
  const path = folder.file(temporary(await deadPid()), "x");
  age(path, 2 * HOUR);
  using writer = Deno.openSync(path, { write: true });
  writer.lockSync(true);
  assert.deepEqual(await sweep(folder.path), { removed: [], failed: [] });
});

Deno.test("sweep removes lock files that nobody holds", { ignore: windows }, async () => {
  using folder = new TestFolder();
  const path = folder.file("data.json");
  const killed = new TestProcess(["hold", path]);
  assert.equal(await killed.line(), "held");
  await killed.kill();
  assert.deepEqual(folder.names(), [".data.json.cordial-lock"]);
  assert.deepEqual((await sweep(folder.path)).removed, [folder.file(".data.json.cordial-lock")]);
  assert.deepEqual(folder.names(), []);
});

Deno.test("sweep leaves all that is not the engine's", async () => {
  using folder = new TestFolder();
  using elsewhere = new TestFolder();
  const pid = await deadPid();
  const names = [
    "data.json",
    ".env",
    ".cordial-tmp",
    ".cordial-lock",
    "data.cordial-tmp",
    `data.json.${pid}-0123456789ab.cordial-tmp`,
    `.data.json.${pid}-0123456789ab.cordial-tmp.bak`,
    `.data.json.${pid}-short.cordial-tmp`,
    ".data.json.tmp",
  ];
  for (const name of names) folder.file(name, "x");
  Deno.mkdirSync(folder.file(temporary(pid)));
  names.push(temporary(pid));
  if (!windows) {
    elsewhere.file(temporary(pid), "x");
    Deno.symlinkSync(elsewhere.path, folder.file("link"));
    Deno.symlinkSync(elsewhere.file(temporary(pid)), folder.file(temporary(pid, "ffffffffffff")));
    names.push("link", temporary(pid, "ffffffffffff"));
  }
  assert.deepEqual(await sweep(folder.path), { removed: [], failed: [] });
  assert.deepEqual(folder.names(), names.sort());
  assert.equal(elsewhere.names().length, windows ? 0 : 1);
});

Deno.test("sweep of a missing folder finds nothing, of a file it reports the mistake", async () => {
  using folder = new TestFolder();
  assert.deepEqual(await sweep(folder.file("none")), { removed: [], failed: [] });
  const { failed } = await sweep(folder.file("a", "x"));
  assert.deepEqual(failed.map((error) => [error.action, error.code]), [["sweep", "not_a_folder"]]);
});

Deno.test("sweep while others write takes nothing from them", async () => {
  using folder = new TestFolder();
  const files = createFiles({ clock: systemClock });
  const writes = Array.from(
    { length: 50 },
    (_, i) => files.write(folder.file(`${i % 5}`), "x".repeat(i * 1_000)),
  );
  let open = true;
  const all = Promise.all(writes).finally(() => open = false);
  while (open) assert.deepEqual(await sweep(folder.path), { removed: [], failed: [] });
  await all;
});

import assert from "node:assert/strict";
import { relative } from "node:path";
import { VirtualClock } from "../model/virtual_clock.ts";
import { createFiles, type FilesOptions } from "./files.ts";
import { failure, settle, TestFolder } from "./test_folder.ts";
import { TestProcess } from "./test_process.ts";

const windows = Deno.build.os === "windows";

function fixture(options: Partial<FilesOptions> = {}) {
  const clock = new VirtualClock();
  const folder = new TestFolder();
  return {
    clock,
    folder,
    files: createFiles({ clock, ...options }),
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  };
}

Deno.test("Files.read answers from the cache until it is too old", async () => {
  using it = fixture({ cacheSeconds: 300 });
  const path = it.folder.file("a", "text");
  settle(path);
  const counts = () => [it.files.cacheInfo().hits, it.files.cacheInfo().misses];
  for (let i = 0; i < 3; i++) assert.equal(await it.files.read(path), "text");
  assert.deepEqual(counts(), [2, 1]);
  it.clock.advance(299_999);
  await it.files.read(path);
  assert.deepEqual(counts(), [3, 1]);
  it.clock.advance(1);
  assert.deepEqual([it.files.cacheInfo().entries, it.files.cacheInfo().bytes], [0, 0]);
  await it.files.read(path);
  assert.deepEqual(counts(), [3, 2]);
});

Deno.test("Files.read without the cache neither asks nor fills it", async () => {
  using it = fixture();
  const path = it.folder.file("a", "text");
  settle(path);
  assert.equal(await it.files.read(path, { cache: false }), "text");
  const { entries, hits, misses } = it.files.cacheInfo();
  assert.deepEqual([entries, hits, misses], [0, 0, 0]);
});

Deno.test("Files.read keeps nothing when the cache is switched off or the file is too large", async () => {
  for (const options of [{ cacheSeconds: 0 }, { maxBytes: 3 }, { maxEntries: 0 }]) {
    using it = fixture(options);
    const path = it.folder.file("a", "text");
    settle(path);
    await it.files.read(path);
    assert.equal(it.files.cacheInfo().entries, 0);
  }
});

Deno.test("Files.read sees a change of the same size in the same second", async () => {
  using it = fixture();
  const second = Date.UTC(2026, 0, 1);
  const path = it.folder.file("a", "1111");
  settle(path, second + 100);
  assert.equal(await it.files.read(path), "1111");
  assert.equal(it.files.cacheInfo().entries, 1);
  it.folder.file("a", "2222");
  settle(path, second + 900);
  assert.equal(await it.files.read(path), "2222");
});

Deno.test("Files.read sees another file of the same size and time", { ignore: windows }, async () => {
  using it = fixture();
  const path = it.folder.file("a", "1111");
  settle(path);
  assert.equal(await it.files.read(path), "1111");
  settle(it.folder.file("b", "2222"));
  Deno.renameSync(it.folder.file("b"), path);
  assert.equal(await it.files.read(path), "2222");
});

Deno.test("Files.read sees another size at the same time", async () => {
  using it = fixture();
  const path = it.folder.file("a", "1111");
  settle(path);
  await it.files.read(path);
  it.folder.file("a", "22222");
  settle(path);
  assert.equal(await it.files.read(path), "22222");
});

Deno.test("Files.read is never late however quickly a file is rewritten in place", async () => {
  using it = fixture();
  const path = it.folder.file("a", "0000");
  for (let i = 0; i < 500; i++) {
    const text = String(i).padStart(4, "0");
    it.folder.file("a", text);
    assert.equal(await it.files.read(path), text);
    it.folder.file("a", text.replaceAll(/\d/g, "x"));
    assert.equal(await it.files.read(path), "xxxx");
  }
});

Deno.test("Files.read follows a link that was pointed elsewhere", { ignore: windows }, async () => {
  using it = fixture();
  settle(it.folder.file("a", "aaaa"));
  settle(it.folder.file("b", "bbbb"));
  const link = it.folder.file("link");
  Deno.symlinkSync("a", link);
  assert.equal(await it.files.read(link), "aaaa");
  Deno.removeSync(link);
  Deno.symlinkSync("b", link);
  assert.equal(await it.files.read(link), "bbbb");
});

Deno.test("Files.read sees what Files.write wrote, and forgets what is gone", async () => {
  using it = fixture();
  const path = it.folder.file("a", "1111");
  settle(path);
  await it.files.read(path);
  await it.files.write(path, "2222");
  assert.equal(await it.files.read(path), "2222");
  settle(path);
  await it.files.read(path);
  Deno.removeSync(path);
  assert.equal((await failure(it.files.read(path))).code, "missing");
  assert.equal(it.files.cacheInfo().entries, 0);
});

Deno.test("Files.read says what is wrong", async () => {
  using it = fixture();
  Deno.mkdirSync(it.folder.file("folder"));
  Deno.writeFileSync(it.folder.file("binary"), new Uint8Array([0xff, 0xfe, 0x00]));
  const cases = { missing: "missing", folder: "is_folder", binary: "not_text", "no/such": "missing" };
  for (const [name, code] of Object.entries(cases)) {
    for (const cache of [true, false]) {
      const error = await failure(it.files.read(it.folder.file(name), { cache }));
      assert.deepEqual([error.name, error.code], ["FileError", code]);
    }
  }
});

Deno.test("Files.read leaves the byte order mark out", async () => {
  using it = fixture();
  assert.equal(await it.files.read(it.folder.file("a", "\uFEFFtext")), "text");
});

Deno.test("Files.write makes the last call win", async () => {
  using it = fixture();
  const path = it.folder.file("sub/a");
  const texts = Array.from({ length: 30 }, (_, i) => String(i));
  await Promise.all(texts.map((text) => it.files.write(path, text, { createFolder: true })));
  assert.equal(await it.files.read(path), "29");
});

Deno.test("Files.update loses none of 100 changes at once, by whatever name of the file", async () => {
  using it = fixture();
  const path = it.folder.file("count");
  const names = [path, relative(Deno.cwd(), path), `${it.folder.path}/./count`];
  if (!windows) {
    Deno.symlinkSync("count", it.folder.file("link"));
    names.push(it.folder.file("link"));
  }
  const increment = (text: string | undefined) => Promise.resolve(String(Number(text ?? 0) + 1));
  await Promise.all(
    Array.from({ length: 100 }, (_, i) => it.files.update(names[i % names.length]!, increment)),
  );
  assert.equal(Deno.readTextFileSync(path), "100");
  assert.deepEqual(it.folder.names(), windows ? [".count.cordial-lock", "count"] : ["count", "link"]);
});

Deno.test("Files.update of two Files of one process exclude each other", async () => {
  using it = fixture();
  const other = createFiles({ clock: it.clock });
  const path = it.folder.file("count", "0");
  const increment = (text: string | undefined) => String(Number(text) + 1);
  await Promise.all(Array.from({ length: 40 }, (_, i) => (i % 2 ? it.files : other).update(path, increment)));
  assert.equal(Deno.readTextFileSync(path), "40");
});

Deno.test("Files.update loses none of the changes of four processes", async () => {
  using it = fixture();
  const path = it.folder.file("count", "0");
  const processes = Array.from({ length: 4 }, () => new TestProcess(["count", path, "50"]));
  for (const lines of await Promise.all(processes.map((process) => process.end()))) {
    assert.deepEqual(lines, ["done"]);
  }
  assert.equal(Deno.readTextFileSync(path), "200");
});

Deno.test("Files.update changes nothing when the change throws, and frees the lock", async () => {
  using it = fixture();
  const path = it.folder.file("a", "old");
  const boom = new Error("boom");
  assert.equal(await failure(it.files.update(path, () => Promise.reject(boom))), boom);
  const throws = () => {
    throw boom;
  };
  assert.equal(await failure(it.files.update(it.folder.file("new"), throws)), boom);
  assert.equal(await it.files.update(path, (text) => `${text}er`), "older");
  assert.deepEqual(it.folder.names().filter((name) => !name.endsWith("lock")), ["a"]);
});

Deno.test("Files.update leaves a file alone whose text stays the same", async () => {
  using it = fixture();
  const path = it.folder.file("a", "same");
  settle(path);
  const before = Deno.statSync(path);
  assert.equal(await it.files.update(path, () => "same"), "same");
  assert.deepEqual(Deno.statSync(path).mtime, before.mtime);
  assert.equal(await it.files.update(it.folder.file("empty"), () => ""), "");
  assert.equal(Deno.readTextFileSync(it.folder.file("empty")), "");
});

Deno.test("Files names the action that was asked for when the folder is missing", async () => {
  using it = fixture();
  const error = await failure(it.files.write(it.folder.file("no/a"), "x"));
  assert.equal(error.code, "missing_folder");
  assert.match(error.message, /^Could not write /);
  assert.equal((await failure(it.files.lock(it.folder.file("no/a")))).message.slice(0, 14), "Could not lock");
});

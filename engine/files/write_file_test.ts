import assert from "node:assert/strict";
import { join } from "node:path";
import { writeFile } from "./write_file.ts";
import { failure, TestFolder } from "./test_folder.ts";
import { TestProcess } from "./test_process.ts";

const windows = Deno.build.os === "windows";
const modeOf = (path: string) => Deno.statSync(path).mode! & 0o7777;

Deno.test("writeFile creates and replaces texts and bytes, and leaves nothing beside them", async () => {
  using folder = new TestFolder();
  const path = folder.file("a.txt");
  for (const content of ["first", "", "grüße 🪙", "x".repeat(3_000_000)]) {
    await writeFile(path, content);
    assert.equal(Deno.readTextFileSync(path), content);
  }
  await writeFile(path, new Uint8Array([0, 255, 128]));
  assert.deepEqual(Deno.readFileSync(path), new Uint8Array([0, 255, 128]));
  assert.deepEqual(folder.names(), ["a.txt"]);
});

Deno.test("writeFile writes names of every length that the disk allows", async () => {
  using folder = new TestFolder();
  for (const name of ["n".repeat(255), "ü".repeat(127), ".hidden", "no end.", "-rf"]) {
    await writeFile(folder.file(name), "x");
    assert.deepEqual(folder.names(), [name]);
    Deno.removeSync(folder.file(name));
  }
});

Deno.test("writeFile takes a bare file name", async () => {
  using folder = new TestFolder();
  const process = new TestProcess(["write", "bare.txt", "hello"], { cwd: folder.path });
  assert.deepEqual(await process.end(), ["written"]);
  assert.equal(Deno.readTextFileSync(folder.file("bare.txt")), "hello");
  assert.deepEqual(folder.names(), ["bare.txt"]);
});

Deno.test("writeFile keeps the mode of a file", { ignore: windows }, async () => {
  using folder = new TestFolder();
  const path = folder.file("secret", "old");
  for (const mode of [0o600, 0o640, 0o777, 0o666, 0o755]) {
    Deno.chmodSync(path, mode);
    await writeFile(path, "new");
    assert.equal(modeOf(path), mode);
  }
});

Deno.test(
  "writeFile gives a new file the usual mode, or the one asked for",
  { ignore: windows },
  async () => {
    using folder = new TestFolder();
    const plain = folder.file("plain", "");
    await writeFile(folder.file("usual"), "");
    assert.equal(modeOf(folder.file("usual")), modeOf(plain));
    await writeFile(folder.file("private"), "", { mode: 0o600 });
    assert.equal(modeOf(folder.file("private")), 0o600);
    await writeFile(plain, "", { mode: 0o600 });
    assert.equal(modeOf(plain), modeOf(folder.file("usual")), "a file that exists keeps its own mode");
  },
);

const administrator = !windows && Deno.uid() === 0;
Deno.test("writeFile keeps the owner of a file where it may", { ignore: !administrator }, async () => {
  using folder = new TestFolder();
  const path = folder.file("theirs", "old");
  Deno.chmodSync(path, 0o600);
  Deno.chownSync(path, 4242, 4343);
  await writeFile(path, "new");
  const { uid, gid } = Deno.statSync(path);
  assert.deepEqual([uid, gid, modeOf(path)], [4242, 4343, 0o600]);
});

Deno.test("writeFile writes through links, which stay links", { ignore: windows }, async () => {
  using folder = new TestFolder();
  Deno.mkdirSync(folder.file("real"));
  Deno.mkdirSync(folder.file("links"));
  Deno.symlinkSync("real", folder.file("folder"));
  Deno.symlinkSync("../folder/a.txt", folder.file("links/second"));
  Deno.symlinkSync("links/second", folder.file("first"));

  await writeFile(folder.file("first"), "through a link to nothing yet");
  assert.equal(Deno.readTextFileSync(folder.file("real/a.txt")), "through a link to nothing yet");
  await writeFile(folder.file("first"), "again");
  assert.equal(Deno.readTextFileSync(folder.file("real/a.txt")), "again");
  for (const link of ["first", "folder", "links/second"]) {
    assert.ok(Deno.lstatSync(folder.file(link)).isSymlink, link);
  }
  assert.deepEqual(folder.names(), ["first", "folder", "links", "real"]);
  assert.deepEqual([...Deno.readDirSync(folder.file("real"))].map((entry) => entry.name), ["a.txt"]);
});

Deno.test("writeFile creates missing folders only when asked", async () => {
  using folder = new TestFolder();
  const path = folder.file("a/b/c.txt");
  const error = await failure(writeFile(path, "x"));
  assert.equal(error.code, "missing_folder");
  assert.match(
    error.message,
    /^Could not write ".*c\.txt": the folder ".*b" does not exist\. Create it first\.$/,
  );
  assert.deepEqual(folder.names(), []);
  await Promise.all([
    writeFile(path, "x", { createFolder: true }),
    writeFile(folder.file("a/b/d.txt"), "y", { createFolder: true }),
  ]);
  assert.equal(Deno.readTextFileSync(path) + Deno.readTextFileSync(folder.file("a/b/d.txt")), "xy");
});

Deno.test("writeFile says what is wrong with a target and leaves all as it was", async () => {
  using folder = new TestFolder();
  Deno.mkdirSync(folder.file("folder"));
  folder.file("file", "content");
  const cases: Record<string, string> = {
    "": "is_folder",
    [folder.file("folder")]: "is_folder",
    [folder.path + "/new/"]: "is_folder",
    [folder.file("file/below")]: "not_a_folder",
    [folder.file("x".repeat(256))]: "name_too_long",
  };
  if (!windows) {
    Deno.symlinkSync("circle", folder.file("circle"));
    Deno.symlinkSync("folder", folder.file("link to folder"));
    cases[folder.file("circle")] = "link_loop";
    cases[folder.file("link to folder")] = "is_folder";
    cases["/dev/null"] = "not_a_file";
  }
  const before = folder.names();
  for (const [path, code] of Object.entries(cases)) {
    const error = await failure(writeFile(path, "x"));
    assert.equal(error.name, "FileError", path);
    assert.equal(error.code, code, `${path}: ${error.message}`);
    assert.ok(error.message.startsWith(`Could not write "${path}": `), error.message);
    assert.ok(!error.message.includes("os error"), error.message);
  }
  const below = await failure(writeFile(folder.file("file/a/b"), "x", { createFolder: true }));
  assert.equal(below.code, "not_a_folder", below.message);
  assert.deepEqual(folder.names(), before);
});

Deno.test("writeFile refuses a file that is marked read-only", { ignore: windows }, async () => {
  using folder = new TestFolder();
  const path = folder.file("fixed", "old");
  Deno.chmodSync(path, 0o444);
  assert.equal((await failure(writeFile(path, "new"))).code, "no_permission");
  assert.equal(Deno.readTextFileSync(path), "old");
});

Deno.test(
  "writeFile says when a folder may not be written",
  { ignore: windows || administrator },
  async () => {
    using folder = new TestFolder();
    Deno.chmodSync(folder.path, 0o500);
    const error = await failure(writeFile(folder.file("a"), "x"));
    Deno.chmodSync(folder.path, 0o700);
    assert.equal(error.code, "no_permission");
    assert.deepEqual(folder.names(), []);
  },
);

Deno.test(
  "writeFile that runs out of space keeps the old file and removes its own",
  { ignore: windows },
  async () => {
    using folder = new TestFolder();
    const path = folder.file("a.txt", "old");
    // A limit of the size of files fails in the middle of a write, as a full disk does.
    const shell = `trap "" XFSZ; ulimit -f 64; exec "$@"`;
    const process = new TestProcess(["write", path, "x1000000"], { shell, cwd: folder.path });
    assert.deepEqual(await process.end(), ["too_large"]);
    assert.equal(Deno.readTextFileSync(path), "old");
    assert.deepEqual(folder.names(), ["a.txt"]);
  },
);

Deno.test("writeFile called many times at once leaves one of the contents, whole", async () => {
  using folder = new TestFolder();
  const path = folder.file("a.txt");
  const contents = Array.from({ length: 20 }, (_, i) => String(i).repeat(50_000));
  await Promise.all(contents.map((content) => writeFile(path, content)));
  assert.ok(contents.includes(Deno.readTextFileSync(path)));
  assert.deepEqual(folder.names(), ["a.txt"]);
});

Deno.test(
  "writeFile follows the links of its folder and of relative paths alike",
  { ignore: windows },
  async () => {
    using folder = new TestFolder();
    Deno.mkdirSync(folder.file("real"));
    Deno.symlinkSync(folder.file("real"), folder.file("alias"));
    await writeFile(join(folder.path, "alias", "..", "alias", ".", "a.txt"), "x");
    assert.equal(Deno.readTextFileSync(folder.file("real/a.txt")), "x");
  },
);

Deno.test(
  "writeFile keeps its temporary file locked and as private as the target",
  { ignore: windows },
  async () => {
    using folder = new TestFolder();
    const path = folder.file("secret", "old");
    Deno.chmodSync(path, 0o600);
    const content = new Uint8Array(30_000_000);
    let seen = 0;
    while (seen === 0) {
      let writing = true;
      const done = writeFile(path, content).finally(() => writing = false);
      while (writing && seen === 0) {
        const name = folder.names().find((each) => each.startsWith("."));
        // Not empty: the writer is past its preparations.
        if (name !== undefined && Deno.statSync(folder.file(name)).size > 0) {
          using temporary = Deno.openSync(folder.file(name), { write: true });
          assert.equal(temporary.tryLockSync(true), false);
          assert.equal(modeOf(folder.file(name)), 0o600);
          seen++;
        }
        // Lets the writer go on.
        await Deno.stat(folder.path);
      }
      await done;
    }
  },
);

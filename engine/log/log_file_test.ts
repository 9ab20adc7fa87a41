import assert from "node:assert/strict";
import fc from "fast-check";
import { fileURLToPath } from "node:url";
import { LogFile } from "./log_file.ts";
import { TestFolder } from "./test_folder.ts";

const NAME = "permanent.log";
const windows = Deno.build.os === "windows";

function fileIn(folder: TestFolder, maxBytes: number, backupCount = 1000, fresh = false): LogFile {
  return new LogFile(folder.file(NAME), { maxBytes, backupCount }, { fresh });
}

function appendAll(file: LogFile, entries: readonly string[]): void {
  for (let done = 0; done < entries.length;) done = file.append(entries, done);
}

function numbered(from: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `line ${from + at}\n`);
}

Deno.test("LogFile.append begins a new file before one grows over its size", () => {
  using folder = new TestFolder();
  const file = fileIn(folder, 100);
  appendAll(file, numbered(0, 1_000));
  file.close();
  assert.deepEqual(folder.lines(NAME), numbered(0, 1_000).map((line) => line.trimEnd()));
  for (const name of folder.names()) assert.ok(folder.read(name).length <= 100, name);
});

Deno.test("LogFile.append counts bytes and not characters", () => {
  using folder = new TestFolder();
  const file = fileIn(folder, 30);
  appendAll(file, ["ÄÖÜ\n", "漢字漢字\n", "🎲🎲🎲\n"]);
  file.close();
  assert.deepEqual(folder.lines(NAME), ["ÄÖÜ", "漢字漢字", "🎲🎲🎲"]);
  assert.equal(folder.read(NAME), "🎲🎲🎲\n");
});

Deno.test("LogFile.append gives an entry that is larger than a file a file of its own", () => {
  using folder = new TestFolder();
  const file = fileIn(folder, 20);
  appendAll(file, ["a\n", `${"b".repeat(50)}\n`, "c\n"]);
  file.close();
  assert.deepEqual(folder.names(), [NAME, `${NAME}.1`, `${NAME}.2`]);
  assert.equal(folder.read(`${NAME}.1`), `${"b".repeat(50)}\n`);
});

Deno.test("LogFile keeps as many older files as it is told", () => {
  using folder = new TestFolder();
  const file = fileIn(folder, 20, 2);
  appendAll(file, numbered(0, 50));
  file.close();
  assert.deepEqual(folder.names(), [NAME, `${NAME}.1`, `${NAME}.2`]);
  assert.equal(folder.lines(NAME).at(-1), "line 49");
});

Deno.test("LogFile goes on in the file of an earlier run, and ends a line that was torn off", () => {
  using folder = new TestFolder();
  folder.write(NAME, "earlier\ntorn of");
  const file = fileIn(folder, 1_000);
  appendAll(file, ["now\n"]);
  file.close();
  assert.equal(folder.read(NAME), "earlier\ntorn of\nnow\n");
});

Deno.test("LogFile begins a fresh file anew, without the older ones of the earlier run", () => {
  using folder = new TestFolder();
  folder.write(NAME, "earlier\n");
  folder.write(`${NAME}.1`, "before that\n");
  const file = fileIn(folder, 1_000, 5, true);
  appendAll(file, ["now\n"]);
  file.close();
  appendAll(file, ["later\n"]);
  file.close();
  assert.deepEqual(folder.names(), [NAME]);
  assert.equal(folder.read(NAME), "now\nlater\n");
});

Deno.test("LogFile.check begins a new file when the limit was lowered", () => {
  using folder = new TestFolder();
  const file = fileIn(folder, 1_000);
  appendAll(file, numbered(0, 10));
  file.settings = { maxBytes: 10, backupCount: 5 };
  file.check();
  file.close();
  assert.deepEqual(folder.names(), [NAME, `${NAME}.1`]);
  assert.equal(folder.read(NAME), "");
});

Deno.test(
  "LogFile makes its folder and file again when somebody deletes or moves them",
  { ignore: windows },
  () => {
    using folder = new TestFolder();
    const file = new LogFile(folder.file("botlogs/a.log"), { maxBytes: 100, backupCount: 1 }, {
      fresh: true,
    });
    appendAll(file, ["one\n"]);
    Deno.removeSync(folder.file("botlogs"), { recursive: true });
    appendAll(file, ["two\n"]);
    Deno.renameSync(folder.file("botlogs/a.log"), folder.file("botlogs/taken.log"));
    appendAll(file, ["three\n"]);
    Deno.renameSync(folder.file("botlogs/a.log"), folder.file("botlogs/taken too.log"));
    folder.write("botlogs/a.log", "somebody else's\n");
    appendAll(file, ["four\n"]);
    file.close();
    assert.equal(folder.read("botlogs/taken.log"), "two\n");
    assert.equal(folder.read("botlogs/taken too.log"), "three\n");
    assert.equal(folder.read("botlogs/a.log"), "somebody else's\nfour\n");
  },
);

Deno.test("LogFile sees that somebody has emptied its file", () => {
  using folder = new TestFolder();
  const file = fileIn(folder, 20);
  appendAll(file, numbered(0, 2));
  Deno.truncateSync(folder.file(NAME));
  appendAll(file, numbered(2, 2));
  file.close();
  assert.deepEqual(folder.names(), [NAME]);
  assert.equal(folder.read(NAME), "line 2\nline 3\n");
});

Deno.test("LogFile writes on in a file that cannot be moved aside, and tells why", () => {
  using folder = new TestFolder();
  const file = fileIn(folder, 20, 1);
  appendAll(file, numbered(0, 2));
  Deno.mkdirSync(folder.file(`${NAME}.1/full`), { recursive: true });
  appendAll(file, numbered(2, 2));
  assert.ok(file.rotationError instanceof Error);
  assert.equal(folder.read(NAME), "line 0\nline 1\nline 2\nline 3\n");
  Deno.removeSync(folder.file(`${NAME}.1`), { recursive: true });
  appendAll(file, numbered(4, 1));
  file.close();
  assert.equal(file.rotationError, undefined);
  assert.deepEqual(folder.lines(NAME), ["line 0", "line 1", "line 2", "line 3", "line 4"]);
});

Deno.test("LogFile.append throws where a folder stands in its place", () => {
  using folder = new TestFolder();
  Deno.mkdirSync(folder.file(NAME));
  assert.throws(() => fileIn(folder, 100).append(["a\n"], 0), Error);
});

Deno.test(
  "LogFile.append writes to a device, which it neither measures nor moves",
  { ignore: windows },
  () => {
    using folder = new TestFolder();
    Deno.symlinkSync("/dev/null", folder.file(NAME));
    const file = fileIn(folder, 10);
    appendAll(file, numbered(0, 20));
    file.check();
    file.close();
    assert.equal(Deno.readLinkSync(folder.file(NAME)), "/dev/null");
  },
);

Deno.test("LogFile.append throws on a full disk", { ignore: Deno.build.os !== "linux" }, () => {
  using folder = new TestFolder();
  Deno.symlinkSync("/dev/full", folder.file(NAME));
  assert.throws(() => fileIn(folder, 100).append(["a\n"], 0), /No space left/);
});

Deno.test("LogFile loses and doubles nothing, however lines, settings and restarts alternate", () => {
  using folder = new TestFolder();
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.record({ lines: fc.integer({ min: 0, max: 40 }) }) },
    fc.record({ maxBytes: fc.integer({ min: 1, max: 300 }) }),
    fc.constantFrom({ restart: true }, { check: true }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      for (const name of folder.names()) Deno.removeSync(folder.file(name));
      let file = fileIn(folder, 100);
      let written = 0;
      for (const each of steps) {
        if ("lines" in each) {
          appendAll(file, numbered(written, each.lines));
          written += each.lines;
        } else if ("maxBytes" in each) {
          file.settings = { maxBytes: each.maxBytes, backupCount: 1000 };
        } else if ("check" in each) {
          file.check();
        } else {
          const { maxBytes } = file.settings;
          file.close();
          file = fileIn(folder, maxBytes);
        }
      }
      file.check();
      file.close();
      assert.deepEqual(folder.lines(NAME), numbered(0, written).map((line) => line.trimEnd()));
    }),
    { numRuns: 60 },
  );
});

Deno.test(
  "LogFile takes back what a full disk took of a write",
  { ignore: Deno.build.os !== "linux" },
  async () => {
    using folder = new TestFolder();
    const child = fileURLToPath(new URL("test_limited_child.ts", import.meta.url));
    const { stdout } = await new Deno.Command("bash", {
      // The signal that comes with the error would end the process.
      args: [
        "-c",
        'trap "" XFSZ; ulimit -f 16; exec "$@"',
        "bash",
        Deno.execPath(),
        "run",
        "-A",
        child,
        folder.file(NAME),
      ],
      stderr: "null",
    }).output();
    assert.match(new TextDecoder().decode(stdout), /^failed: .*too large.*\nrecovered: 0\n$/);
    assert.deepEqual(folder.lines(NAME).map((line) => Number(line.replace(/^-+/, ""))), [
      ...Array(201).keys(),
    ]);
    assert.equal(folder.read(`${NAME}.1`).length, 16_200);
  },
);

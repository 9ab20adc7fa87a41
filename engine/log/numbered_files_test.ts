import assert from "node:assert/strict";
import { oldNumbers, removeBefore, removeBeyond, shiftFiles } from "./numbered_files.ts";
import { TestFolder } from "./test_folder.ts";

/** Files whose content is their name. */
function folderWith(...names: string[]): TestFolder {
  const folder = new TestFolder();
  for (const name of names) folder.write(name, name);
  return folder;
}

function contents(folder: TestFolder): Record<string, string> {
  return Object.fromEntries(folder.names().map((name) => [name, folder.read(name)]));
}

Deno.test("shiftFiles moves each file up by one", () => {
  using folder = folderWith("a.log", "a.log.1", "a.log.2", "other.log.1");
  shiftFiles(folder.file("a.log"), 5);
  assert.deepEqual(contents(folder), {
    "a.log.1": "a.log",
    "a.log.2": "a.log.1",
    "a.log.3": "a.log.2",
    "other.log.1": "other.log.1",
  });
});

Deno.test("shiftFiles lets the oldest go where all numbers are taken", () => {
  using folder = folderWith("a.log", "a.log.1", "a.log.2");
  shiftFiles(folder.file("a.log"), 2);
  assert.deepEqual(contents(folder), { "a.log.1": "a.log", "a.log.2": "a.log.1" });
});

Deno.test("shiftFiles fills a gap before it lets one go", () => {
  using folder = folderWith("a.log", "a.log.1", "a.log.3");
  shiftFiles(folder.file("a.log"), 3);
  assert.deepEqual(contents(folder), { "a.log.1": "a.log", "a.log.2": "a.log.1", "a.log.3": "a.log.3" });
});

Deno.test("shiftFiles keeps none where none is to be kept", () => {
  using folder = folderWith("a.log");
  shiftFiles(folder.file("a.log"), 0);
  assert.deepEqual(folder.names(), []);
});

Deno.test("oldNumbers takes only what is numbered by the log, in order of numbers", () => {
  using folder = folderWith(
    "a.log",
    "a.log.10",
    "a.log.9",
    "a.log.bak",
    "a.log.1.gz",
    "a.log.01",
    "a.log.-1",
    "b.log.2",
  );
  Deno.mkdirSync(folder.file("a.log.3"));
  assert.deepEqual(oldNumbers(folder.file("a.log")), [9, 10]);
  assert.deepEqual(oldNumbers(folder.file("missing/a.log")), []);
});

Deno.test("removeBeyond removes the numbers that are too high", () => {
  using folder = folderWith("a.log", "a.log.1", "a.log.2", "a.log.7", "a.log.keep");
  removeBeyond(folder.file("a.log"), 1);
  assert.deepEqual(folder.names(), ["a.log", "a.log.1", "a.log.keep"]);
});

Deno.test("removeBefore removes old files, never the live one or somebody else's", () => {
  using folder = folderWith("a.log", "a.log.1", "a.log.2", "notes.txt");
  const long = new Date(Date.UTC(2020, 0, 1));
  for (const name of ["a.log", "a.log.2", "notes.txt"]) Deno.utimeSync(folder.file(name), long, long);
  removeBefore(folder.file("a.log"), Date.UTC(2025, 0, 1));
  assert.deepEqual(folder.names(), ["a.log", "a.log.1", "notes.txt"]);
});

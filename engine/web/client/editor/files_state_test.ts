import assert from "node:assert/strict";
import type { FileFacts, FileList } from "../../../model/panels/files.ts";
import { firstFile, NO_FILES, type OpenFile, reduceFiles, standingOf } from "./files_state.ts";
import { readPlace } from "./read_place.ts";

const facts = (path: string, version: string, more: Partial<FileFacts> = {}): FileFacts => ({
  path,
  version,
  kind: "bot",
  errors: 0,
  warnings: 0,
  ...more,
});
const listOf = (...files: FileFacts[]): FileList => ({ files, canSave: true });

const path = "bots/a.yaml";
const opened = [
  { type: "listed", list: listOf(facts(path, "1")) },
  { type: "chosen", path },
  { type: "read", path, version: "1", isDefinition: true },
] as const;

type Events = Parameters<typeof reduceFiles>[1][];

function after(...events: Events): OpenFile {
  return [...opened, ...events].reduce(reduceFiles, NO_FILES).files.get(path)!;
}

Deno.test("reduceFiles tells when the file on the disk is another one, and when it is gone", () => {
  assert.equal(standingOf(after()), "same");
  assert.equal(standingOf(after({ type: "listed", list: listOf(facts(path, "2")) })), "changed");
  assert.equal(standingOf(after({ type: "listed", list: listOf() })), "gone");
});

Deno.test("reduceFiles takes news of one's own save for no change, whenever it comes", () => {
  const news = { type: "listed", list: listOf(facts(path, "2")) } as const;
  const saved = { type: "saved", path, version: "2", isChanged: false } as const;
  assert.equal(standingOf(after({ type: "saving", path }, news)), "same");
  assert.equal(standingOf(after({ type: "saving", path }, news, saved)), "same");
  assert.equal(standingOf(after({ type: "saving", path }, saved, news)), "same");
  assert.equal(
    standingOf(after({ type: "saving", path }, saved, { ...news, list: listOf(facts(path, "3")) })),
    "changed",
  );
});

Deno.test("reduceFiles keeps what is written when the disk is overruled", () => {
  const news = { type: "listed", list: listOf(facts(path, "2")) } as const;
  const file = after({ type: "edited", path, isChanged: true }, news, { type: "kept", path });
  assert.deepEqual([standingOf(file), file.version, file.isChanged], ["same", "2", true]);
  const gone = after({ type: "listed", list: listOf() }, { type: "kept", path });
  assert.deepEqual([standingOf(gone), gone.version], ["same", null]);
});

Deno.test("reduceFiles tells why a save failed until the next one", () => {
  const failed = after({ type: "saving", path }, { type: "not_saved", path, problem: "No." });
  assert.deepEqual([failed.problem, failed.isSaving], ["No.", false]);
  assert.equal(
    after({ type: "not_saved", path, problem: "No." }, { type: "saving", path }).problem,
    undefined,
  );
});

Deno.test("reduceFiles forgets a file that is closed", () => {
  const state = [...opened, { type: "closed", path } as const].reduce(reduceFiles, NO_FILES);
  assert.deepEqual([state.path, state.files.size], [undefined, 0]);
});

Deno.test("firstFile is the first of a bot, rather one with a problem", () => {
  const other = facts("bots/b.yaml", "1");
  const example = facts("bots/examples/c.yaml", "1", { kind: "example", errors: 1 });
  assert.equal(firstFile(listOf(example, facts(path, "1"), other)), path);
  assert.equal(firstFile(listOf(facts(path, "1"), { ...other, errors: 2 })), other.path);
  assert.equal(firstFile(listOf(example)), example.path);
  assert.equal(firstFile(listOf()), undefined);
});

Deno.test("readPlace reads paths with and without lines and columns", () => {
  assert.deepEqual(readPlace("bots/a.yaml:12:3"), { path, line: 12, column: 3 });
  assert.deepEqual(readPlace("bots/a.yaml:12"), { path, line: 12 });
  assert.deepEqual(readPlace("bots/a.yaml"), { path });
});

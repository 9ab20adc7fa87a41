import assert from "node:assert/strict";
import { join } from "node:path";
import { createFiles } from "../../files/mod.ts";
import { TestFolder } from "../../files/test_folder.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { extensionFiles } from "./extension_files.ts";

Deno.test.sanitizer({ ops: true, resources: true });

const windows = Deno.build.os === "windows";

function open(folder: TestFolder) {
  return extensionFiles(createFiles({ clock: new VirtualClock() }), folder.file("dice"), () => {});
}

Deno.test("files of an extension are written, read, changed, listed and deleted", async () => {
  using folder = new TestFolder();
  const files = open(folder);
  assert.deepEqual(await files.list(), []);
  assert.equal(await files.readText("a.txt"), undefined);
  assert.equal(await files.readJson("a/b.json"), undefined);
  assert.equal(await files.delete("a/b.json"), false);
  assert.deepEqual(folder.names(), [], "asking makes nothing");
  await files.writeText("notes.txt", "one");
  await files.writeJson("decks/french/one.json", { cards: 52 });
  await Promise.all(
    [1, 2, 3].map(() => files.updateJson("decks/count.json", (n) => typeof n === "number" ? n + 1 : 1)),
  );
  assert.equal(await files.readText("notes.txt"), "one");
  assert.deepEqual(await files.readJson("decks/french/one.json"), { cards: 52 });
  assert.equal(await files.readJson("decks/count.json"), 3);
  assert.deepEqual(await files.list(), ["decks/count.json", "decks/french/one.json", "notes.txt"]);
  assert.equal(Deno.readTextFileSync(folder.file("dice/notes.txt")), "one");
  assert.equal(await files.delete("notes.txt"), true);
  assert.equal(await files.delete("notes.txt"), false);
  assert.deepEqual(await files.list(), ["decks/count.json", "decks/french/one.json"]);
});

Deno.test("files of an extension refuse paths that lead out of its folder, and make nothing there", async () => {
  using folder = new TestFolder();
  const files = open(folder);
  folder.file("secret.json", "{}");
  const paths = [
    "../secret.json",
    "a/../../secret.json",
    "..",
    ".",
    "",
    "/",
    "a//b",
    "a/",
    folder.file("secret.json"),
    "..\\secret.json",
    "C:\\secret.json",
    "c:secret.json",
    ".hidden",
    "a/.lock",
    "a.",
    " a",
    "a\0b",
    "a\nb",
    `${"x".repeat(201)}`,
  ];
  for (const path of [...paths, 5, undefined] as string[]) {
    const uses = [
      files.readText(path),
      files.readJson(path),
      files.writeText(path, "x"),
      files.writeJson(path, 1),
      files.updateJson(path, () => 1),
      files.delete(path),
    ];
    for (const use of uses) {
      await assert.rejects(use, { name: "FileError", code: "outside", message: /own folder/ }, String(path));
    }
  }
  assert.deepEqual(folder.names(), ["secret.json"]);
});

Deno.test({
  name: "files of an extension do not follow links, wherever they stand and lead",
  ignore: windows,
  async fn() {
    using folder = new TestFolder();
    const files = open(folder);
    await files.writeText("a/own.txt", "own");
    folder.file("secret.txt", "secret");
    const inside = folder.file("dice");
    Deno.symlinkSync(folder.file("secret.txt"), join(inside, "file.txt"));
    Deno.symlinkSync(folder.file("new.txt"), join(inside, "dangling.txt"));
    Deno.symlinkSync(folder.path, join(inside, "out"));
    for (const path of ["file.txt", "dangling.txt", "out/secret.txt", "out/new.txt"]) {
      for (const use of [files.readText(path), files.writeText(path, "x"), files.delete(path)]) {
        await assert.rejects(use, { code: "outside", message: /is a link/ }, path);
      }
    }
    assert.deepEqual(await files.list(), ["a/own.txt"]);
    assert.deepEqual(folder.names(), ["dice", "secret.txt"]);
    assert.equal(Deno.readTextFileSync(folder.file("secret.txt")), "secret");
  },
});

Deno.test("files of an extension tell what is the matter, and leave a broken file as it is", async () => {
  using folder = new TestFolder();
  const files = open(folder);
  await files.writeText("bad.json", '{ "a": }');
  await assert.rejects(files.readJson("bad.json"), {
    name: "FileError",
    code: "invalid_json",
    message: /it is not JSON, line 1, column/,
  });
  await assert.rejects(files.updateJson("bad.json", () => 1), { code: "invalid_json" });
  assert.equal(await files.readText("bad.json"), '{ "a": }');
  await files.writeText("folder/a.txt", "");
  await assert.rejects(files.readText("folder"), { code: "is_folder" });
  await assert.rejects(files.delete("folder"), { code: "is_folder" });
  await assert.rejects(files.writeText("bad.json/a.txt", ""), { code: "not_a_folder" });
  await assert.rejects(files.writeJson("a.json", undefined as never), { code: "invalid_json" });
  await assert.rejects(
    files.updateJson("a.json", () => {
      throw new Error("its own");
    }),
    { message: "its own" },
  );
  assert.deepEqual(await files.list(), ["bad.json", "folder/a.txt"]);
});

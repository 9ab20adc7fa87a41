import assert from "node:assert/strict";
import { systemClock } from "../model/clock.ts";
import { createFiles } from "./files.ts";
import { failure, TestFolder } from "./test_folder.ts";

const files = createFiles({ clock: systemClock });

Deno.test("Files.readJson tells missing, unreadable, invalid and good files apart", async () => {
  using folder = new TestFolder();
  Deno.mkdirSync(folder.file("folder"));
  Deno.writeFileSync(folder.file("binary"), new Uint8Array([0xff]));

  assert.deepEqual(await files.readJson(folder.file("none")), { kind: "missing" });
  for (const [name, code] of [["folder", "is_folder"], ["binary", "not_text"]] as const) {
    const result = await files.readJson(folder.file(name));
    assert.ok(result.kind === "unreadable");
    assert.equal(result.error.code, code);
  }
  assert.deepEqual(await files.readJson(folder.file("bad", '{\n  "a": 1,\n  "b": tru\n}')), {
    kind: "invalid",
    message:
      'A value is needed (a text in double quotes, a number, true, false, null, { or [), but "t" stands here.',
    line: 3,
    column: 8,
  });
  assert.deepEqual(await files.readJson(folder.file("good", '\uFEFF{"a":[1,null]}')), {
    kind: "ok",
    value: { a: [1, null] },
  });
});

Deno.test("Files.writeJson writes text that people can read, and Files.readJson gets it back", async () => {
  using folder = new TestFolder();
  const value = { text: "grüße\n", list: [1, 2.5, -0.1], deep: { none: null } };
  await files.writeJson(folder.file("a.json"), value);
  assert.deepEqual(await files.readJson(folder.file("a.json")), { kind: "ok", value });
  assert.ok(Deno.readTextFileSync(folder.file("a.json")).startsWith('{\n  "text": "grüße\\n",\n'));
  assert.ok(Deno.readTextFileSync(folder.file("a.json")).endsWith("}\n"));
});

Deno.test("Files.writeJson refuses what JSON cannot hold and leaves the file", async () => {
  using folder = new TestFolder();
  const path = folder.file("a.json", "{}");
  const circle: Record<string, unknown> = {};
  circle["self"] = circle;
  for (const value of [undefined, () => 1, 1n, circle]) {
    assert.equal((await failure(files.writeJson(path, value))).code, "invalid_json");
  }
  assert.equal(Deno.readTextFileSync(path), "{}");
});

Deno.test("Files.updateJson changes values as one step", async () => {
  using folder = new TestFolder();
  const path = folder.file("a.json");
  const add = (value: unknown) => [...(value as number[] | undefined ?? []), 1];
  const results = await Promise.all(Array.from({ length: 10 }, () => files.updateJson(path, add)));
  assert.deepEqual(results.map((list) => list.length), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  assert.deepEqual(await files.readJson(path), { kind: "ok", value: Array(10).fill(1) });
});

Deno.test("Files.updateJson never overwrites a file that is not JSON", async () => {
  using folder = new TestFolder();
  const path = folder.file("a.json", '{"token": "secret"\n"b": 1}');
  let called = false;
  const error = await failure(files.updateJson(path, () => called = true));
  assert.equal(error.code, "invalid_json");
  assert.match(error.message, /line 2, column 1: A comma or the closing bracket is needed/);
  assert.ok(!error.message.includes("secret"));
  assert.equal(called, false);
  assert.equal(Deno.readTextFileSync(path), '{"token": "secret"\n"b": 1}');
});

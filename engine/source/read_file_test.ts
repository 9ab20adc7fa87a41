import assert from "node:assert/strict";
import { Problems } from "../diagnostics/diagnostic.ts";
import { LARGEST_FILE, readSourceFile } from "./read_file.ts";

async function readBytes(bytes: Uint8Array | string, name = "bot.yaml") {
  const folder = await Deno.makeTempDir();
  try {
    const content = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
    await Deno.writeFile(`${folder}/${name}`, content);
    return await readFrom(folder, name);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function readFrom(folder: string, name: string) {
  const problems = new Problems();
  const file = await readSourceFile(folder, name, problems);
  return { file, problems: problems.list, codes: problems.list.map(({ code }) => code) };
}

Deno.test("readSourceFile reads a text and shows the path it was given", async () => {
  const { file, codes } = await readBytes("name: Bücher 📚\n");
  assert.equal(file?.text, "name: Bücher 📚\n");
  assert.equal(file?.path, "bot.yaml");
  assert.deepEqual(codes, []);
});

Deno.test("readSourceFile leaves out a byte order mark", async () => {
  assert.equal((await readBytes(Uint8Array.of(0xef, 0xbb, 0xbf, 97, 58, 32, 98))).file?.text, "a: b");
});

Deno.test("readSourceFile names the first byte that is not UTF-8", async () => {
  const { file, problems } = await readBytes(Uint8Array.of(97, 58, 10, 98, 58, 32, 0xe4, 10));
  assert.equal(file, undefined);
  assert.equal(problems[0]?.code, "file-not-utf8");
  assert.match(problems[0]!.message, /byte 7 \(0xE4\), in line 2/);
});

Deno.test("readSourceFile tells of a character that is cut off at the end", async () => {
  const { codes } = await readBytes(Uint8Array.of(97, 58, 32, 0xc3));
  assert.deepEqual(codes, ["file-not-utf8"]);
});

Deno.test("readSourceFile recognises UTF-16 with and without its mark", async () => {
  assert.deepEqual((await readBytes(Uint8Array.of(0xff, 0xfe, 97, 0))).codes, ["file-utf16"]);
  assert.deepEqual((await readBytes(Uint8Array.of(0xfe, 0xff, 0, 97))).codes, ["file-utf16"]);
  assert.deepEqual((await readBytes(Uint8Array.of(97, 0, 58, 0, 32, 0))).codes, ["file-utf16"]);
  assert.deepEqual((await readBytes(Uint8Array.of(0, 97, 0, 58))).codes, ["file-utf16"]);
});

Deno.test("readSourceFile refuses a file of 10 MB without parsing it, and allows 1 MiB", async () => {
  const { file, problems } = await readBytes(new Uint8Array(10_000_000).fill(97));
  assert.equal(file, undefined);
  assert.equal(problems[0]?.code, "file-too-large");
  assert.match(problems[0]!.message, /9\.5 MiB/);
  const lines = new TextEncoder().encode("a".repeat(1023).concat("\n").repeat(LARGEST_FILE / 1024));
  assert.equal((await readBytes(lines)).file?.text.length, LARGEST_FILE);
});

Deno.test("readSourceFile refuses a line of more than 100,000 characters, and tells where it begins", async () => {
  const text = (length: number) => new TextEncoder().encode(`a: b\nc: ${"x".repeat(length - 3)}\n`);
  const { file, problems } = await readBytes(text(100_001));
  assert.equal(file, undefined);
  assert.deepEqual(problems.map(({ code, span }) => [code, span?.start]), [["file-long-line", 5]]);
  assert.deepEqual((await readBytes(text(100_000))).codes, []);
});

Deno.test("readSourceFile tells of a file with nothing in it", async () => {
  for (
    const text of ["", "\n\n", "# only a comment\n  # and one more", "---\n...\n", "\ufeff", "\t\u00a0\n"]
  ) {
    const { file, codes } = await readBytes(text);
    assert.equal(file, undefined);
    assert.deepEqual(codes, ["file-empty"]);
  }
  assert.deepEqual((await readBytes("--- a\n")).codes, []);
});

Deno.test("readSourceFile tells of files and folders that are not what they should be", async () => {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.mkdir(`${folder}/x.yaml`);
    assert.deepEqual((await readFrom(folder, "x.yaml")).codes, ["file-is-folder"]);
    assert.deepEqual((await readFrom(folder, "y.yaml")).codes, ["file-missing"]);
    assert.deepEqual((await readFrom(folder, "x.yaml/z.yaml")).codes, ["file-missing"]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("readSourceFile tells of a file that the system does not let it read", async () => {
  const folder = await Deno.makeTempDir();
  try {
    // A link to itself cannot be opened by anybody, the administrator included.
    await Deno.symlink("loop.yaml", `${folder}/loop.yaml`);
    assert.deepEqual((await readFrom(folder, "loop.yaml")).codes, ["file-unreadable"]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("readSourceFile warns of an ending that an editor has added", async () => {
  const { file, problems } = await readBytes("a: b\n", "bot.yaml.txt");
  assert.equal(file?.text, "a: b\n");
  assert.deepEqual(problems.map(({ code, severity }) => [code, severity]), [["file-txt-ending", "warning"]]);
});

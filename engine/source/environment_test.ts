import assert from "node:assert/strict";
import { readEnvironment } from "./environment.ts";

async function withDotenv(text: string | Uint8Array | undefined, processEnv: Record<string, string> = {}) {
  const folder = await Deno.makeTempDir();
  try {
    const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
    if (bytes) await Deno.writeFile(`${folder}/.env`, bytes, { mode: 0o600 });
    return await readEnvironment(folder, { get: (name) => processEnv[name] });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("readEnvironment lets the process win over the file", async () => {
  const { get } = await withDotenv("A=file\nB=file", { A: "process" });
  assert.deepEqual([get("A"), get("B"), get("C")], ["process", "file", undefined]);
});

Deno.test("readEnvironment trims quotes and blanks that other tools leave around a value", async () => {
  const { get } = await withDotenv(undefined, { A: ' "x" ', B: "'y'", C: "  ", D: '"', E: '"z' });
  assert.deepEqual(["A", "B", "C", "D", "E"].map(get), ["x", "y", undefined, '"', '"z']);
});

Deno.test("readEnvironment takes an empty variable of the process for none", async () => {
  const { get } = await withDotenv("A=file", { A: "" });
  assert.equal(get("A"), "file");
});

Deno.test("readEnvironment works without a file", async () => {
  const { get, problems } = await withDotenv(undefined, { A: "b" });
  assert.equal(get("A"), "b");
  assert.deepEqual(problems, []);
});

Deno.test("readEnvironment tells of a file that is no text", async () => {
  const { problems } = await withDotenv(Uint8Array.of(0xff, 0xfe, 65, 0));
  assert.deepEqual(problems.map(({ code }) => code), ["file-utf16"]);
});

Deno.test("readEnvironment tells of a folder in place of the file", async () => {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.mkdir(`${folder}/.env`);
    const { problems } = await readEnvironment(folder, { get: () => undefined });
    assert.deepEqual(problems.map(({ code }) => code), ["file-is-folder"]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("Environment.reread takes over a new file, and names what is another value now", async () => {
  const folder = await Deno.makeTempDir();
  const write = (text: string) => Deno.writeTextFile(`${folder}/.env`, text, { mode: 0o600 });
  await write("A=1\nB=1\nC=1\nP=1");
  const environment = await readEnvironment(folder, { get: (name) => name === "P" ? "process" : undefined });
  await write("A=2\nC=1\nD=1\nP=2");
  assert.deepEqual(await environment.reread(), { changed: ["A", "B", "D"], problems: [] });
  assert.deepEqual(["A", "B", "C", "D", "P"].map(environment.get), ["2", undefined, "1", "1", "process"]);
  assert.deepEqual(await environment.reread(), { changed: [], problems: [] });
  await Deno.remove(folder, { recursive: true });
});

Deno.test("Environment.reread keeps the values where the new file is wrong, and tells of it once", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.writeTextFile(`${folder}/.env`, "A=1", { mode: 0o600 });
  const environment = await readEnvironment(folder, { get: () => undefined });
  await Deno.writeFile(`${folder}/.env`, Uint8Array.of(0xff, 0xfe, 65, 0));
  const { changed, problems } = await environment.reread();
  assert.deepEqual([changed, problems.map(({ code }) => code)], [[], ["file-utf16"]]);
  assert.equal(environment.get("A"), "1");
  assert.deepEqual(await environment.reread(), { changed: [], problems: [] });
  await Deno.writeTextFile(`${folder}/.env`, "A=2");
  assert.deepEqual(await environment.reread(), { changed: ["A"], problems: [] });
  await Deno.remove(folder, { recursive: true });
});

Deno.test({
  name: "readEnvironment warns of a file with values that every user of the machine can read",
  ignore: Deno.build.os === "windows",
  fn: async () => {
    const folder = await Deno.makeTempDir();
    const codes = async (text: string, mode: number) => {
      await Deno.writeTextFile(`${folder}/.env`, text);
      await Deno.chmod(`${folder}/.env`, mode);
      const { problems } = await readEnvironment(folder, { get: () => undefined });
      return problems.map((
        { code, severity, expected },
      ) => [code, severity, expected?.includes("chmod 600 .env")]);
    };
    const warned = [["env-readable-by-others", "warning", true]];
    assert.deepEqual(await codes("A=1", 0o644), warned);
    assert.deepEqual(await codes("A=1", 0o604), warned);
    assert.deepEqual(await codes("A=1", 0o600), []);
    assert.deepEqual(await codes("A=1", 0o640), []);
    assert.deepEqual(await codes("# nothing yet", 0o644), []);
    await Deno.remove(folder, { recursive: true });
  },
});

Deno.test({
  name: "Environment.reread tells once that others can read the file now, and takes its values all the same",
  ignore: Deno.build.os === "windows",
  fn: async () => {
    const folder = await Deno.makeTempDir();
    await Deno.writeTextFile(`${folder}/.env`, "A=1", { mode: 0o600 });
    const environment = await readEnvironment(folder, { get: () => undefined });
    await Deno.writeTextFile(`${folder}/.env`, "A=2");
    await Deno.chmod(`${folder}/.env`, 0o644);
    const { changed, problems } = await environment.reread();
    assert.deepEqual([changed, problems.map(({ code }) => code)], [["A"], ["env-readable-by-others"]]);
    assert.deepEqual(await environment.reread(), { changed: [], problems: [] });
    await Deno.remove(folder, { recursive: true });
  },
});

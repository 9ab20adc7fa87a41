import assert from "node:assert/strict";
import { readTarget, TARGET_WORDS } from "./targets.ts";

Deno.test("readTarget knows the systems by the words that people type, and by Deno's", () => {
  assert.deepEqual(readTarget("macos"), {
    word: "macos",
    triple: "aarch64-apple-darwin",
    fileName: "cordial",
  });
  assert.deepEqual(readTarget("x86_64-pc-windows-msvc"), {
    word: "windows",
    triple: "x86_64-pc-windows-msvc",
    fileName: "cordial.exe",
  });
});

Deno.test("readTarget is this machine's system where no word was typed, also one that has no word", () => {
  assert.equal(readTarget().triple, Deno.build.target);
  assert.equal(readTarget(undefined, "aarch64-unknown-linux-gnu").word, "linux-arm");
  assert.deepEqual(readTarget(undefined, "riscv64-unknown-none"), {
    word: "riscv64-unknown-none",
    triple: "riscv64-unknown-none",
    fileName: "cordial",
  });
});

Deno.test("readTarget refuses an unknown word with the nearest one and all others", () => {
  assert.throws(() => readTarget("widows"), {
    name: "UsageError",
    message: `There is no target "widows". Did you mean windows? There are: ${TARGET_WORDS}.`,
  });
});

Deno.test("the targets are all those that Deno knows", async () => {
  const args = ["compile", "--target", "nowhere", "main.ts"];
  const { stderr } = await new Deno.Command(Deno.execPath(), { args, env: { NO_COLOR: "1" } }).output();
  const [, known = ""] = /possible values: (.*)/.exec(new TextDecoder().decode(stderr)) ?? [];
  const ours = TARGET_WORDS.split(", ").map((word) => readTarget(word).triple);
  assert.deepEqual(known.split(", ").sort(), ours.sort());
});

import assert from "node:assert/strict";
import { calledPath } from "./read_interaction.ts";

Deno.test("calledPath tells a command, its group and the command in that", () => {
  assert.equal(calledPath("a"), "a");
  assert.equal(
    calledPath("a", [{
      type: 2,
      name: "b",
      options: [{ type: 1, name: "c", options: [{ type: 3, name: "d" }] }],
    }]),
    "a b c",
  );
});

Deno.test("calledPath is no longer than a path can be, whatever was sent", () => {
  type Nested = { type: 1; name: string; options?: Nested[] };
  let inner: Nested = { type: 1, name: "x".repeat(4000) };
  for (let depth = 0; depth < 100; depth++) inner = { type: 1, name: "x".repeat(4000), options: [inner] };
  assert.equal(calledPath("a\0\ud800\n"), "a?\ufffd?");
  assert.equal(calledPath("y".repeat(4000), [inner]).length, 3 * 32 + 2);
});

import assert from "node:assert/strict";
import { blame } from "./blame.ts";
import { TestExtensions } from "./test_extensions.ts";

const define = (body: string) =>
  `import { defineExtension } from "cordial";\nexport default defineExtension(${body});\n`;

Deno.test("blame knows the errors of an extension by their stack, and no others", async () => {
  await using test = await TestExtensions.open({
    "dice.ts": define(
      `{ setup() {\n  Object.assign(globalThis, { fail() { throw new Error("later"); } });\n} }`,
    ),
  });
  const blaming = { caches: test.caches, loggerOf: (name: string) => test.logger(`${name}: `) };
  await test.loader.load("dice");
  const { fail } = globalThis as unknown as { fail: () => void };
  try {
    fail();
    assert.fail();
  } catch (error) {
    assert.ok(blame("Something failed", error, blaming));
    assert.match((error as Error).stack!, /at .*\(?extensions\/dice\.ts:3:\d+/);
  }
  assert.equal(test.lines.at(-1), "ERROR dice: Something failed: Error: later");
  const odd = Object.defineProperty(new Error("odd"), "stack", { get: () => assert.fail() });
  for (const other of [new Error("mine"), "text", undefined, odd]) {
    assert.equal(blame("Something failed", other, blaming), false);
  }
});

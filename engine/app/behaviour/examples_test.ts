/** The bots to learn from must be without a problem, and their own tests must pass. */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { runTests, showFailure } from "../../testkit/definition_tests/mod.ts";
import { loadBots } from "../load/load_bots.ts";

const folder = fileURLToPath(new URL("../../..", import.meta.url));
const { bots } = await loadBots(folder, "examples");

Deno.test("there are examples", () => assert(bots.length >= 5));

for (const bot of bots) {
  Deno.test(`${bot.id} has no problems, and its tests pass`, async () => {
    assert.deepEqual(bot.problems.map(({ code, message }) => `${code}: ${message}`), []);
    const results = await runTests([bot], { folder, validate: true });
    assert(results.length > 0, "an example has tests");
    const failures = results.map((result) => showFailure(result, { colour: false, width: 100 }));
    assert.equal(failures.filter((text) => text !== "").join("\n\n"), "");
  });
}

import assert from "node:assert/strict";
import { describeDifference } from "./describe_difference.ts";
import { recordingTerminal } from "./testing.ts";

const none = { added: [], changed: [], removed: [] };
const lines = (difference: Partial<Parameters<typeof describeDifference>[1]>) =>
  describeDifference("bot", { ...none, ...difference }, recordingTerminal());

Deno.test("describeDifference tells each change on a line of its own", () => {
  assert.deepEqual(
    lines({
      added: ["/a"],
      changed: [{ name: "/b", what: ["description", "options"] }],
      removed: ["Report (user menu)"],
    }),
    [
      "  Slash commands of bot: 1 added, 1 changed, 1 removed",
      "    + /a",
      "    ~ /b (description, options)",
      "    - Report (user menu)",
    ],
  );
  assert.deepEqual(lines({}), ["  Slash commands of bot are up to date."]);
});

Deno.test("describeDifference puts many new commands on few lines, and names them all", () => {
  const added = Array.from(
    { length: 100 },
    (_, index) => index % 9 === 0 ? `Show it all ${index} (user menu)` : `/command-${index}`,
  );
  const told = lines({ added });
  assert.ok(told.length < 25);
  assert.ok(told.every((line) => line.length <= 80));
  assert.deepEqual(told.slice(1).flatMap((line) => line.slice(6).replace(/,$/, "").split(", ")), added);
});

import assert from "node:assert/strict";
import { noticePrinter } from "./print_notice.ts";
import { recordingTerminal } from "./testing.ts";

Deno.test("noticePrinter tells why there is no dashboard, and what to do", () => {
  const terminal = recordingTerminal();
  noticePrinter(terminal)({ kind: "no-dashboard", why: "DASHBOARD_TOKEN is not set.", fix: "Set it." });
  assert.deepEqual(terminal.errors, ["! There is no dashboard: DASHBOARD_TOKEN is not set.", "  Set it."]);
});

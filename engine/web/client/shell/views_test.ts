import assert from "node:assert/strict";
import { viewsOf } from "./views.ts";

const HELLO = { title: "Test", panels: ["files", "status"], canWrite: false };

Deno.test("viewsOf begins with the chat, and with the dashboard where there is none", () => {
  assert.deepEqual(viewsOf({ ...HELLO, playground: true }), ["chat", "dashboard", "editor"]);
  assert.deepEqual(viewsOf({ ...HELLO, playground: false }), ["dashboard", "editor"]);
  assert.deepEqual(viewsOf({ ...HELLO, playground: true, panels: [] }), ["chat"]);
});

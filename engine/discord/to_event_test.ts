import assert from "node:assert/strict";
import type { Dispatch } from "./dispatch.ts";
import { eventId, toEvent } from "./to_event.ts";

Deno.test.sanitizer({ ops: true, resources: true });

function dispatch(t: string, d: unknown): Dispatch {
  return { op: 0, s: 1, t, d } as unknown as Dispatch;
}

Deno.test("toEvent sorts messages, commands, presses, forms and autocompletes, and passes their payloads on as they are", () => {
  const kinds = [
    ["MESSAGE_CREATE", undefined, "message"],
    ["INTERACTION_CREATE", 2, "command"],
    ["INTERACTION_CREATE", 3, "component"],
    ["INTERACTION_CREATE", 4, "autocomplete"],
    ["INTERACTION_CREATE", 5, "modal"],
  ] as const;
  for (const [t, type, kind] of kinds) {
    const d = { id: "5", type };
    const event = toEvent(dispatch(t, d));
    assert.equal(event?.kind, kind);
    assert.ok(event);
    assert.equal(event.kind === "message" ? event.message : event.interaction, d);
    assert.equal(event && eventId(event), "5");
  }
});

Deno.test("toEvent has no event for other dispatches", () => {
  assert.equal(toEvent(dispatch("INTERACTION_CREATE", { type: 1 })), undefined);
  assert.equal(toEvent(dispatch("MESSAGE_UPDATE", {})), undefined);
});

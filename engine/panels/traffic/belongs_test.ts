import assert from "node:assert/strict";
import { belongsTo } from "./belongs.ts";
import type { TrafficEntry } from "./traffic_entry.ts";

const RUN = { applicationId: "90", eventId: "5", messageId: "4", started: 1000, took: 50 };

function entry(way: TrafficEntry["way"], what: string, payload: unknown, more: Partial<TrafficEntry> = {}) {
  return {
    seq: 0,
    at: 1010,
    way,
    what,
    payload,
    failed: false,
    isRoutine: false,
    applicationId: "90",
    ...more,
  };
}

const belongs = (...given: Parameters<typeof entry>) => belongsTo(RUN)(entry(...given));

Deno.test("belongsTo takes the event that called the run, whenever it came", () => {
  assert.ok(belongs("to_bot", "INTERACTION_CREATE", { id: "5", type: 2 }, { at: 0 }));
  assert.ok(!belongs("to_bot", "INTERACTION_CREATE", { id: "6", type: 2, member: {}, user: {} }));
  assert.ok(!belongs("to_bot", "MESSAGE_CREATE", { id: "6", type: 0, author: { id: "2" } }));
});

Deno.test("belongsTo takes what the bot sent while it ran, and not what names another event", () => {
  assert.ok(
    belongs("to_discord", "POST /interactions/5/[token]/callback", {}, {
      applicationId: undefined,
      at: 9000,
    }),
  );
  assert.ok(!belongs("to_discord", "POST /interactions/6/[token]/callback", {}));
  assert.ok(belongs("to_discord", "POST /channels/1/messages", { message_reference: { message_id: "4" } }));
  assert.ok(!belongs("to_discord", "POST /channels/1/messages", { message_reference: { message_id: "8" } }));
  assert.ok(belongs("to_discord", "PUT /guilds/1/bans/2", undefined));
  assert.ok(!belongs("to_discord", "PUT /guilds/1/bans/2", undefined, { at: 2000 }));
  assert.ok(!belongs("to_discord", "PUT /guilds/1/bans/2", undefined, { applicationId: "91" }));
});

Deno.test("belongsTo takes what the bot was told of its own doing", () => {
  assert.ok(belongs("to_bot", "MESSAGE_CREATE", { id: "7", type: 0, author: { id: "90" } }));
  assert.ok(belongs("to_bot", "GUILD_BAN_ADD", { guild_id: "1", user: { id: "2" } }));
  assert.ok(!belongs("to_bot", "TYPING_START", { user_id: "2" }));
  const answer = { author: { id: "90" }, interaction_metadata: { id: "6" } };
  assert.ok(!belongs("to_bot", "MESSAGE_CREATE", answer));
  assert.ok(!belongs("neither", "Connection 1 opened", null));
});

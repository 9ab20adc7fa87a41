import assert from "node:assert/strict";
import { allowedIntents } from "./privileged_intents.ts";

Deno.test.sanitizer({ ops: true, resources: true });

const GUILDS = 1;
const MEMBERS = 1 << 1;
const PRESENCES = 1 << 8;
const CONTENT = 1 << 15;

Deno.test("allowedIntents leaves out and names what the application does not have", () => {
  assert.deepEqual(allowedIntents(GUILDS | MEMBERS | PRESENCES | CONTENT, 0), {
    intents: GUILDS,
    missing: ["Presence Intent", "Server Members Intent", "Message Content Intent"],
  });
});

Deno.test("allowedIntents takes either flag of an intent for its permission", () => {
  const pairs = [[PRESENCES, 12, 13], [MEMBERS, 14, 15], [CONTENT, 18, 19]] as const;
  for (const [intent, whole, limited] of pairs) {
    assert.deepEqual(allowedIntents(GUILDS | intent, 1 << whole), { intents: GUILDS | intent, missing: [] });
    assert.deepEqual(allowedIntents(GUILDS | intent, 1 << limited), {
      intents: GUILDS | intent,
      missing: [],
    });
  }
});

Deno.test("allowedIntents misses nothing that was not asked for", () => {
  assert.deepEqual(allowedIntents(GUILDS, 0), { intents: GUILDS, missing: [] });
});

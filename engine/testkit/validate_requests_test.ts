import assert from "node:assert/strict";
import { validateRequest } from "./validate_requests.ts";

const MESSAGES = "/channels/1/messages";

Deno.test("validateRequest: passes what Discord takes", () => {
  const right = [
    { method: "GET", path: "/users/@me" },
    {
      method: "POST",
      path: MESSAGES,
      body: { content: "Hello", message_reference: { message_id: "5" }, flags: 64 },
    },
    {
      method: "POST",
      path: "/interactions/1/token/callback",
      body: { type: 4, data: { content: "Hello", flags: 64 } },
    },
    {
      method: "POST",
      path: "/interactions/1/token/callback",
      body: { type: 8, data: { choices: [{ name: "a", value: 1 }] } },
    },
    { method: "PATCH", path: "/webhooks/1/token/messages/@original", body: { content: "Later" } },
    { method: "DELETE", path: "/webhooks/1/token/messages/99" },
    { method: "PUT", path: "/guilds/1/bans/2", body: { delete_message_seconds: 60 } },
    {
      method: "PATCH",
      path: "/guilds/1/members/2",
      body: { nick: null, communication_disabled_until: "2026-01-02T00:00:00.000Z" },
    },
    { method: "PATCH", path: "/guilds/1/members/@me", body: { nick: "Bo" } },
    { method: "PUT", path: `${MESSAGES}/2/reactions/👍/@me` },
    {
      method: "PUT",
      path: "/applications/1/commands",
      body: [{ type: 1, name: "hi", description: "Greet", default_member_permissions: "8", nsfw: true }],
    },
  ];
  for (const request of right) assert.deepEqual(validateRequest(request), [], request.path);
});

Deno.test("validateRequest: catches a wrong body and says where", () => {
  const wrong = (method: string, path: string, body?: unknown) =>
    validateRequest({ method, path, body }).join("\n");
  assert.match(wrong("POST", MESSAGES, { content: 5 }), /content: invalid_type, expected string/);
  assert.match(
    wrong("POST", MESSAGES, { embeds: [{ title: "x".repeat(257) }] }),
    /embeds\.0\.title: too_big.*256/,
  );
  assert.match(
    wrong("POST", MESSAGES, { embeds: [{ colour: 5 }] }),
    /embeds\.0\.colour: Discord does not know/,
  );
  assert.match(
    wrong("POST", "/interactions/1/token/callback", { type: 4, data: { content: "x".repeat(2001) } }),
    /data\.content: too_big/,
  );
  assert.match(
    wrong("PUT", "/applications/1/commands", [{ name: "a", description: "b" }, { description: "b" }]),
    /: 1\.name: invalid_type/,
  );
  assert.match(wrong("PUT", "/guilds/1/bans/2", { delete_message_seconds: 604801 }), /604800/);
  for (const body of [{ nick: 5 }, { communication_disabled_until: "soon" }, { nickname: "Bo" }, undefined]) {
    assert.match(wrong("PATCH", "/guilds/1/members/2", body), /not what Discord expects/);
  }
  assert.match(wrong("POST", `${MESSAGES}/bulk-delete`, { messages: ["1"] }), /not what Discord expects/);
});

Deno.test("validateRequest: catches routes that do not exist and bodies where none belongs", () => {
  assert.match(validateRequest({ method: "GET", path: "/channel/1" })[0]!, /no such route/);
  assert.match(
    validateRequest({ method: "POST", path: "/channels/1/typing", body: { a: 1 } })[0]!,
    /no schema is known/,
  );
});

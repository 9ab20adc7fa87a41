import assert from "node:assert/strict";
import { moderationPort } from "./moderation_port.ts";
import { type Reply, reply, testHttp, TestTransport } from "./rest/test_transport.ts";
import { WireError } from "./rest/transport.ts";

Deno.test.sanitizer({ ops: true, resources: true });

function port(answer: (index: number) => Reply) {
  const transport = new TestTransport((_, index) => answer(index));
  const { http, clock } = testHttp(transport);
  const sent = () =>
    transport.requests.map(({ method, path, body, headers }) =>
      [method, path.replace("/api/v10/guilds/1", ""), body, headers["x-audit-log-reason"]]
        .filter((part) => part !== undefined).join(" ")
    );
  return { moderation: moderationPort(http), clock, sent };
}

Deno.test("moderationPort sends what Discord documents, with the reason where there is one", async () => {
  const { moderation, sent } = port(() => reply(204));
  await moderation.kick("1", "2", "zu laut");
  await moderation.ban("1", "2");
  await moderation.ban("1", "2", { deleteSeconds: 3600, reason: "spam & more" });
  await moderation.unban("1", "2", "sorry");
  await moderation.timeout("1", "2", Date.UTC(2026, 0, 2), "calm down");
  await moderation.timeout("1", "2", undefined);
  await moderation.addRole("1", "2", "3", "earned");
  await moderation.removeRole("1", "2", "3");
  await moderation.setNickname("1", "2", "Bo", "nicer");
  await moderation.setNickname("1", "@me", undefined);
  assert.deepEqual(sent(), [
    "DELETE /members/2 zu%20laut",
    'PUT /bans/2 {"delete_message_seconds":0}',
    'PUT /bans/2 {"delete_message_seconds":3600} spam%20%26%20more',
    "DELETE /bans/2 sorry",
    'PATCH /members/2 {"communication_disabled_until":"2026-01-02T00:00:00.000Z"} calm%20down',
    'PATCH /members/2 {"communication_disabled_until":null}',
    "PUT /members/2/roles/3 earned",
    "DELETE /members/2/roles/3",
    'PATCH /members/2 {"nick":"Bo"} nicer',
    'PATCH /members/@me {"nick":null}',
  ]);
});

Deno.test("moderationPort: a lost answer is asked for again, and a member who is gone then was kicked", async () => {
  const lost = new WireError("reset", true);
  const gone = reply(404, { code: 10007, message: "Unknown Member" });
  const { moderation, clock, sent } = port((index) => index === 0 ? lost : gone);
  const kicked = moderation.kick("1", "2");
  await clock.advance(1_000);
  await kicked;
  assert.equal(sent().length, 2);
  await assert.rejects(moderation.kick("1", "3"), { code: 10007 });
});

Deno.test("moderationPort: a forbidden nickname does not stop a timeout of the same member", async () => {
  const forbidden = reply(403, { code: 50013, message: "Missing Permissions" });
  const { moderation, sent } = port((index) => index === 0 ? forbidden : reply(200, {}));
  await assert.rejects(moderation.setNickname("1", "2", "Bo"), { code: 50013 });
  await assert.rejects(moderation.setNickname("1", "2", "Bob"), { code: 50013 });
  assert.equal(sent().length, 1);
  await moderation.timeout("1", "2", 1);
  assert.equal(sent().length, 2);
});

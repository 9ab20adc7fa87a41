import assert from "node:assert/strict";
import { type Reply, reply, testHttp, TestTransport } from "./rest/test_transport.ts";
import { WireError } from "./rest/transport.ts";
import { type Learn, serverPort } from "./server_port.ts";

Deno.test.sanitizer({ ops: true, resources: true });

const CHANNEL = { id: "5", type: 0, name: "a", guild_id: "1" };
const THREAD = { ...CHANNEL, id: "6", type: 11, parent_id: "5", thread_metadata: { archived: false } };
const ROLE = { id: "7", name: "VIP", color: 1, position: 1, permissions: "8" };

function port(answer: (index: number) => Reply) {
  const transport = new TestTransport((_, index) => answer(index));
  const { http, clock } = testHttp(transport);
  const learnt: string[] = [];
  const learn: Learn = {
    learnChannel: ({ id }) => void learnt.push(`channel ${id}`),
    learnRole: (guildId, { id }) => void learnt.push(`role ${id} of ${guildId}`),
    learnPlaces: (guildId, places) => void learnt.push(`${places.length} places of ${guildId}`),
    learnOverwrite: (channelId, { id }) => void learnt.push(`overwrite ${id} in ${channelId}`),
  };
  const sent = () =>
    transport.requests.map(({ method, path, body, headers }) =>
      [method, path.replace("/api/v10", ""), body, headers["x-audit-log-reason"]]
        .filter((part) => part !== undefined).join(" ")
    );
  return { server: serverPort(http, learn), clock, sent, learnt };
}

Deno.test("serverPort makes channels, threads and roles, and tells the world of them", async () => {
  const answers = [CHANNEL, THREAD, THREAD, THREAD, ROLE];
  const { server, sent, learnt } = port((index) => reply(201, answers[index]));
  const overwrites = [{ id: "1", kind: "role" as const, allow: 0n, deny: 1n << 52n }];
  const made = await server.createChannel("1", {
    name: "a",
    type: 0,
    topic: "",
    parentId: null,
    slowmode: 5,
    nsfw: true,
    userLimit: 3,
    overwrites,
  }, "why");
  assert.deepEqual([made.id, made.guildId], ["5", "1"]);
  await server.createThread("5", { name: "t", type: 12, autoArchive: 60, slowmode: 1 });
  await server.createThread("5", { name: "t", type: 11, messageId: "9" });
  const post = { content: "Hi", allowed_mentions: { parse: [] } };
  await server.createThread("5", { name: "t", type: 11, post });
  const role = await server.createRole("1", { name: "VIP", color: 1, hoist: true, permissions: 8n });
  assert.deepEqual([role.id, role.permissions], ["7", 8n]);
  assert.deepEqual(sent(), [
    'POST /guilds/1/channels {"type":0,"name":"a","topic":"","parent_id":null,"rate_limit_per_user":5,"nsfw":true,' +
    '"user_limit":3,"permission_overwrites":[{"id":"1","type":0,"allow":"0","deny":"4503599627370496"}]} why',
    'POST /channels/5/threads {"name":"t","auto_archive_duration":60,"rate_limit_per_user":1,"type":12}',
    'POST /channels/5/messages/9/threads {"name":"t"}',
    'POST /channels/5/threads {"name":"t","message":{"content":"Hi","allowed_mentions":{"parse":[]}}}',
    'POST /guilds/1/roles {"name":"VIP","color":1,"hoist":true,"permissions":"8"}',
  ]);
  assert.deepEqual(learnt, ["channel 5", "channel 6", "channel 6", "channel 6", "role 7 of 1"]);
});

Deno.test("serverPort changes and deletes as Discord documents it", async () => {
  const { server, sent, learnt } = port((index) =>
    reply(200, index === 7 ? [{ id: "7", position: 3 }, { id: "8", position: 4 }] : THREAD)
  );
  await server.editChannel("5", { name: "b" }, "new");
  await server.deleteChannel("5", "old");
  await server.setOverwrite("5", { id: "2", kind: "member", allow: 1n, deny: 2n });
  await server.editThread("6", { archived: false, locked: true });
  await server.addToThread("6", "2");
  await server.removeFromThread("6", "2");
  await server.editRole("1", "7", { mentionable: false });
  await server.moveRole("1", "7", 3);
  await server.deleteRole("1", "7", "gone");
  await server.setVoice("1", "2", { channelId: null });
  await server.setVoice("1", "2", { mute: true, deaf: false }, "loud");
  assert.deepEqual(sent(), [
    'PATCH /channels/5 {"name":"b"} new',
    "DELETE /channels/5 old",
    'PUT /channels/5/permissions/2 {"type":1,"allow":"1","deny":"2"}',
    'PATCH /channels/6 {"archived":false,"locked":true}',
    "PUT /channels/6/thread-members/2",
    "DELETE /channels/6/thread-members/2",
    'PATCH /guilds/1/roles/7 {"mentionable":false}',
    'PATCH /guilds/1/roles [{"id":"7","position":3}]',
    "DELETE /guilds/1/roles/7 gone",
    'PATCH /guilds/1/members/2 {"channel_id":null}',
    'PATCH /guilds/1/members/2 {"mute":true,"deaf":false} loud',
  ]);
  assert.deepEqual(
    learnt,
    ["overwrite 2 in 5", "channel 6", "2 places of 1"],
    "an opened thread is known again",
  );
});

Deno.test("serverPort finds threads, and nothing else", async () => {
  const gone = reply(404, { code: 10003, message: "Unknown Channel" });
  const answers = [reply(200, THREAD), reply(200, CHANNEL), gone];
  const { server } = port((index) => answers[index]!);
  assert.equal((await server.findThread("6"))?.parentId, "5");
  assert.equal(await server.findThread("5"), undefined);
  assert.equal(await server.findThread("8"), undefined);
});

Deno.test("serverPort makes nothing twice where an answer was lost", async () => {
  const { server, sent } = port(() => new WireError("reset", true));
  await assert.rejects(server.createChannel("1", { name: "a", type: 0 }), { status: 0 });
  await assert.rejects(server.createRole("1", { name: "a" }), { status: 0 });
  assert.equal(sent().length, 2);
});

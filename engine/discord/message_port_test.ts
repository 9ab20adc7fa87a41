import assert from "node:assert/strict";
import { messagePort } from "./message_port.ts";
import { type Reply, reply, testHttp, TestTransport } from "./rest/test_transport.ts";
import { WireError } from "./rest/transport.ts";

Deno.test.sanitizer({ ops: true, resources: true });

function port(answer: (index: number) => Reply) {
  const transport = new TestTransport((_, index) => answer(index));
  const { http, clock } = testHttp(transport);
  const sent = () =>
    transport.requests.map(({ method, path, body, headers }) =>
      [method, path.replace("/api/v10/channels/1", ""), body, headers["x-audit-log-reason"]]
        .filter((part) => part !== undefined).join(" ")
    );
  return { messages: messagePort(http), clock, sent };
}

Deno.test("messagePort sends what Discord documents, with the reason where there is one", async () => {
  const { messages, sent } = port(() => reply(204));
  await messages.react("1", "2", "👍");
  await messages.react("1", "2", "party:3");
  await messages.startTyping("1");
  await messages.deleteMessages("1", ["2", "3"], "too loud");
  await messages.pin("1", "2", "good");
  await messages.unpin("1", "2");
  await messages.setSlowmode("1", 10, "calm down");
  await messages.setSlowmode("1", 0);
  assert.deepEqual(sent(), [
    "PUT /messages/2/reactions/%F0%9F%91%8D/@me",
    "PUT /messages/2/reactions/party%3A3/@me",
    "POST /typing",
    'POST /messages/bulk-delete {"messages":["2","3"]} too%20loud',
    "PUT /messages/pins/2 good",
    "DELETE /messages/pins/2",
    'PATCH  {"rate_limit_per_user":10} calm%20down',
    'PATCH  {"rate_limit_per_user":0}',
  ]);
});

Deno.test("messagesBefore gives what Discord tells", async () => {
  const found = [{ id: "5", pinned: false, author: { id: "7" } }];
  const { messages, sent } = port(() => reply(200, found));
  assert.deepEqual(await messages.messagesBefore("1", "9", 50), found);
  assert.deepEqual(sent(), ["GET /messages?before=9&limit=50"]);
});

Deno.test("deleteMessages asks again where the answer was lost", async () => {
  const { messages, clock, sent } = port((index) => index === 0 ? new WireError("reset", true) : reply(204));
  const deleted = messages.deleteMessages("1", ["2", "3"]);
  await clock.advance(1_000);
  await deleted;
  assert.equal(sent().length, 2);
});

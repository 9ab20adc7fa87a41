import assert from "node:assert/strict";
import type { Event } from "../model/event.ts";
import { connect, type ConnectOptions } from "./connect.ts";
import { LoginError } from "./login_error.ts";
import { silentLogger, TestServer } from "./test_server.ts";

const strict = { sanitizeOps: true, sanitizeResources: true };

function options(server: TestServer, more: Partial<ConnectOptions> = {}): ConnectOptions {
  return {
    token: "test.token",
    apiUrl: server.apiUrl,
    intents: 1,
    onEvent() {},
    logger: silentLogger,
    ...more,
  };
}

Deno.test(
  "connect resolves with a world that holds the guilds of READY, and close leaves nothing open",
  strict,
  async () => {
    const server = new TestServer();
    server.onSession = (session) =>
      session.behave(
        [{ id: "1", name: "Home", owner_id: "2", member_count: 7, roles: [], channels: [] }] as never,
      );
    const connection = await connect(options(server));
    assert.equal(connection.me.username, "Testbot");
    assert.deepEqual(connection.world.counts, { guilds: 1, users: 7 });
    assert.equal(connection.world.guild("1")?.name, "Home");
    assert.deepEqual(connection.application.ownerIds, ["902"]);
    await connection.close();
    await server.until(() => server.sessions[0]?.closed);
    assert.equal(server.sessions[0]?.closed?.code, 1000);
    await server.close();
  },
);

Deno.test("connect hands on messages and commands, each once", strict, async () => {
  const server = new TestServer();
  const events: Event[] = [];
  const connection = await connect(options(server, { onEvent: (event) => events.push(event) }));
  const [session] = server.sessions;
  session!.dispatch("MESSAGE_CREATE", { id: "10", content: "hi" });
  session!.dispatch("MESSAGE_CREATE", { id: "10", content: "hi" });
  session!.dispatch("INTERACTION_CREATE", { id: "11", type: 2, token: "t", data: {} });
  session!.dispatch("INTERACTION_CREATE", { id: "12", type: 4, token: "t", data: {} });
  server.handlers.push(({ path }) =>
    path.endsWith("/callback") ? new Response(null, { status: 204 }) : undefined
  );
  await connection.discord.answer({ id: "11", token: "t" }, { content: "x", allowed_mentions: {} }, true);
  assert.deepEqual(server.received("POST", "/interactions/11/t/callback")[0]?.body, {
    type: 4,
    data: { content: "x", allowed_mentions: {}, flags: 64 },
  });
  assert.deepEqual(events.map(({ kind }) => kind), ["message", "command", "autocomplete"]);
  await connection.close();
  await server.close();
});

Deno.test("connect ends in LoginError bad-token when Discord refuses the token", strict, async () => {
  const server = new TestServer();
  server.handlers.push(() => Response.json({ message: "401: Unauthorized", code: 0 }, { status: 401 }));
  await assert.rejects(connect(options(server)), (error) => {
    assert(error instanceof LoginError);
    assert.equal(error.code, "bad-token");
    assert(!error.message.includes("test.token"));
    return true;
  });
  await server.close();
});

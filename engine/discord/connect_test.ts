import assert from "node:assert/strict";
import type { Event } from "../model/event.ts";
import { connect, type ConnectOptions } from "./connect.ts";
import { LoginError } from "./login_error.ts";
import { TestClock } from "./test_clock.ts";
import { silentLogger, TestServer } from "./test_server.ts";

Deno.test.sanitizer({ ops: true, resources: true });

/** Nobody listens there. */
const NOBODY = { apiUrl: "http://127.0.0.1:9/api" };

function options(server: { readonly apiUrl: string }, more: Partial<ConnectOptions> = {}): ConnectOptions {
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
    assert.deepEqual(connection.application.ownerId, "902");
    await connection.close();
    await server.until(() => server.sessions[0]?.closed);
    assert.equal(server.sessions[0]?.closed?.code, 1000);
    await server.close();
  },
);

Deno.test("connect hands on messages and commands, each once", async () => {
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

Deno.test("connect tells of servers that the bot joins and leaves, and not of outages", async () => {
  const server = new TestServer();
  const guild = (id: string) => ({ id, name: id, owner_id: "2", member_count: 7, roles: [], channels: [] });
  server.onSession = (session) => session.behave([guild("1"), guild("2")]);
  const told: string[] = [];
  const { promise: last, resolve } = Promise.withResolvers<void>();
  const connection = await connect(options(server, {
    onGuild({ id, kind }) {
      told.push(`${kind} ${id}`);
      if (kind === "left") resolve();
    },
  }));
  const [session] = server.sessions;
  session!.dispatch("GUILD_DELETE", { id: "1", unavailable: true });
  session!.dispatch("GUILD_CREATE", guild("3"));
  session!.dispatch("GUILD_CREATE", guild("1"));
  session!.dispatch("GUILD_DELETE", { id: "2" });
  await last;
  assert.deepEqual(told, ["joined 3", "left 2"]);
  assert.deepEqual([...connection.guildIds!], ["1", "3"]);
  await connection.close();
  await server.close();
});

Deno.test("connect knows of no server where the intents leave them out", async () => {
  const server = new TestServer();
  const connection = await connect(options(server, { intents: 0 }));
  assert.equal(connection.guildIds, undefined);
  await connection.close();
  await server.close();
});

Deno.test("connect waits for no heartbeat; latencyKnown does, half a second at the most", async () => {
  const server = new TestServer();
  server.onSession = (session) => {
    session.onPacket(({ op }) => op === 2 && session.ready());
    session.hello();
  };
  const clock = new TestClock();
  const connection = await connect(options(server, { clock }));
  assert.equal(connection.latency, undefined);
  const tired = connection.latencyKnown();
  await clock.advance(500);
  await tired;
  assert.equal(connection.latency, undefined);
  const known = connection.latencyKnown();
  server.sessions[0]!.send({ op: 11, d: null });
  await known;
  assert.equal(typeof connection.latency, "number");
  await connection.close();
  await server.close();
});

async function failure(connecting: Promise<unknown>): Promise<LoginError> {
  const error = await connecting.then(() => assert.fail("it should fail"), (error: unknown) => error);
  assert(error instanceof LoginError);
  assert(!error.message.includes("test.token"));
  return error;
}

Deno.test("connect ends in LoginError bad-token when Discord refuses the token", async () => {
  const server = new TestServer();
  server.handlers.push(() => Response.json({ message: "401: Unauthorized", code: 0 }, { status: 401 }));
  assert.equal((await failure(connect(options(server)))).code, "bad-token");
  await server.close();
});

Deno.test("connect ends in a LoginError when the gateway refuses the login for good", async () => {
  for (
    const [code, name] of [[4004, "bad-token"], [4014, "disallowed-intents"], [4013, "refused"]] as const
  ) {
    const server = new TestServer();
    server.onSession = (session) => {
      session.onPacket(({ op }) => op === 2 && session.drop(code));
      session.hello();
    };
    assert.equal((await failure(connect(options(server)))).code, name);
    await server.close();
  }
});

/** Moves the clock on to whatever is planned within 9 s, until the outcome is there. */
async function driveTo<Outcome>(outcome: Promise<Outcome>, clock: TestClock): Promise<Outcome> {
  let pending = true;
  const settled = outcome.finally(() => pending = false);
  while (pending) {
    await Promise.race([settled, clock.untilPlanned(0, 9_000)]);
    if (pending) await clock.advance(clock.planned[0] ?? 0);
  }
  return await outcome;
}

Deno.test("connect ends in LoginError unreachable when nobody answers", async () => {
  const clock = new TestClock();
  const error = await driveTo(failure(connect({ ...options(NOBODY), clock, random: () => 0.5 })), clock);
  assert.equal(error.code, "unreachable");
  assert.deepEqual(clock.planned, []);
});

Deno.test("connect ends in LoginError unreachable when the gateway refuses five times", async () => {
  const server = new TestServer();
  let tries = 0;
  server.onHandshake = () => (tries++, new Response(null, { status: 503 }));
  const clock = new TestClock();
  const error = await driveTo(failure(connect(options(server, { clock, random: () => 0.5 }))), clock);
  assert.equal(error.code, "unreachable");
  assert.equal(tries, 5);
  assert.deepEqual(clock.planned, []);
  await server.close();
});

Deno.test(
  "connect leaves out privileged intents that the application lacks and names them",
  async () => {
    const server = new TestServer();
    server.flags = 1 << 19;
    const connection = await connect(options(server, { intents: 1 | 1 << 1 | 1 << 15 }));
    assert.deepEqual(connection.missingIntents, ["Server Members Intent"]);
    const identify = server.sessions[0]?.sent(2)[0]?.d as { intents: number };
    assert.equal(identify.intents, 1 | 1 << 15);
    await connection.close();
    await server.close();
  },
);

Deno.test(
  "connect tells its states, and closed with a reason when Discord ends it for good",
  async () => {
    const server = new TestServer();
    const clock = new TestClock();
    const states: string[] = [];
    const { promise: closed, resolve } = Promise.withResolvers<string | undefined>();
    const connection = await connect(options(server, {
      clock,
      random: () => 0.5,
      onState: (state, detail) => {
        states.push(state);
        if (state === "closed") resolve(detail);
      },
    }));
    server.sessions[0]!.drop(4000);
    await clock.untilPlanned(1_000);
    await clock.advance(1_000);
    const second = await server.until(() => server.sessions[1]);
    await server.until(() => second.sent(6).length === 1);
    second.drop(4004);
    assert.match(await closed ?? "", /does not accept the bot's token/);
    assert.deepEqual(states, ["connecting", "ready", "reconnecting", "ready", "closed"]);
    await connection.close();
    await server.close();
  },
);

Deno.test(
  "connect.setPresence reaches the gateway, and the next session begins with it",
  async () => {
    const server = new TestServer();
    const clock = new TestClock();
    const connection = await connect(options(server, { clock, random: () => 0.5 }));
    connection.setPresence({ type: "custom", text: "Use /help" });
    const [first] = server.sessions;
    const update = await server.until(() => first!.sent(3)[0]);
    const activities = [{ type: 4, name: "Custom Status", state: "Use /help" }];
    assert.deepEqual(update.d, { since: null, afk: false, status: "online", activities });
    first!.drop(4007);
    await clock.untilPlanned(5_000);
    await clock.advance(5_000);
    await clock.untilPlanned(1_000);
    await clock.advance(1_000);
    const second = await server.until(() => server.sessions[1]);
    const identify = await server.until(() => second.sent(2)[0]);
    assert.deepEqual((identify.d as { presence: unknown }).presence, {
      since: null,
      status: "online",
      activities,
    });
    await connection.close();
    await server.close();
  },
);

Deno.test("connect goes to the given gateway instead of the one that the API names", async () => {
  const api = new TestServer();
  const gateway = new TestServer();
  const connection = await connect(options(api, { gatewayUrl: gateway.gatewayUrl }));
  assert.equal(api.sessions.length, 0);
  assert.equal(gateway.sessions.length, 1);
  await connection.close();
  await api.close();
  await gateway.close();
});

Deno.test("connect names DISCORD_API_URL when its address is none", async () => {
  for (const apiUrl of ["localhost", "ws://127.0.0.1/api", "::"]) {
    const error = await failure(connect({ ...options(NOBODY), apiUrl }));
    assert.match(error.message, /DISCORD_API_URL/);
  }
});

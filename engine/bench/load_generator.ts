/**
 * The other end of a benchmark: the least server that a bot can log in to, which sends commands and counts answers.
 * It checks nothing and remembers nothing, so that it takes as little of the machine as possible; the local Discord is
 * for truth, this is for speed.
 */
import { GatewayDispatchEvents, GatewayOpcodes } from "discord-api-types/v10";

const APPLICATION = "100000000000000001";
const GUILD = "200000000000000001";
const CHANNEL = "300000000000000001";
const PERSON = {
  id: "400000000000000001",
  username: "bo",
  discriminator: "0",
  global_name: "Bo",
  avatar: null,
};
const BOT = {
  id: APPLICATION,
  username: "bench",
  discriminator: "0",
  global_name: null,
  avatar: null,
  bot: true,
};
const MEMBER = {
  roles: [],
  joined_at: "2026-01-01T00:00:00.000Z",
  nick: null,
  avatar: null,
  deaf: false,
  mute: false,
  flags: 0,
};

/** How many people take turns with the commands. */
const CROWD = 1000n;

function personOf(eventId: string) {
  return { ...PERSON, id: String(BigInt(PERSON.id) + BigInt(eventId) % CROWD) };
}

/** A token of which every library can read the application's id. */
export const TOKEN = `${btoa(APPLICATION).replaceAll("=", "")}.bench.token`;

export type Kind = "prefix" | "slash";

export interface LoadGenerator {
  readonly apiUrl: string;
  /** Resolves when a bot has logged in. */
  readonly ready: Promise<void>;
  /** Sends `total` commands, `inFlight` at a time. Resolves with the seconds until the last answer. */
  run(kind: Kind, total: number, inFlight: number): Promise<number>;
  /**
   * Sends `perSecond` commands evenly, whether they are answered or not. Resolves with the milliseconds from each
   * command to its answer.
   */
  pace(kind: Kind, total: number, perSecond: number): Promise<number[]>;
  /** Sends messages that are no commands, as fast as they are taken. */
  chatter(total: number): void;
  close(): Promise<void>;
}

export interface LoadOptions {
  /** Servers that the bot is in; 1 unless told otherwise. */
  readonly guilds?: number;
  /** Members that are told of each. */
  readonly members?: number;
}

/** @param command the name of the command to send: `!NAME <@Bo>` or `/NAME who:@Bo` */
export function startLoadGenerator(
  command: string,
  { guilds = 1, members = 0 }: LoadOptions = {},
): LoadGenerator {
  const { promise: ready, resolve: loggedIn } = Promise.withResolvers<void>();
  let socket: WebSocket | undefined;
  let sequence = 0;
  // As Discord makes them, from the time: a bot acts on no event that is older than those of its last run.
  let nextId = (BigInt(Date.now()) - 1_420_070_400_000n) << 22n;
  /** Told of each answer, with the id of what was answered where somebody wants to know it. */
  let answered = (_path: string, _body?: string) => {};
  let wantsBodies = false;

  const dispatch = (t: string, d: unknown) =>
    socket!.send(JSON.stringify({ op: GatewayOpcodes.Dispatch, s: ++sequence, t, d }));
  const sendCommand = (kind: Kind) => {
    const id = String(nextId++);
    if (kind === "prefix") dispatch(GatewayDispatchEvents.MessageCreate, messageEvent(id, command));
    else dispatch(GatewayDispatchEvents.InteractionCreate, interactionEvent(id, command));
  };

  const upgrade = (request: Request) => {
    const { socket: opened, response } = Deno.upgradeWebSocket(request);
    opened.onopen = () =>
      opened.send(JSON.stringify({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: 41250 } }));
    opened.onmessage = ({ data }) => {
      const { op } = JSON.parse(data);
      if (op === GatewayOpcodes.Heartbeat) opened.send(JSON.stringify({ op: GatewayOpcodes.HeartbeatAck }));
      if (op !== GatewayOpcodes.Identify) return;
      socket = opened;
      const application = { id: APPLICATION, flags: 0 };
      dispatch("READY", {
        v: 10,
        user: BOT,
        guilds: Array.from({ length: guilds }, (_, index) => ({ id: guildId(index), unavailable: true })),
        session_id: "bench",
        resume_gateway_url: gatewayUrl,
        application,
      });
      for (let index = 0; index < guilds; index++) dispatch("GUILD_CREATE", guildCreate(index, members));
      loggedIn();
    };
    return response;
  };

  const server: Deno.HttpServer<Deno.NetAddr> = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    async (request) => {
      if (request.headers.get("upgrade") === "websocket") return upgrade(request);
      const path = request.url.slice(request.url.indexOf("/api/") + 8);
      if (request.method === "POST" && /\/(messages|callback)/.test(path)) {
        answered(path, wantsBodies ? await request.text() : void await request.body?.cancel());
        return path.includes("callback")
          ? new Response(null, { status: 204 })
          : Response.json({ id: "1", channel_id: CHANNEL });
      }
      if (path.startsWith("/gateway/bot")) return Response.json(gatewayBot());
      if (path.startsWith("/gateway")) return Response.json({ url: gatewayUrl });
      if (path.startsWith("/users/@me")) return Response.json(BOT);
      if (path.startsWith("/applications/@me") || path.startsWith("/oauth2")) {
        return Response.json(APPLICATION_ANSWER);
      }
      if (request.method === "GET") return Response.json([]);
      return Response.json((await request.json().catch(() => [])) ?? []);
    },
  );
  const { port } = server.addr;
  const gatewayUrl = `ws://127.0.0.1:${port}`;
  const gatewayBot = () => ({
    url: gatewayUrl,
    shards: 1,
    session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
  });

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    ready,
    run(kind, total, inFlight) {
      const { promise, resolve } = Promise.withResolvers<number>();
      const began = performance.now();
      let sent = 0;
      let done = 0;
      answered = () => {
        if (++done === total) return resolve((performance.now() - began) / 1000);
        if (sent < total) {
          sent++;
          sendCommand(kind);
        }
      };
      for (; sent < Math.min(inFlight, total); sent++) sendCommand(kind);
      return promise;
    },
    pace(kind, total, perSecond) {
      const { promise, resolve } = Promise.withResolvers<number[]>();
      const began = new Map<string, number>();
      const took: number[] = [];
      wantsBodies = true;
      answered = (path, body) => {
        const id = kind === "slash"
          ? /interactions\/(\d+)/.exec(path)?.[1]
          : /"message_id":"(\d+)"/.exec(body ?? "")?.[1];
        const sentAt = began.get(id ?? "");
        if (sentAt === undefined) return;
        began.delete(id!);
        took.push(performance.now() - sentAt);
        if (took.length < total) return;
        wantsBodies = false;
        resolve(took);
      };
      const start = performance.now();
      let sent = 0;
      const timer = setInterval(() => {
        const due = Math.min(total, Math.floor((performance.now() - start) / 1000 * perSecond));
        for (; sent < due; sent++) {
          began.set(String(nextId), performance.now());
          sendCommand(kind);
        }
        if (sent === total) clearInterval(timer);
      }, 2);
      return promise;
    },
    chatter(total) {
      for (let sent = 0; sent < total; sent++) {
        const id = String(nextId++);
        dispatch(GatewayDispatchEvents.MessageCreate, {
          ...messageEvent(id, command),
          content: "I think we should meet at eight, what do you say?",
          mentions: [],
        });
      }
    },
    async close() {
      socket?.close();
      await server.shutdown();
    },
  };
}

/** Message Content Intent switched on (source: Discord docs, resources/application, flags). */
const APPLICATION_ANSWER = {
  id: APPLICATION,
  name: "bench",
  flags: 1 << 19,
  owner: PERSON,
  team: null,
  bot: BOT,
};

/** The first server is the one in which commands are given. */
function guildId(index: number): string {
  return String(BigInt(GUILD) + BigInt(index) * 1_000n);
}

/** A server as small ones are: ten channels, five roles, and as many members as are told. */
export function guildCreate(index: number, members: number) {
  const id = guildId(index);
  const within = (offset: number) => String(BigInt(id) + BigInt(offset));
  return {
    id,
    name: `Bench ${index}`,
    icon: null,
    owner_id: PERSON.id,
    member_count: members + 1,
    roles: Array.from({ length: 5 }, (_, role) => ({
      id: role === 0 ? id : within(role),
      name: role === 0 ? "@everyone" : `Role ${role}`,
      color: 0,
      position: role,
      permissions: "2248473465835073",
      hoist: false,
    })),
    channels: Array.from({ length: 10 }, (_, channel) => ({
      id: index === 0 && channel === 0 ? CHANNEL : within(100 + channel),
      type: 0,
      name: channel === 0 ? "general" : `channel-${channel}`,
      topic: null,
      position: channel,
      permission_overwrites: [],
    })),
    members: [
      { ...MEMBER, user: BOT },
      ...Array.from({ length: members }, (_, member) => ({
        ...MEMBER,
        user: { ...PERSON, id: within(200 + member), username: `member-${index}-${member}` },
      })),
    ],
    threads: [],
    emojis: [],
  };
}

function messageEvent(id: string, command: string) {
  const person = personOf(id);
  return {
    id,
    channel_id: CHANNEL,
    guild_id: GUILD,
    author: person,
    member: MEMBER,
    content: `!${command} <@${person.id}>`,
    timestamp: "2026-01-01T00:00:00.000Z",
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [{ ...person, member: MEMBER }],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: 0,
  };
}

function interactionEvent(id: string, command: string) {
  const person = personOf(id);
  return {
    id,
    application_id: APPLICATION,
    type: 2,
    token: `token-${id}`,
    version: 1,
    guild_id: GUILD,
    channel_id: CHANNEL,
    channel: { id: CHANNEL, type: 0, name: "general" },
    locale: "en-US",
    guild_locale: "en-US",
    app_permissions: "2248473465835073",
    entitlements: [],
    authorizing_integration_owners: {},
    context: 0,
    member: { ...MEMBER, user: person, permissions: "2248473465835073" },
    data: {
      id: "600000000000000001",
      name: command,
      type: 1,
      options: [{ name: "who", type: 6, value: person.id }],
      resolved: { users: { [person.id]: person }, members: { [person.id]: { ...MEMBER, permissions: "0" } } },
    },
  };
}

/**
 * A Discord inside this process: gateway v10 and the REST routes over real HTTP and WebSocket on 127.0.0.1. Bots
 * connect to it as they do to Discord; people act through its playground; its log tells all that happened.
 *
 * What it leaves out: compression on the gateway (a client that asks for it gets plain JSON), voice, and Discord's
 * limit on how often a bot may identify.
 */
import { type Clock, systemClock } from "../model/clock.ts";
import type { Playground, PlaygroundPlace } from "../model/playground.ts";
import type { PlaygroundGestures } from "../model/playground_gestures.ts";
import { addApplication } from "./add_application.ts";
import { changeWorld } from "./changes/change_world.ts";
import type { WorldChange } from "./changes/world_change.ts";
import { Clients } from "./clients.ts";
import { CommandStore } from "./commands/command_store.ts";
import { type ApplicationOptions, type DisconnectHow, EventLog } from "./event_log.ts";
import { Faults } from "./faults.ts";
import { FileStore } from "./file_store.ts";
import { Dispatcher } from "./gateway/dispatcher.ts";
import { GatewayFaults } from "./gateway/gateway_faults.ts";
import { ModalStore } from "./interactions/modal_store.ts";
import { InteractionStore } from "./interactions/interaction_store.ts";
import { reportNoAnswer } from "./interactions/no_answer.ts";
import { Moment } from "./moment.ts";
import type { Parts } from "./parts.ts";
import { LocalPlayground } from "./playground/local_playground.ts";
import { refusedCommands } from "./playground/refused_commands.ts";
import { endPoll } from "./polls/end_poll.ts";
import { PollEnds } from "./polls/poll_ends.ts";
import { Random } from "./random.ts";
import { LocalServer } from "./local_server.ts";
import type { SeenRequest } from "./settings.ts";
import { FixedIds, Snowflakes } from "./snowflake.ts";
import { Watchers } from "./watchers.ts";
import type { Application } from "./world/application.ts";
import { buildWorld } from "./world/build_world.ts";
import { DEFAULT_WORLD, type WorldSeed } from "./world/world_seed.ts";

export interface LocalDiscordOptions {
  /** Time of the 3 second and 15 minute rules, of timestamps and of ids; the machine's when absent. */
  readonly clock?: Clock;
  /** Time of rate limits, heartbeats and lapsing sessions, which bind to real sockets; the machine's when absent. */
  readonly socketClock?: Clock;
  /** Seeds tokens and session ids; 1 when absent. */
  readonly seed?: number;
  /** How many ids of each kind are passed over, so that those given out meet none that the world names; 0 when absent. */
  readonly idsFrom?: number;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly world?: WorldSeed;
  /** `false` lets requests through without limits and without their headers, for benchmarks. */
  readonly rateLimits?: boolean;
  /** Milliseconds; Discord's 41250 when absent. Clients get no shorter one than a second. */
  readonly heartbeatInterval?: number;
  /** Entries of the log that are kept; 100,000 when absent. */
  readonly logLimit?: number;
  /** Messages that each channel keeps; 1,000 when absent. */
  readonly messagesKept?: number;
  /** Events that each session keeps for a resume; 1,000 when absent. */
  readonly eventsKept?: number;
  /** Interactions that can still be answered; 20,000 when absent. */
  readonly interactionsKept?: number;
  /** Called with every REST request after it was answered. */
  readonly onRequest?: (request: SeenRequest) => void;
}

export interface LocalDiscord extends AsyncDisposable {
  /** `http://127.0.0.1:4000/api`; clients append `/v10`. */
  readonly apiUrl: string;
  readonly playground: Playground & PlaygroundGestures;
  readonly log: EventLog;
  /** Registers an application; its bot joins every server. */
  addApplication(options: ApplicationOptions): Application;
  /**
   * Changes people, members, roles or channels, and tells the bots.
   *
   * @returns the id of the person, role, channel or server that it was about
   * @throws WorldChangeError when an id names nothing, or it is so already
   */
  change(change: WorldChange): string;
  /** The commands that Discord does not let a person use in a channel, each with the reason; by their ids. */
  refusedCommands(place: PlaygroundPlace): Readonly<Record<string, string>>;
  /** What goes wrong with requests on purpose. */
  readonly faults: Faults;
  /** What goes wrong with the gateway on purpose. */
  readonly gatewayFaults: GatewayFaults;
  /** Sends a frame as it is on the open connections of an application; it belongs to no session and is in no log. */
  tell(applicationId: string, frame: string | Uint8Array<ArrayBuffer>): void;
  /** Tells the sessions of an application of an event that nothing in this Discord has brought about, as it stands. */
  dispatch(applicationId: string, type: string, data: unknown): void;
  /** What people's clients send. */
  readonly clients: Clients;
  /** Ends the connections of an application's bot. Their sessions can be resumed. */
  disconnect(applicationId: string, how: DisconnectHow): void;
  /**
   * Asks every connected bot for a heartbeat. Resolves when all have got the events that were sent until now, whatever
   * these were; what a bot does upon them may still be under way.
   */
  caughtUp(): Promise<void>;
  /** Ends all sockets and timers. */
  close(): Promise<void>;
}

/** Starts a local Discord; it listens when the promise resolves. */
export function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const parts = assemble(options);
  const server = new LocalServer(parts, options.port ?? 0);
  const close = async () => {
    parts.interactions.close();
    parts.polls.close();
    await server.close();
    parts.dispatcher.close();
  };
  return Promise.resolve({
    apiUrl: `http://${parts.address}/api`,
    playground: new LocalPlayground(parts),
    log: parts.log,
    faults: parts.faults,
    gatewayFaults: parts.gatewayFaults,
    clients: parts.clients,
    tell: (applicationId, frame) => server.tell(applicationId, frame),
    dispatch(applicationId, type, data) {
      parts.moment.begin();
      parts.dispatcher.send(applicationId, type, data);
    },
    addApplication(application) {
      parts.moment.begin();
      const { token: _, ...told } = application;
      parts.log.append({ kind: "application", options: told });
      return addApplication(parts, application);
    },
    change(change) {
      parts.moment.begin();
      parts.log.append({ kind: "change", change });
      return changeWorld(parts, change);
    },
    refusedCommands: (place) => refusedCommands(parts, place),
    disconnect(applicationId, how) {
      parts.moment.begin();
      parts.log.append({ kind: "disconnect", applicationId, how });
      server.disconnect(applicationId, how);
    },
    caughtUp() {
      parts.moment.begin();
      parts.log.append({ kind: "catch_up" });
      return server.caughtUp();
    },
    close,
    [Symbol.asyncDispose]: close,
  });
}

function assemble(options: LocalDiscordOptions): Parts {
  const moment = new Moment(options.clock ?? systemClock);
  const fixedIds = new FixedIds(options.idsFrom);
  const messagesKept = options.messagesKept ?? 1000;
  const log = new EventLog(moment, options.logLimit ?? 100_000);
  const watchers = new Watchers();
  const interactionsKept = options.interactionsKept ?? 20_000;
  const interactions = new InteractionStore(
    moment,
    interactionsKept,
    (interaction) => reportNoAnswer(log, watchers, interaction),
  );
  const world = buildWorld(options.world ?? DEFAULT_WORLD, fixedIds, moment, messagesKept);
  const parts: Parts = {
    settings: {
      socketClock: options.socketClock ?? systemClock,
      rateLimits: options.rateLimits ?? true,
      heartbeatInterval: Math.max(1001, options.heartbeatInterval ?? 41_250),
      messagesKept,
      eventsKept: options.eventsKept ?? 1000,
      interactionsKept,
      ...(options.onRequest ? { onRequest: options.onRequest } : {}),
    },
    moment,
    random: new Random(options.seed ?? 1),
    ids: new Snowflakes(moment),
    fixedIds,
    world,
    log,
    watchers,
    dispatcher: new Dispatcher((guildId, id) => world.guilds.get(guildId)?.members.has(id) ?? false),
    commands: new CommandStore(),
    interactions,
    polls: new PollEnds(moment, (channelId, messageId) => pollIsOver(parts, channelId, messageId)),
    modals: new ModalStore(interactionsKept, watchers),
    files: new FileStore(),
    faults: new Faults(),
    gatewayFaults: new GatewayFaults(),
    clients: new Clients(),
    address: "",
  };
  return parts;
}

function pollIsOver(parts: Parts, channelId: string, messageId: string): void {
  const channel = parts.world.channels.get(channelId);
  const stored = channel?.messages.get(messageId);
  if (!channel || !stored) return;
  parts.log.append({ kind: "poll_end", messageId });
  endPoll(parts, channel, stored);
}

/** All shards of one bot: discordeno's, with their faults mended, each remedy in a file of its own. */
import { DiscordenoShard, type ShardCreateOptions } from "@discordeno/gateway";
import type { DiscordGatewayPayload } from "@discordeno/types";
import type { Clock } from "../../model/clock.ts";
import type { Logger } from "../../model/logger.ts";
import type { ShardView } from "../../model/shards.ts";
import { backOff } from "./back_off.ts";
import { beatByClock } from "./beat_by_clock.ts";
import { boundClose, SESSION_OVER } from "./bound_close.ts";
import { connectInTime } from "./connect_in_time.ts";
import { guardHandlers } from "./guard_handlers.ts";
import { identifyAfresh } from "./identify_afresh.ts";
import { IdentifyGate, type SessionStartLimit } from "./identify_gate.ts";
import { keepCount } from "./keep_count.ts";
import { keepSession } from "./keep_session.ts";
import { logInWhenGreeted } from "./log_in_when_greeted.ts";
import type { LoginBook } from "./login_book.ts";
import type { LoginPause } from "./login_pace.ts";
import { readFrames } from "./read_frames.ts";
import { renewSession } from "./renew_session.ts";
import { reportFatalClose } from "./report_fatal_close.ts";
import { sendInOrder } from "./send_in_order.ts";
import { shardLogger } from "./shard_logger.ts";
import { shardState } from "./shard_state.ts";
import { Waits } from "./waits.ts";

export type Presence = NonNullable<Awaited<ReturnType<NonNullable<ShardCreateOptions["makePresence"]>>>>;
export type GatewayMessage = Parameters<DiscordenoShard["send"]>[0];

export interface GatewayOptions {
  readonly token: string;
  readonly intents: number;
  readonly url: string;
  /** Whether sessions are resumed at `url` too, whatever READY names. */
  readonly pinned: boolean;
  readonly shards: number;
  readonly limit: SessionStartLimit;
  readonly logins: LoginBook;
  readonly clock: Clock;
  /** The one whose time means the same to the next process: for logins, which are counted over days. */
  readonly calendar: Clock;
  readonly random: () => number;
  readonly logger: Logger;
  /** What a new session shows; asked at each login. */
  presence(): Presence | undefined;
  /** Every packet, as it came. What it throws is logged. */
  onPacket(packet: DiscordGatewayPayload): void;
  /** A shard may log in only later, as there have been many logins of late. */
  onPause(pause: LoginPause): void;
  /** A shard connects, for the first time or again; `failures` tries in a row led to no lasting session. */
  onConnecting(failures: number): void;
  /** A shard was refused for good (source of the codes: Discord docs, gateway close event codes). */
  onFatal(code: number, reason: string): void;
}

export class Gateway {
  readonly #shards: DiscordenoShard[] = [];
  readonly #waits: Waits;
  readonly #gate: IdentifyGate;
  readonly #beaten = Promise.withResolvers<void>();

  constructor(private readonly options: GatewayOptions) {
    const { clock, calendar, limit, logins, shards, onPause } = options;
    this.#waits = new Waits(clock);
    this.#gate = new IdentifyGate({ limit, shards, logins, waits: this.#waits, clock: calendar, onPause });
  }

  /** Begins to connect; all that follows is told by the callbacks. */
  open(): void {
    for (let id = 0; id < this.options.shards; id++) {
      const shard = this.#shard(id);
      this.#shards.push(shard);
      void shard.identify();
    }
  }

  /** Sends to every shard; what cannot go now goes when the session is ready. */
  send(message: GatewayMessage): void {
    for (const shard of this.#shards) void shard.send(message);
  }

  /** Sends to the shard of a server (source: Discord docs, events/gateway, sharding). */
  sendFor(guildId: string, message: GatewayMessage): void {
    void this.#shards[Number((BigInt(guildId) >> 22n) % BigInt(this.#shards.length))]?.send(message);
  }

  /** Milliseconds from a heartbeat to its acknowledgement, the mean of all shards. */
  get latency(): number | undefined {
    const known = this.#shards.map((shard) => shard.heart.rtt).filter((rtt) => rtt !== undefined);
    return known.length === 0 ? undefined : known.reduce((sum, rtt) => sum + rtt, 0) / known.length;
  }

  /** How each of them is at the moment. */
  get shards(): readonly ShardView[] {
    return this.#shards.map(({ id, state, heart: { rtt } }) => ({
      id,
      state: shardState(state),
      ...(rtt === undefined ? {} : { latency: rtt }),
    }));
  }

  /** Resolves when a heartbeat has been acknowledged for the first time, so that the latency is known. */
  get beaten(): Promise<void> {
    return this.#beaten.promise;
  }

  /** Ends all sessions. Resolves when the sockets are closed, at the latest after 3 s. */
  async close(): Promise<void> {
    this.#waits.stop();
    await Promise.all(this.#shards.map((shard) => shard.close(SESSION_OVER, "")));
  }

  #shard(id: number): DiscordenoShard {
    const { token, intents, url, pinned, clock, random, logger, onPacket, onConnecting, onFatal } =
      this.options;
    const waits = this.#waits;
    const shard = new DiscordenoShard({
      id,
      connection: {
        token,
        intents,
        url,
        version: 10,
        totalShards: this.options.shards,
        compress: false,
        transportCompression: null,
        properties: { os: Deno.build.os, browser: "Cordial", device: "Cordial" },
      },
      events: { heartbeatAck: () => this.#beaten.resolve() },
      logger: shardLogger(logger),
      makePresence: () => Promise.resolve(this.options.presence()),
    });
    boundClose(shard, clock);
    const beat = beatByClock(shard, waits, random);
    const sendWaiting = sendInOrder(shard, { waits, clock, onIdentify: () => this.#gate.count(id) });
    logInWhenGreeted(shard);
    connectInTime(shard, waits, logger);
    const noteReady = backOff(shard, { waits, clock, random, onAttempt: onConnecting });
    identifyAfresh(shard, this.#gate);
    renewSession(shard, waits, random);
    keepCount(shard);
    const noteSession = keepSession(shard);
    readFrames(shard, logger);
    reportFatalClose(shard, onFatal);
    guardHandlers(shard, logger, (packet) => {
      if (packet.t === "READY" || packet.t === "RESUMED") {
        if (pinned) shard.resumeGatewayUrl = "";
        noteReady();
        noteSession();
        beat();
        sendWaiting();
      }
      onPacket(packet);
    });
    return shard;
  }
}

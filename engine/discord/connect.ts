/** A bot's connection to Discord: events in, effects out. Nothing in it knows which Discord it talks to. */
import type { RestManager } from "@discordeno/rest";
import type { APIUser } from "discord-api-types/v10";
import { type Clock, steadyClock, systemClock } from "../model/clock.ts";
import type { CommandDifference } from "../model/command_difference.ts";
import { INTENT } from "../model/discord_numbers.ts";
import type { Event } from "../model/event.ts";
import type { Happening, HappeningName } from "../model/happening.ts";
import type { Logger } from "../model/logger.ts";
import type { DiscordPort } from "../model/ports.ts";
import type { ShardView } from "../model/shards.ts";
import type { World } from "../model/views.ts";
import { Arrivals } from "./arrivals.ts";
import { closeError } from "./close_reason.ts";
import type { Dispatch } from "./dispatch.ts";
import { discordPort } from "./discord_port.ts";
import type { EarlierRuns } from "./earlier_runs.ts";
import { OwnLogins } from "./gateway/login_book.ts";
import type { LoginPause } from "./gateway/login_pace.ts";
import { type Application, askApplication, askGateway, checkToken } from "./log_in.ts";
import { Happenings } from "./happenings/happenings.ts";
import { LoginError } from "./login_error.ts";
import { type GuildChange, Memberships } from "./memberships.ts";
import { type Activity, PresenceUpdates } from "./presence.ts";
import { allowedIntents } from "./privileged_intents.ts";
import { RecentIds } from "./recent_ids.ts";
import type { Http } from "./rest/http.ts";
import { changesPermissions } from "./rest/changes_permissions.ts";
import { openHttp } from "./rest/open_http.ts";
import { type CommandBody, syncCommands, type SyncOptions } from "./sync_commands.ts";
import { eventId, toEvent } from "./to_event.ts";
import { GatewayWorld } from "./world.ts";

export type ConnectionState = "connecting" | "ready" | "reconnecting" | "closed";

export interface ConnectOptions {
  readonly token: string;
  /** Any Discord-compatible server, without the version: `http://127.0.0.1:4000/api`. Discord's own when absent. */
  readonly apiUrl?: string;
  /** Overrides the gateway that the API names. */
  readonly gatewayUrl?: string;
  /** Discord's bit set. Privileged ones that the application does not have are left out. */
  readonly intents: number;
  /** Discord's global limit for this bot; 50 unless Discord raised it. */
  readonly requestsPerSecond?: number;
  onEvent(event: Event): void;
  /** Whether automations wait for such a happening; without it none do. Asked for each dispatch. */
  wants?(name: HappeningName): boolean;
  /** `closed` means for good and unasked; `detail` then says why. */
  onState?(state: ConnectionState, detail?: string): void;
  /** What is known of earlier runs of this application; nothing where absent. */
  earlierRuns?(applicationId: string): Promise<EarlierRuns>;
  /** There have been so many logins of late that the next one waits. */
  onPause?(pause: LoginPause): void;
  /** The bot came into a server or is out of it. An outage is neither. */
  onGuild?(change: GuildChange): void;
  readonly logger: Logger;
  readonly clock?: Clock;
  readonly random?: () => number;
}

export interface Connection {
  readonly world: World;
  readonly discord: DiscordPort;
  /** discordeno's helpers for all that Discord offers, under the same pacing and retries. */
  readonly rest: RestManager;
  readonly me: APIUser;
  readonly application: Application;
  /** Privileged intents that were asked for and the application does not have, as the developer portal names them. */
  readonly missingIntents: readonly string[];
  /**
   * Ids of the servers that the bot is in at the moment, also of those in an outage; `undefined` where the intents are
   * such that Discord does not tell.
   */
  readonly guildIds: ReadonlySet<string> | undefined;
  /** Milliseconds of the last heartbeat; `undefined` before the first one. */
  readonly latency: number | undefined;
  /** Its connections to the gateway, as they are at the moment. */
  readonly shards: readonly ShardView[];
  /** Resolves when the latency is known for the first time, at the latest after half a second. */
  latencyKnown(): Promise<void>;
  /** Shows an activity, at most 5 in 20 s; of those that had to wait only the newest. */
  setPresence(activity: Activity): void;
  /** @throws {DiscordError} when Discord refuses a command */
  syncCommands(commands: readonly CommandBody[], options?: SyncOptions): Promise<CommandDifference>;
  /** Ends the session and all sockets and timers. */
  close(): Promise<void>;
}

/** Milliseconds for which the first latency is worth waiting. */
const LATENCY_PATIENCE = 500;
/** Milliseconds for which members are waited for, by whose changes automations go. */
const MEMBERS_PATIENCE = 5_000;
/** After so many tries in a row without a session the login has failed. */
const TRIES = 5;

/**
 * Logs in. Resolves when the session is ready and the servers that it announced have arrived; those that do not arrive
 * within some seconds come later.
 * @throws {LoginError} when Discord refuses or cannot be reached
 */
export async function connect(options: ConnectOptions): Promise<Connection> {
  checkToken(options.token);
  const http = await openHttp(options);
  try {
    return await logIn(http, options);
  } catch (error) {
    await http.close();
    throw error;
  }
}

async function logIn(http: Http, options: ConnectOptions): Promise<Connection> {
  const { logger, random = Math.random } = options;
  const calendar = options.clock ?? systemClock;
  const clock = steadyClock(calendar);
  options.onState?.("connecting");
  const [application, info, { Gateway }, { discordenoRest }] = await Promise.all([
    askApplication(http, options.token),
    askGateway(http, options.token),
    // discordeno is loaded while Discord is being asked.
    import("./gateway/gateway.ts"),
    import("./rest/discordeno_rest.ts"),
  ]);
  const earlier = await options.earlierRuns?.(application.id);
  const { intents, missing } = allowedIntents(options.intents, application.flags);
  const world = new GatewayWorld();
  const recent = new RecentIds();
  const tellsGuilds = (intents & INTENT.GUILDS) !== 0;
  const arrivals = new Arrivals(clock, info.shards, tellsGuilds);
  const happenings: Happenings = new Happenings({
    world,
    wants: (name) => options.wants?.(name) ?? false,
    requestMembers: (intents & INTENT.GUILD_MEMBERS) === 0
      ? undefined
      : (guildId) => gateway.sendFor(guildId, { op: 8, d: { guild_id: guildId, query: "", limit: 0 } }),
  });
  const happened = (happening: Happening) => {
    const event = { kind: "happening", happening } as const;
    if (recent.add(eventId(event))) options.onEvent(event);
  };
  const memberships = new Memberships((change) => {
    happenings.guildChanged(change);
    options.onGuild?.(change);
  });
  const presence = new PresenceUpdates(
    clock,
    (update) => gateway.send({ op: 3, d: { ...update, afk: false } }),
  );
  let ready = false;

  const gateway = new Gateway({
    token: options.token,
    intents,
    url: options.gatewayUrl ?? info.url,
    pinned: options.gatewayUrl !== undefined,
    shards: info.shards,
    limit: info.session_start_limit,
    logins: earlier?.logins ?? new OwnLogins(),
    clock,
    calendar,
    random,
    logger,
    presence: () => presence.current,
    onPacket(packet) {
      if (packet.op !== 0) return;
      const dispatch = packet as unknown as Dispatch;
      const event = toEvent(dispatch);
      if (event) {
        const id = eventId(event);
        if (!recent.add(id)) return;
        if (earlier?.acted.take(id) === false) {
          return logger.warning("Discord sent again what an earlier run has acted on; it is passed over", {
            id,
          });
        }
        if (event.kind === "message") happenings.message(event.message);
        return options.onEvent(event);
      }
      // What something was before is only known until the world takes it over.
      const found = happenings.of(dispatch);
      world.apply(dispatch);
      if (changesPermissions(dispatch, application.id)) http.permissionsChanged();
      memberships.note(dispatch);
      arrivals.note(dispatch);
      for (const happening of found) happened(happening);
      const arrived = happenings.arrived(dispatch);
      if (arrived) happened(arrived);
      if (dispatch.t === "READY" || dispatch.t === "RESUMED") options.onState?.("ready");
    },
    onPause: (pause) => options.onPause?.(pause),
    onConnecting(failures) {
      if (ready) options.onState?.("reconnecting");
      else if (failures > 0 && failures < TRIES) {
        logger.warning(`Discord's gateway does not answer; this is try ${failures + 1} of ${TRIES}`);
      } else if (failures >= TRIES) {
        arrivals.fail(
          new LoginError(
            "unreachable",
            `Discord's gateway cannot be reached after ${TRIES} tries. Check the internet connection.`,
          ),
        );
      }
    },
    onFatal(code, reason) {
      const error = closeError(code, reason);
      arrivals.fail(error);
      if (!ready) return;
      logger.error(error.message);
      options.onState?.("closed", error.message);
    },
  });

  gateway.open();
  try {
    await arrivals.all;
  } catch (error) {
    await gateway.close();
    earlier?.close();
    throw error;
  }
  ready = true;
  await soon(happenings.membersKnown, clock, MEMBERS_PATIENCE);
  const start = happenings.ready();
  if (start) happened(start);

  const rest = discordenoRest(http, options.token, application.id);
  return {
    world,
    discord: discordPort(http, rest, application.id, world),
    rest,
    application,
    missingIntents: missing,
    guildIds: tellsGuilds ? memberships.ids : undefined,
    get me() {
      return world.me;
    },
    get latency() {
      return gateway.latency;
    },
    get shards() {
      return gateway.shards;
    },
    // Not part of the login: a command that comes at once is answered meanwhile.
    latencyKnown: () => soon(gateway.beaten, clock, LATENCY_PATIENCE),
    setPresence: (activity) => presence.set(activity),
    syncCommands: (commands, sync) => syncCommands(http, application.id, commands, sync),
    async close() {
      presence.stop();
      await gateway.close();
      earlier?.close();
      await http.close();
    },
  };
}

/** Waits for what is worth a moment, and no longer. */
async function soon(event: Promise<void>, clock: Clock, patience: number): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const cancel = clock.after(patience, resolve);
  await Promise.race([event, late]);
  cancel();
}

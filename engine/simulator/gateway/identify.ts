import type { Parts } from "../parts.ts";
import { GatewayClose } from "./close_codes.ts";
import { guildCreate } from "./guild_create.ts";
import { KNOWN_INTENTS, PRIVILEGED_INTENTS } from "./intents.ts";
import { bareToken, type Fields, fieldsOf } from "./payload.ts";
import { setPresence } from "./presence.ts";
import { Session, type Wire } from "./session.ts";
import type { Guild } from "../world/guild.ts";

/** Servers that one shard may have (source: Discord docs, events/gateway, sharding). */
const GUILDS_PER_SHARD = 2500;

/**
 * Begins a session: READY, then every server of the shard.
 *
 * @throws GatewayClose when the token, the shard or the intents are refused
 */
export function identify(parts: Parts, data: unknown, wire: Wire): Session {
  const fields = fieldsOf(data);
  const application = parts.world.applicationsByToken.get(bareToken(fields.token));
  if (!application) throw new GatewayClose("authenticationFailed");
  const shard = readShard(parts, fields);
  const intents = readIntents(fields);
  if ((intents & PRIVILEGED_INTENTS & ~application.grantedIntents) !== 0) {
    throw new GatewayClose("disallowedIntents");
  }
  const session = new Session(
    parts.random.text(32, 16),
    application,
    intents,
    shard,
    parts.settings.eventsKept,
  );
  session.wire = wire;
  parts.dispatcher.add(session);
  const ready = readyPayload(parts, session);
  session.dispatch("READY", ready, JSON.stringify(ready));
  setPresence(parts, session, fields.presence ?? { status: "online", activities: [] });
  parts.watchers.tell({ type: "connected", userId: application.id, connected: true });
  if (intents & 1) sendGuilds(parts, session, fields);
  return session;
}

function readShard(parts: Parts, { shard }: Fields): readonly [number, number] {
  const [id, count] = Array.isArray(shard) ? shard : [0, 1];
  if (!Number.isInteger(id) || !Number.isInteger(count) || id < 0 || id >= count) {
    throw new GatewayClose("invalidShard");
  }
  if (parts.world.guilds.size / count > GUILDS_PER_SHARD) throw new GatewayClose("shardingRequired");
  return [id, count];
}

function readIntents({ intents }: Fields): number {
  if (typeof intents !== "number" || !Number.isInteger(intents) || (intents & ~KNOWN_INTENTS) !== 0) {
    throw new GatewayClose("invalidIntents");
  }
  return intents;
}

function readyPayload(parts: Parts, session: Session): object {
  const { application } = session;
  return {
    v: 10,
    user: { ...application.user, verified: true, mfa_enabled: true, email: null, flags: 0, bio: "" },
    user_settings: {},
    session_type: "normal",
    session_id: session.id,
    resume_gateway_url: parts.gatewayFaults.resumeUrl ?? `ws://${parts.address}/gateway`,
    guilds: guildsOf(parts, session).map(({ id }) => ({ id, unavailable: true })),
    private_channels: [],
    relationships: [],
    presences: [],
    guild_join_requests: [],
    geo_ordered_rtc_regions: [],
    shard: session.shard,
    application: { id: application.id, flags: applicationFlags(application.grantedIntents) },
    _trace: [],
  };
}

function sendGuilds(parts: Parts, session: Session, { large_threshold }: Fields): void {
  const threshold = typeof large_threshold === "number" ? large_threshold : 50;
  for (const guild of guildsOf(parts, session)) {
    const data = guildCreate(parts.world, guild, session, threshold);
    session.dispatch("GUILD_CREATE", data, JSON.stringify(data));
  }
}

/** The servers of the shard that the bot is in. */
function guildsOf(parts: Parts, session: Session): Guild[] {
  return [...parts.world.guilds.values()].filter(({ id, members }) =>
    session.serves(id) && members.has(session.application.id)
  );
}

/**
 * Flags by which an application tells which privileged intents are switched on for it, in the form of an application
 * in fewer than 100 servers (source: Discord docs, resources/application, flags).
 */
export function applicationFlags(grantedIntents: number): number {
  return (grantedIntents & 1 << 8 ? 1 << 13 : 0) | (grantedIntents & 1 << 1 ? 1 << 15 : 0) |
    (grantedIntents & 1 << 15 ? 1 << 19 : 0);
}

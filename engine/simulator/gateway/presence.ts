import type { GatewayActivity } from "discord-api-types/v10";
import type { Parts } from "../parts.ts";
import { OFFLINE, type Presence, type RegisteredApplication } from "../world/application.ts";
import { GatewayClose } from "./close_codes.ts";
import { INTENTS } from "./intents.ts";
import { fieldsOf } from "./payload.ts";
import type { Session } from "./session.ts";

const STATUSES = ["online", "dnd", "idle", "invisible", "offline"] as const;
const ACTIVITY_TYPES = [0, 1, 2, 3, 4, 5];

/** @throws GatewayClose with 4002 when it is no presence */
export function setPresence(parts: Parts, session: Session, data: unknown): void {
  const { status, activities, afk, since } = fieldsOf(data);
  const known = STATUSES.find((one) => one === (status ?? "online"));
  if (!known || (activities !== null && activities !== undefined && !Array.isArray(activities))) {
    throw new GatewayClose("decodeError");
  }
  session.presence = {
    status: known,
    activities: (activities ?? []).map((activity) => readActivity(parts, fieldsOf(activity))),
    afk: afk === true,
    since: typeof since === "number" ? since : null,
  };
  showPresence(parts, session);
}

/** Other people see what the session last said. */
export function showPresence(parts: Parts, { application, presence }: Session): void {
  changePresence(parts, application, presence);
}

/** The last connection is gone: other people see the bot as offline. */
export function goOffline(parts: Parts, application: RegisteredApplication): void {
  if (parts.dispatcher.connected(application.id)) return;
  changePresence(parts, application, OFFLINE);
  parts.watchers.tell({ type: "connected", userId: application.id, connected: false });
}

function changePresence(parts: Parts, application: RegisteredApplication, presence: Presence): void {
  parts.world.presences.set(application.id, presence);
  const status = presence.status === "invisible" ? "offline" : presence.status;
  const activity = status === "offline" ? null : presence.activities[0] ?? null;
  parts.watchers.tell({ type: "presence", presence: { userId: application.id, status, activity } });
  if (parts.world.applications.size < 2) return;
  for (const guild of parts.world.guilds.values()) {
    if (!guild.members.has(application.id)) continue;
    parts.dispatcher.broadcast({
      type: "PRESENCE_UPDATE",
      data: {
        user: { id: application.id },
        guild_id: guild.id,
        status,
        activities: presence.activities,
        client_status: status === "offline" ? {} : { web: status },
      },
      intent: INTENTS.presences,
      guildId: guild.id,
    });
  }
}

/** Bots set name, state, type and url (source: Discord docs, events/gateway-events, activity object). */
function readActivity(
  parts: Parts,
  { name, type, url, state }: Readonly<Record<string, unknown>>,
): GatewayActivity {
  if (typeof name !== "string" || typeof type !== "number" || !ACTIVITY_TYPES.includes(type)) {
    throw new GatewayClose("decodeError");
  }
  return {
    id: "ec0b28a579ecb4bd",
    name,
    type,
    created_at: parts.moment.now,
    ...(typeof url === "string" ? { url } : {}),
    ...(typeof state === "string" ? { state } : {}),
  };
}

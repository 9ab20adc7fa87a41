/** Whether what is asked before a login was answered by Discord, and not by a proxy or another server with words of its own. */
import type { APIApplication, APIGatewayBotInfo } from "discord-api-types/v10";

/** Source: Discord docs, resources/application, application object. */
export function isApplication(body: unknown): body is APIApplication {
  return isObject(body) && typeof body["id"] === "string" && /^\d+$/.test(body["id"]) &&
    typeof body["name"] === "string" &&
    (body["team"] === undefined || body["team"] === null || isTeam(body["team"]));
}

function isTeam(team: unknown): boolean {
  return isObject(team) && Array.isArray(team["members"]) &&
    team["members"].every((member) => isObject(member) && isObject(member["user"]));
}

/** Source: Discord docs, events/gateway, get gateway bot. */
export function isGatewayInfo(body: unknown): body is APIGatewayBotInfo {
  if (!isObject(body)) return false;
  const { url, shards, session_start_limit: limit } = body;
  return typeof url === "string" && /^wss?:\/\/[^\s]/.test(url) && URL.canParse(url) &&
    isCount(shards) && shards >= 1 && isObject(limit) &&
    ["total", "remaining", "reset_after", "max_concurrency"].every((name) => isCount(limit[name]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

import type { ServerView } from "../model/servers.ts";
import type { GuildSettings, Json } from "../model/storage.ts";
import { isTimezone } from "../model/timezone.ts";

/** The setting in which the roles of commands stand: `{ "config roles add": ["823475887319941132"] }`. */
export const COMMAND_ROLES = "command_roles";
/** The setting with the name of the server's time zone. */
export const TIMEZONE = "timezone";

/**
 * The view of what is stored of a server. What has another shape than this engine writes, somebody else wrote: it is
 * left out.
 * @param onDamage told what was left out, in words for the log
 */
export function readView(stored: GuildSettings | undefined, onDamage: (what: string) => void): ServerView {
  const settings = stored?.settings ?? {};
  if (!isObject(settings)) {
    onDamage("its settings are no map");
    return view(stored?.prefix, undefined, new Map(), {});
  }
  const commandRoles = new Map<string, readonly string[]>();
  const written = settings[COMMAND_ROLES] ?? {};
  if (!isObject(written)) onDamage(`${COMMAND_ROLES} is no map`);
  for (const [command, roles] of commandRolesIn(written)) {
    if (isListOfIds(roles)) commandRoles.set(command, roles);
    else onDamage(`the roles of "${command}" are no list of ids`);
  }
  return view(stored?.prefix, readTimezone(settings[TIMEZONE], onDamage), commandRoles, settings);
}

function readTimezone(written: Json | undefined, onDamage: (what: string) => void): string | undefined {
  if (written === undefined) return undefined;
  if (typeof written === "string" && isTimezone(written)) return written;
  onDamage(`${TIMEZONE} is no time zone`);
}

/** The entries of the setting, whatever their values are. */
export function commandRolesIn(written: Json | undefined): Map<string, Json> {
  return new Map(isObject(written) ? Object.entries(written) : []);
}

export function isListOfIds(value: Json | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((id) => typeof id === "string");
}

function view(
  prefix: string | undefined,
  timezone: string | undefined,
  commandRoles: ServerView["commandRoles"],
  settings: ServerView["settings"],
): ServerView {
  return {
    ...(prefix === undefined ? {} : { prefix }),
    ...(timezone === undefined ? {} : { timezone }),
    commandRoles,
    settings,
  };
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

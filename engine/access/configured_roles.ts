/** The roles that may use a command, as set for it besides its definition. */
import type { Program } from "../model/program.ts";
import type { ServerView } from "../model/servers.ts";

export interface ConfiguredRoles {
  /** Ids; never empty. */
  readonly roles: readonly string[];
  /** Whether the server has set them itself; else the bot's settings have. */
  readonly byServer: boolean;
}

/**
 * What holds for a command: what is set for it or for the nearest command above it, in the server, else in the bot's
 * settings. `undefined` where nothing is set, or where a server has lifted it.
 * @param path names from the top
 */
export function configuredRoles(
  path: readonly string[],
  server: ServerView | undefined,
  { access }: Pick<Program, "access">,
): ConfiguredRoles | undefined {
  const own = server && nearest(path, server.commandRoles);
  const roles = own ?? nearest(path, access.commandRoles);
  return roles && roles.length > 0 ? { roles, byServer: own !== undefined } : undefined;
}

function nearest(
  path: readonly string[],
  set: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  if (set.size === 0) return;
  for (let length = path.length; length > 0; length--) {
    const roles = set.get(path.slice(0, length).join(" "));
    if (roles) return roles;
  }
}

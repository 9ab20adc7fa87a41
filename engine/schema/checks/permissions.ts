import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../diagnostics/span.ts";
import type { NamesDefinition } from "../keys/names.ts";
import type { PermissionsDefinition } from "../keys/permissions.ts";
import { checkNamed } from "./named.ts";
import { has, placeOf } from "./place_of.ts";

/** Where it was said what a command is bound to, by itself or by a command above it. */
export interface Places {
  readonly dmOnly?: Span;
  readonly ownerOnly?: Span;
  /** The first key that only servers can fulfil, and where it stands. */
  readonly server?: { readonly key: string; readonly span: Span };
}

export const NO_PLACES: Places = {};

/** Checks the permissions of one command. @returns what binds its subcommands */
export function checkPermissions(
  permissions: PermissionsDefinition,
  names: NamesDefinition,
  problems: Problems,
  above: Places = NO_PLACES,
): Places {
  checkNamed("roles", permissions.roles, names, problems);
  checkNamed("users", permissions.users, names, problems);
  checkNamed("channels", permissions.channels, names, problems);
  const { node } = permissions;
  const dmOnly = permissions.dmOnly ? placeOf(node, "dm_only") : undefined;
  const ownerOnly = permissions.ownerOnly ? placeOf(node, "owner_only") : above.ownerOnly;
  const bound = serverKeys(permissions).map((key) => ({ key, span: placeOf(node, key) }));
  const alone = dmOnly ?? above.dmOnly;
  for (const { key, span } of alone ? bound : []) {
    problems.add({
      code: "contradicting-permissions",
      message: `\`${key}\` can only be fulfilled in a server, and \`dm_only\` allows direct messages only.`,
      span,
      expected: `either \`dm_only\` or \`${key}\``,
      related: [{ span: alone!, message: "`dm_only` stands here" }],
    });
  }
  if (dmOnly && bound.length === 0 && above.server) {
    const { key, span } = above.server;
    problems.add({
      code: "contradicting-permissions",
      message: `\`dm_only\` allows direct messages only, and \`${key}\` of the command above only servers.`,
      span: dmOnly,
      expected: `either \`dm_only\` or \`${key}\``,
      related: [{ span, message: `\`${key}\` stands here` }],
    });
  }
  if (ownerOnly) warnOfWaysIn(permissions, ownerOnly, problems);
  return { dmOnly: alone, ownerOnly, server: above.server ?? bound[0] };
}

/** The keys that ask for something that direct messages do not have. */
function serverKeys({ node, serverOnly, user, roles, channels }: PermissionsDefinition): string[] {
  const keys: string[] = [];
  if (serverOnly) keys.push(has(node, "guild_only") ? "guild_only" : "server_only");
  if (user.length > 0) keys.push("user");
  if (roles.length > 0) keys.push("roles");
  if (channels.length > 0) keys.push("channels");
  return keys;
}

function warnOfWaysIn(permissions: PermissionsDefinition, ownerOnly: Span, problems: Problems): void {
  for (const key of ["user", "roles", "users"] as const) {
    if (permissions[key].length === 0) continue;
    problems.add({
      code: "permission-without-effect",
      severity: "warning",
      message: `\`owner_only\` lets only the bot's owners in, so \`${key}\` has no effect.`,
      span: placeOf(permissions.node, key),
      expected: `either \`owner_only\` or \`${key}\``,
      related: [{ span: ownerOnly, message: "`owner_only` stands here" }],
    });
  }
}

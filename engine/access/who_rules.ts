/** Who may use a command: the rules that a bot's owner passes. */
import { permissionTitles } from "../model/permissions.ts";
import type { Rules } from "../model/rules.ts";
import type { Texts } from "../model/texts.ts";
import type { Asker } from "./asker.ts";
import { has } from "./channel_permissions.ts";
import type { ConfiguredRoles } from "./configured_roles.ts";
import { listWords } from "../words/list_words.ts";
import type { Refusal } from "./refusal.ts";

export function checkConfigured(
  { roles, byServer }: ConfiguredRoles,
  asker: Asker,
  texts: Texts,
): Refusal | undefined {
  if (!asker.inServer) return { key: "server_only", values: {} };
  if (asker.administrates || asker.hasOneOf(roles)) return;
  const missing = listWords(
    texts,
    "list_or",
    byServer ? rolesOfServer(roles, asker, texts) : rolesOfFiles(roles, asker, texts),
  );
  return { key: byServer ? "no_configured_role" : "no_permission", values: { missing } };
}

/** Permissions, roles and people of a definition, and the server's owner: any of them is a way in. */
export function checkWho(rules: Rules, asker: Asker, texts: Texts): Refusal | undefined {
  const { userPermissions, roles, users, serverOwner = false } = rules;
  const asks = userPermissions !== 0n;
  if (!asks && roles.length === 0 && users.length === 0 && !serverOwner) return;
  if (serverOwner && asker.ownsServer) return;
  if (users.includes(asker.caller.user.id) || asker.hasOneOf(roles)) return;
  if (roles.length > 0 && asker.administrates) return;
  if (asks && has(asker.permissions, userPermissions)) return;
  const ways = rolesOfFiles(roles, asker, texts);
  if (asks) {
    ways.unshift(listWords(texts, "list_and", permissionTitles(userPermissions & ~asker.permissions)));
  }
  if (ways.length === 0) return { key: serverOwner ? "server_owner_only" : "not_chosen", values: {} };
  if (serverOwner) ways.push(texts.get("server_ownership"));
  return { key: "no_permission", values: { missing: listWords(texts, "list_or", ways) } };
}

export function checkChannel({ channels }: Rules, asker: Asker, texts: Texts): Refusal | undefined {
  if (channels.length === 0 || asker.isIn(channels)) return;
  if (!asker.inServer) return { key: "server_only", values: {} };
  const here = channels.filter((id) => asker.guild?.channels.has(id)).map((id) => `<#${id}>`);
  if (here.length === 0) return { key: "wrong_server", values: {} };
  return { key: "wrong_channel", values: { channels: listWords(texts, "list_or", here) } };
}

function rolesOfServer(roles: readonly string[], asker: Asker, texts: Texts): string[] {
  const { known, unknown } = wordsOf(roles, asker, texts);
  return unknown ? [...known, texts.get("deleted_role")] : known;
}

/** A bot's files may name roles of several servers: those of others help nobody here. */
function rolesOfFiles(roles: readonly string[], asker: Asker, texts: Texts): string[] {
  const { known, unknown } = wordsOf(roles, asker, texts);
  return unknown && known.length === 0 ? [texts.get("absent_role")] : known;
}

function wordsOf(
  roles: readonly string[],
  asker: Asker,
  texts: Texts,
): { known: string[]; unknown: boolean } {
  const known: string[] = [];
  for (const id of roles) {
    const role = asker.guild?.roles.get(id);
    if (role) known.push(texts.get("the_role", { role: role.name }));
  }
  return { known, unknown: known.length < roles.length };
}

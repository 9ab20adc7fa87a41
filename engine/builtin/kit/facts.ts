/** What can be told of a command in words: how it is called, how often, by whom and where. */
import type { Command } from "../../model/program.ts";
import type { ConfiguredRoles } from "../../access/configured_roles.ts";
import { permissionTitles } from "../../model/permissions.ts";
import type { GuildView } from "../../model/views.ts";
import type { Rules } from "../../model/rules.ts";
import type { Texts } from "../../model/texts.ts";
import { inWords } from "../../words/time_in_words.ts";
import { usageLine } from "../../words/usage_line.ts";
import { listWords } from "../../words/list_words.ts";
import { listUpTo } from "./list_up_to.ts";
import { isInMenu } from "./commands.ts";

/** Roles and the like in one line of a fact. */
const MOST_CHARACTERS = 180;

/** As it is typed; `prefix` counts where it can be called so. */
export function callLine(command: Command, prefix: string, texts: Texts): string {
  if (command.surfaces.has("prefix")) return usageLine(command, prefix);
  if (command.surfaces.has("slash") || !isInMenu(command)) return usageLine(command, "/");
  return texts.get("help_menu_call", { name: command.menuName });
}

export function surfaceBadges({ surfaces }: Command, texts: Texts): string[] {
  const badges: string[] = [];
  const [slash, prefix] = [surfaces.has("slash"), surfaces.has("prefix")];
  if (slash && prefix) badges.push(texts.get("help_hybrid"));
  else if (prefix) badges.push(texts.get("help_prefix_only"));
  else if (slash) badges.push(texts.get("help_slash_only"));
  if (surfaces.has("user_menu")) badges.push(texts.get("help_user_menu"));
  if (surfaces.has("message_menu")) badges.push(texts.get("help_message_menu"));
  return badges;
}

/** Empty where there is none. */
export function cooldownLine({ cooldowns }: Command, texts: Texts): string {
  return cooldowns.map(({ rate, per, scope }) =>
    texts.get("help_rate", { rate, per: inWords(per), scope: texts.get(`help_scope_${scope}`) })
  ).join(", ");
}

/** @param configured roles that are set for it: they count in the place of what its definition says */
export function whoLine(
  command: Command,
  configured: ConfiguredRoles | undefined,
  guild: GuildView | undefined,
  texts: Texts,
): string {
  if (command.rules.some(({ ownerOnly }) => ownerOnly)) return texts.get("help_bot_owner");
  if (configured) {
    const { roles, byServer } = configured;
    const either = oneOf(roleWords(roles, byServer ? "deleted_role" : "absent_role", guild, texts), texts);
    return byServer ? texts.get("help_configured", { roles: either }) : either;
  }
  const ways = command.rules.map((rules) => waysIn(rules, guild, texts)).filter((list) => list.length > 0);
  if (ways.length === 0) return texts.get("help_everybody");
  return listWords(texts, "list_and", [...new Set(ways.map((list) => oneOf(list, texts)))]);
}

function waysIn(rules: Rules, guild: GuildView | undefined, texts: Texts): string[] {
  const ways: string[] = [];
  const permissions = permissionTitles(rules.userPermissions);
  if (permissions.length > 0) ways.push(listWords(texts, "list_and", permissions));
  if (rules.serverOwner) ways.push(texts.get("help_server_owner"));
  ways.push(...roleWords(rules.roles, "absent_role", guild, texts));
  ways.push(...rules.users.map((id) => `<@${id}>`));
  return ways;
}

/** The bot's files may name roles of several servers: those of others help nobody here, so they are not told apart. */
function roleWords(
  ids: readonly string[],
  unknown: "deleted_role" | "absent_role",
  guild: GuildView | undefined,
  texts: Texts,
): string[] {
  const here = ids.filter((id) => guild?.roles.has(id)).map((id) => `<@&${id}>`);
  return here.length === 0 && ids.length > 0 ? [texts.get(unknown)] : here;
}

function oneOf(items: readonly string[], texts: Texts): string {
  const words = listWords(texts, "list_or", items);
  return words.length <= MOST_CHARACTERS ? words : listUpTo(texts, items, MOST_CHARACTERS);
}

/** Empty where it works everywhere. */
export function whereLine({ rules }: Command, guild: GuildView | undefined, texts: Texts): string {
  const places: string[] = [];
  if (rules.some(({ serverOnly }) => serverOnly)) places.push(texts.get("help_in_servers"));
  if (rules.some(({ dmOnly }) => dmOnly)) places.push(texts.get("help_in_direct_messages"));
  if (rules.some(({ ageRestricted }) => ageRestricted)) places.push(texts.get("help_age_restricted"));
  for (const { channels } of rules) {
    const here = channels.filter((id) => guild?.channels.has(id)).map((id) => `<#${id}>`);
    if (here.length > 0) places.push(texts.get("help_in_channels", { channels: oneOf(here, texts) }));
  }
  return [...new Set(places)].join(", ");
}

/** Empty where the bot needs nothing. */
export function botNeedsLine({ rules }: Command, texts: Texts): string {
  const bits = rules.reduce((all, { botPermissions }) => all | botPermissions, 0n);
  return listWords(texts, "list_and", permissionTitles(bits));
}

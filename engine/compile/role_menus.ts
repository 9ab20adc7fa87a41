/** Role menus of a definition → what the bot posts, with what it needs for them. */
import { compileRoleMenu } from "../actions/role_menus/compile_role_menu.ts";
import { INTENT } from "../model/discord_numbers.ts";
import { NO_PERMISSIONS, permissionBits } from "../model/permissions.ts";
import type { RoleMenu } from "../model/program.ts";
import { ANSWER_VARIABLES } from "../model/scope.ts";
import type { RoleMenuDefinition } from "../schema/keys/role_menus.ts";
import type { MessageContext, StepPlace } from "../schema/steps/kind.ts";
import type { BotContext } from "./context.ts";
import { nameVariables } from "./names.ts";

const PLACE: StepPlace = { answers: false, person: false, forms: false, pressed: false };

export function compileRoleMenus(definitions: readonly RoleMenuDefinition[], bot: BotContext): RoleMenu[] {
  const { user: _, member: __, ...known } = ANSWER_VARIABLES;
  const variables = { ...bot.namespaces, ...known, ...nameVariables(bot.names) };
  return definitions.map((definition) => {
    const controls = bot.controls.of(`role_menu ${definition.name.text}`);
    // A menu has no steps of its own.
    const context: MessageContext = { ...bot, variables, controls, place: PLACE, steps: () => [] };
    return compileRoleMenu(definition, context);
  });
}

/** What the bot's role needs for them, as Discord's bit set. */
export function menuPermissions(menus: readonly RoleMenuDefinition[]): bigint {
  if (menus.length === 0) return NO_PERMISSIONS;
  const reacting = menus.filter(({ kind }) => kind === "reactions");
  // Reactions of others are taken back where a role goes away again or cannot be had.
  const bounded = reacting.some(({ unique, max, who }) => unique || max !== undefined || who !== undefined);
  return permissionBits([
    "manage_roles",
    "read_message_history",
    ...reacting.length > 0 ? ["add_reactions" as const] : [],
    ...bounded ? ["manage_messages" as const] : [],
  ]);
}

/** Gateway intents that they need, as Discord's bit set. */
export function menuIntents(menus: readonly RoleMenuDefinition[]): number {
  return menus.some(({ kind }) => kind === "reactions") ? INTENT.GUILD_MESSAGE_REACTIONS : 0;
}

import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { RememberedProblems } from "../../diagnostics/remembered_problems.ts";
import type { DeclaredExtensions } from "../../model/declared.ts";
import type { BotDefinition } from "../keys/bot.ts";
import { checkAccess } from "./access.ts";
import { checkData } from "./data.ts";
import { checkBuiltins } from "./builtins.ts";
import { checkCommands } from "./command_set.ts";
import { checkChecks } from "./checks.ts";
import { checkEvents } from "./events.ts";
import { checkLanguages } from "./languages.ts";
import { checkGroups } from "./groups.ts";
import { has, placeOf } from "./place_of.ts";
import { checkRoleMenus } from "./role_menus.ts";
import { checkSettings } from "./settings.ts";
import { checkStatuses } from "./status.ts";
import { checkTests } from "./tests.ts";

/**
 * Checks what no single key can know: limits over several keys, names over all commands.
 * @param memory of what was found in commands that are the same as in an earlier load
 */
export function checkBot(
  definition: BotDefinition,
  extensions: DeclaredExtensions,
  problems: Problems,
  memory: RememberedProblems,
): void {
  checkSettings(definition, problems);
  checkLanguages(definition, problems);
  checkStatuses(definition, problems);
  checkData(definition.data, problems);
  const others = has(definition.node, "events") || has(definition.node, "role_menus");
  checkCommands(definition.commands, placeOf(definition.node, "commands"), others, problems, memory);
  checkChecks(definition.checks, definition.commands, extensions, problems);
  checkGroups(definition.groups, definition.commands, problems);
  checkEvents(definition, extensions, problems);
  checkRoleMenus(definition.roleMenus, definition.names, problems);
  checkAccess(definition.commands, definition.names, problems);
  checkTests(definition, problems);
  checkBuiltins(definition.builtins.list, definition.names, problems);
}

import type { Problems } from "../../diagnostics/diagnostic.ts";
import { LIMITS } from "../../model/limits.ts";
import type { CommandDefinition } from "../keys/command.ts";
import type { CooldownDefinition } from "../keys/cooldown.ts";
import type { NamesDefinition } from "../keys/names.ts";
import { checkFixedText } from "./length.ts";
import { checkPermissions, NO_PLACES, type Places } from "./permissions.ts";

/** Checks who may use commands, where and how often. Each command is bound by those above it as well. */
export function checkAccess(
  commands: readonly CommandDefinition[],
  names: NamesDefinition,
  problems: Problems,
  above: Places = NO_PLACES,
): void {
  for (const { permissions, cooldown, subcommands } of commands) {
    const places = permissions ? checkPermissions(permissions, names, problems, above) : above;
    if (cooldown) checkCooldowns(cooldown, problems);
    if (subcommands.length > 0) checkAccess(subcommands, names, problems, places);
  }
}

export function checkCooldowns(cooldowns: readonly CooldownDefinition[], problems: Problems): void {
  for (const { message } of cooldowns) {
    checkFixedText(message, LIMITS.message.content, "The message", problems);
  }
}

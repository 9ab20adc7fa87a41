import type { Problems } from "../../diagnostics/diagnostic.ts";
import { LIMITS } from "../../model/limits.ts";
import type { BuiltinDefinition } from "../keys/builtins.ts";
import type { NamesDefinition } from "../keys/names.ts";
import { checkCooldowns } from "./access.ts";
import { checkFixedText } from "./length.ts";
import { checkPrefixName, checkSlashName } from "./name.ts";
import { checkPermissions } from "./permissions.ts";
import { placeOf } from "./place_of.ts";

/** Checks what is said of built-in commands. Which of them there are is known when the bot is compiled. */
export function checkBuiltins(
  builtins: readonly BuiltinDefinition[],
  names: NamesDefinition,
  problems: Problems,
): void {
  for (const { node, as, rename, aliases, description, permissions, cooldown } of builtins) {
    if (rename && (as?.includes("slash") ?? true)) checkSlashName(rename, "a slash command", problems);
    else if (rename) checkPrefixName(rename, "the name of a command", problems);
    for (const alias of aliases ?? []) checkPrefixName(alias, "another name of a command", problems);
    checkFixedText(description, LIMITS.command.description, "The description", problems);
    if (permissions) checkPermissions(permissions, names, problems);
    if (cooldown) checkCooldowns(cooldown, problems);
    if (node && as?.length === 0) {
      problems.add({
        code: "no-surface",
        message: "`as` is empty, so nobody could call this command.",
        span: placeOf(node, "as"),
        expected: "slash, prefix or both; `off` in the place of the settings switches the command off",
      });
    }
  }
}

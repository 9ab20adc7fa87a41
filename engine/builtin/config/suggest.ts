/** What `config` offers while somebody types, to those who may configure. */
import type { Choice } from "../../model/option.ts";
import type { SuggestRequest } from "../../model/program.ts";
import { cut } from "../../words/cut.ts";
import { pathOf } from "../kit/commands.ts";
import { namesAsChoices, suggestNames } from "../kit/suggest_names.ts";
import { rolesOfServer } from "./find_role.ts";
import { mayConfigure } from "./may_configure.ts";
import { configurableCommands } from "./targets.ts";

/** Lifts the limit; a role of this name has to be mentioned. */
export const NONE = "none";

export async function suggestCommands({ bot, caller, typed }: SuggestRequest): Promise<readonly Choice[]> {
  const names = await mayConfigure(bot, caller) ? configurableCommands(bot.program).map(pathOf) : [];
  return suggestNames(namesAsChoices(names), typed);
}

/** Values are ids, for several roles can have one name. */
export async function suggestRoles({ bot, caller, typed }: SuggestRequest): Promise<readonly Choice[]> {
  const guild = caller.guildId === undefined ? undefined : bot.world.guild(caller.guildId);
  if (!guild || !await mayConfigure(bot, caller)) return [];
  const roles = rolesOfServer(guild).map(({ id, name }) => ({ name: cut(name, 100), value: id }));
  return suggestNames([...namesAsChoices([NONE]), ...roles], typed.replace(/^@/, ""));
}

/** Definition → what every command and event of the bot is compiled with. */
import type { BotDefinition } from "../schema/read_definition.ts";
import { checkVariables, compileChecks } from "./checks.ts";
import type { BotContext } from "./context.ts";
import { compileData, dataVariables } from "./data.ts";
import { compileGroups } from "./groups.ts";
import { nameVariables } from "./names.ts";
import type { PartSinks } from "./part.ts";

export function compileBotContext(
  definition: BotDefinition,
  extensions: readonly string[] | undefined,
  { problems, controls, note }: PartSinks,
): BotContext {
  const { names, theme, settings: { cooldowns, http } } = definition;
  const data = compileData(definition.data);
  const basic = { ...nameVariables(names), ...dataVariables(data) };
  const checks = compileChecks(definition.checks, { variables: basic, data, problems });
  const variables = { ...basic, ...checkVariables(checks) };
  const outside = { http, extensions, note };
  const shared = { variables, names, data, checks, theme, cooldowns, controls, outside, problems };
  return { ...shared, groups: compileGroups(definition.groups, shared) };
}

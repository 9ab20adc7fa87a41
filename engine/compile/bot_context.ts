/** Definition → what every command and event of the bot is compiled with. */
import type { BotDefinition } from "../schema/read_definition.ts";
import type { Outside } from "../schema/steps/kind.ts";
import { checkVariables, compileChecks } from "./checks.ts";
import type { BotContext } from "./context.ts";
import { compileData, dataVariables } from "./data.ts";
import { compileGroups } from "./groups.ts";
import { nameVariables } from "./names.ts";
import { namespaceVariables } from "./namespaces.ts";
import type { PartSinks } from "./part.ts";

export function compileBotContext(
  definition: BotDefinition,
  { extensions, declared }: Pick<Outside, "extensions" | "declared">,
  { problems, controls }: PartSinks,
): BotContext {
  const { names, theme, settings: { cooldowns, http } } = definition;
  const data = compileData(definition.data);
  const namespaces = namespaceVariables(declared);
  const basic = { ...namespaces, ...nameVariables(names), ...dataVariables(data) };
  const checks = compileChecks(definition.checks, { variables: basic, data, problems });
  const variables = { ...basic, ...checkVariables(checks) };
  const outside = { http, extensions, declared };
  const shared = {
    variables,
    namespaces,
    names,
    data,
    checks,
    theme,
    cooldowns,
    controls,
    outside,
    problems,
  };
  return { ...shared, groups: compileGroups(definition.groups, shared) };
}

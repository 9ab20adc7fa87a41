/** Cooldowns of a definition → cooldowns that count. */
import { cut } from "../words/cut.ts";
import type { Problems } from "../diagnostics/diagnostic.ts";
import type { Cooldown } from "../model/cooldown.ts";
import { LIMITS } from "../model/limits.ts";
import type { Variables } from "../model/shape.ts";
import { COOLDOWN } from "../model/texts/refusals.ts";
import type { CooldownDefinition } from "../schema/keys/cooldown.ts";
import type { CooldownSettings } from "../schema/keys/settings.ts";
import { compileText } from "../template/text.ts";

/**
 * @param path of the command that declares them
 * @param variables that the command's texts know
 */
export function compileCooldowns(
  definitions: readonly CooldownDefinition[],
  path: readonly string[],
  variables: Variables,
  problems: Problems,
): Cooldown[] {
  return definitions.map(({ rate, per, scope, message }, index) => {
    const template = message && compileText(message, { ...variables, cooldown: COOLDOWN }, problems);
    return {
      id: `${path.join(" ")}#${index}`,
      rate,
      per,
      scope,
      ...(template
        ? {
          message: (scope: Readonly<Record<string, unknown>>) =>
            cut(template.render(scope), LIMITS.message.content),
        }
        : {}),
    };
  });
}

/** The cooldown of a command for which none is declared. */
export function defaultCooldowns(path: readonly string[], settings: CooldownSettings): Cooldown[] {
  const { defaultRate: rate, defaultPer } = settings;
  const per = Math.round(defaultPer * 1000);
  return rate > 0 && per > 0 ? [{ id: `${path.join(" ")}#default`, rate, per, scope: "user" }] : [];
}

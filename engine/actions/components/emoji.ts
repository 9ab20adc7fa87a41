/** An emoji on a button or an option (source: Discord docs, components/reference, button). */
import type { APIMessageComponentEmoji } from "discord-api-types/v10";
import type { SourceText } from "../../diagnostics/span.ts";
import type { Scope } from "../../model/scope.ts";
import { StepRefused } from "../../model/step_refused.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { compileEmoji } from "../kit/emoji.ts";

/** One that turns out to be none is left out. */
export function compileComponentEmoji(
  source: SourceText,
  context: Pick<StepContext, "variables" | "problems">,
): (scope: Scope) => APIMessageComponentEmoji | undefined {
  const compiled = compileEmoji(source, context);
  const animated = /^\s*<a:/.test(source.text);
  return (scope) => {
    const emoji = given(compiled, scope);
    if (!emoji) return undefined;
    const [, name, id] = /^(\w+):(\d+)$/.exec(emoji) ?? [];
    return id ? { id, name, ...(animated ? { animated } : {}) } : { name: emoji };
  };
}

function given(emoji: (scope: Scope) => string, scope: Scope): string | undefined {
  try {
    return emoji(scope);
  } catch (error) {
    if (error instanceof StepRefused) return undefined;
    throw error;
  }
}

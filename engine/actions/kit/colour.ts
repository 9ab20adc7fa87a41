/** A colour in a step: fixed, or with placeholders that give one. */
import type { SourceText } from "../../diagnostics/span.ts";
import type { Scope } from "../../model/scope.ts";
import { readColour } from "../../schema/kit/colour.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { compileText } from "../../template/text.ts";
import { code } from "../../words/code.ts";
import { refused } from "./refused.ts";

/** 0xRRGGBB. @returns what throws `StepRefused` where somebody typed what is no colour */
export function compileColour(
  source: SourceText,
  { variables, theme, problems }: Pick<StepContext, "variables" | "theme" | "problems">,
): (scope: Scope) => number {
  const fixed = readColour(source.text, theme);
  if (fixed !== undefined) return () => fixed;
  const template = compileText(source, variables, problems);
  return (scope) => {
    const given = template.render(scope).trim();
    // People who type a colour leave the sign out.
    const colour = readColour(given.toLowerCase(), theme) ?? readColour(`#${given}`, theme);
    if (colour === undefined) throw refused({ key: "color_unclear", values: { given: code(given) } });
    return colour;
  };
}

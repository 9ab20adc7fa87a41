/** A duration in a step: fixed, or with placeholders that make one (`"{options.minutes}m"`). */
import type { SourceText } from "../../diagnostics/span.ts";
import type { Scope } from "../../model/scope.ts";
import { DURATION, parseDuration, readDuration, showDuration } from "../../schema/kit/duration.ts";
import { boundsMark } from "../../schema/kit/number.ts";
import { isOff, OFF_PATTERN } from "../../schema/kit/off.ts";
import { hasPlaceholder } from "../../schema/kit/placeholder.ts";
import { Refused, scalar } from "../../schema/kit/scalar.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { compileText } from "../../template/text.ts";
import { code } from "../../words/code.ts";
import { inWords } from "../../words/time_in_words.ts";
import { refused } from "./refused.ts";

/** In milliseconds. */
export interface DurationBounds {
  readonly min: number;
  readonly max: number;
}

export interface DurationText {
  readonly bounds: DurationBounds;
  /** Whether there has to be one. */
  readonly required?: boolean;
  /** Milliseconds, or the text from which they come. */
  readonly value: number | "off" | SourceText;
}

/**
 * A duration or a word that says that there is none.
 * @param word the word that goes best with the key: `off`; the others mean the same
 */
export function durationText(word: string, bounds: DurationBounds) {
  const what = `a duration such as 10m, 2h or 1d, or ${word}`;
  return scalar<DurationText>({
    what,
    json: {
      type: ["string", "boolean"],
      pattern: `^(?:${OFF_PATTERN})$|${DURATION.source}|\\{`,
      ...boundsMark(bounds, showDuration),
    },
    read(node) {
      if (hasPlaceholder(node.text)) return { bounds, value: node };
      const value = isOff(node.text) ? "off" : readDuration(node, bounds, what);
      return value instanceof Refused ? value : { bounds, value };
    },
  });
}

/** A duration that cannot be left out. */
export function lengthText(bounds: DurationBounds) {
  const what = "a duration such as 30s, 10m, 2h or 1d";
  return scalar<DurationText>({
    what,
    json: { type: "string", pattern: `${DURATION.source}|\\{`, ...boundsMark(bounds, showDuration) },
    read(node) {
      if (hasPlaceholder(node.text)) return { bounds, value: node, required: true };
      const value = readDuration(node, bounds, what);
      return value instanceof Refused ? value : { bounds, value, required: true };
    },
  });
}

/** In milliseconds; `undefined` for none. @throws StepRefused where the text makes no duration, or one out of bounds */
export function compileDuration(
  { value, required, bounds: { min, max } }: DurationText,
  { variables, problems }: Pick<StepContext, "variables" | "problems">,
): (scope: Scope) => number | undefined {
  if (value === "off") return () => undefined;
  if (typeof value === "number") return () => value;
  const template = compileText(value, variables, problems);
  return (scope) => {
    const given = template.render(scope).trim();
    if (!required && isOff(given)) return undefined;
    const ms = parseDuration(given.toLowerCase());
    if (ms === undefined) throw refused({ key: "not_a_duration", values: { given: code(given) } });
    if (ms >= min && ms <= max) return ms;
    throw refused({ key: "duration_out_of_range", values: { least: inWords(min), most: inWords(max) } });
  };
}

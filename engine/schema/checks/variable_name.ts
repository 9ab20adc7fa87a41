import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import { ANSWER_VARIABLES } from "../../model/scope.ts";

/** Names that always mean the same, and those by which the engine finds things of its own. */
const TAKEN: ReadonlySet<string> = new Set([
  ...Object.keys(ANSWER_VARIABLES),
  ..."options target names data checks fields values picked message cooldown missing".split(" "),
  ..."random timezone save constructor __proto__".split(" "),
]);

/** Whether a name means something everywhere already. */
export function isReservedName(name: string): boolean {
  return TAKEN.has(name);
}

/** Checks a name that an author gives to a value, so that placeholders can use it. */
export function checkVariableName({ text, span }: SourceText, problems: Problems): void {
  if (!/^[a-z_][a-z0-9_]*$/.test(text)) {
    problems.add({
      code: "bad-variable-name",
      message: `\`${text}\` cannot be used as a name in placeholders.`,
      span,
      expected: "small letters, digits and `_`, beginning with a letter",
    });
  } else if (isReservedName(text)) {
    problems.add({
      code: "variable-name-taken",
      message: `\`${text}\` already means something else in placeholders.`,
      span,
      expected: "another name",
      suggestion: `my_${text}`,
    });
  }
}

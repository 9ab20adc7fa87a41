import type { FunctionManual } from "../../template/functions/forms.ts";
import { FUNCTION_GROUPS } from "../../template/functions/table.ts";

const INTRO =
  "What can be called in `{…}` and in every `if`. In a signature, what stands in square brackets can be left out. " +
  "Every function can also stand behind its first value: `user.name.upper()` is `upper(user.name)`. A function of a value " +
  "that is absent gives nothing. [Expressions](../expressions.md) tells how they are written.";

/** Every function, by what it is about. */
export function expressionsPage(): string {
  const groups = Object.entries(FUNCTION_GROUPS).map(([title, functions]) =>
    [`## ${title}`, ...functions.map(functionText)].join("\n\n")
  );
  return [INTRO, ...groups].join("\n\n");
}

function functionText({ name, signature, description, example, prints }: FunctionManual): string {
  const shown = prints === undefined ? "" : ` gives \`${prints}\``;
  return `### ${name}\n\n\`${signature}\`\n\n${description} \`{${example}}\`${shown}${
    shown === "" ? "" : "."
  }`;
}

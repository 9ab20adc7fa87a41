/** The data that a step names. */
import { nearest } from "../../diagnostics/did_you_mean.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import type { DataDeclaration, DataType } from "../../model/data.ts";
import { isMessageKnown } from "../../schema/checks/message_known.ts";
import { withReplaced } from "../../schema/kit/fix.ts";
import { text } from "../../schema/kit/text.ts";
import { nameOf } from "../../schema/kit/written.ts";
import type { StepContext } from "../../schema/steps/kind.ts";

/** The schema of the name; `findData` checks it. */
export const DATA_NAME = text("the name of data that is declared under `data`", nameOf("data"));

/**
 * What the name stands for; a problem and `undefined` where there is no such data, or of another type.
 * @param types that the action works on; all where absent
 */
export function findData(
  name: SourceText,
  action: string,
  { data, variables, problems }: Pick<StepContext, "data" | "variables" | "problems">,
  types?: readonly DataType[],
): DataDeclaration | undefined {
  const word = name.text.replace(/^\{?(?:data\.)?([^{}]*)\}?$/, "$1").trim();
  const declaration = data.get(name.text);
  if (!declaration) {
    const names = [...data.keys()];
    const suggestion = data.has(word) ? word : nearest(word, names);
    problems.add({
      code: "unknown-data",
      message: `No data is called \`${name.text}\`.`,
      span: name.span,
      expected: names.length > 0
        ? `one of ${names.join(", ")}`
        : "a line under `data` such as `coins: { type: number, per: member }`",
      suggestion,
      fix: suggestion && withReplaced(name.span, suggestion),
    });
  } else if (types && !types.includes(declaration.type)) {
    problems.add({
      code: "data-wrong-type",
      message: `\`${action}\` works on ${
        types.join(" and ")
      }, and \`${name.text}\` is a ${declaration.type}.`,
      span: name.span,
      expected: `data of the type ${types.join(" or ")}; \`set\` works on all types`,
    });
  } else {
    if (declaration.per === "message" && !isMessageKnown(variables)) {
      problems.add({
        code: "data-without-message",
        message: `\`${name.text}\` belongs to a message, and no message is known here.`,
        span: name.span,
        expected: "a command with `as: [message_menu]`, or data of another owner",
      });
    }
    return declaration;
  }
}

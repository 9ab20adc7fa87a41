import { nearest } from "../../diagnostics/did_you_mean.ts";
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { OptionType } from "../../model/option.ts";
import { quote } from "../kit/quote.ts";
import type { OptionDefinition } from "../keys/option.ts";
import { misfit } from "./option_value.ts";

/** Types of which a definition can name a value beforehand. */
const FIXED: ReadonlySet<OptionType> = new Set(["string", "integer", "number", "boolean"]);

/** Checks that a default is a value that people could have given themselves. */
export function checkDefault(option: OptionDefinition, problems: Problems): void {
  const { default: text, choices, type } = option;
  if (!text) return;
  if (!FIXED.has(type)) {
    problems.add({
      code: "default-does-not-fit",
      message: `An option of the type ${type} cannot have a default.`,
      span: text.span,
      expected: `no \`default\`, or one of the types ${[...FIXED].join(", ")}`,
    });
  } else if (choices.length > 0) {
    const words = choices.flatMap(({ name, value }) => [value.text, name.text]);
    if (words.includes(text.text)) return;
    problems.add({
      code: "default-does-not-fit",
      message: `The default ${quote(text.text)} is not one of the choices.`,
      span: text.span,
      expected: `one of ${choices.slice(0, 25).map(({ value }) => value.text).join(", ")}`,
      suggestion: nearest(text.text, choices.map(({ value }) => value.text)),
    });
  } else {
    const reason = misfit(text.text, option);
    if (reason) {
      problems.add({
        code: "default-does-not-fit",
        message: `The default ${quote(text.text)} ${reason}.`,
        span: text.span,
        expected: `a value of the type ${type} that people could give themselves`,
      });
    }
  }
  if (option.required) {
    problems.add({
      code: "default-without-effect",
      severity: "warning",
      message: `The option \`${option.name.text}\` is required, so its default is used in menus only.`,
      span: text.span,
      expected: "either `required: true` or a `default`",
    });
  }
}

import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import { LIMITS } from "../../model/limits.ts";
import { quote } from "../kit/quote.ts";
import type { OptionDefinition } from "../keys/option.ts";
import { checkFixedText } from "./length.ts";
import { checkLocalizations } from "./localization.ts";
import { misfit } from "./option_value.ts";

/** Checks the choices of an option: lengths, types, and that none is there twice. */
export function checkChoices(option: OptionDefinition, problems: Problems): void {
  const names = new Map<string, SourceText>();
  const values = new Map<string, SourceText>();
  for (const choice of option.choices) {
    const { name, value } = choice;
    checkFixedText(name, LIMITS.option.choiceName, "The choice", problems);
    if (value !== name) checkFixedText(value, LIMITS.option.choiceText, "The choice's value", problems);
    checkLocalizations(
      choice.localizations,
      "a choice",
      { name: LIMITS.option.choiceName, description: LIMITS.option.description },
      problems,
    );
    const reason = misfit(value.text, option);
    if (reason) {
      problems.add({
        code: "choice-does-not-fit",
        message: `The choice ${quote(value.text)} ${reason}.`,
        span: value.span,
        expected: `a value of the type ${option.type}`,
      });
    }
    if (!reportTwice(names, name, "is there twice", problems) && value !== name) {
      reportTwice(values, value, "stands for two choices", problems);
    }
  }
}

function reportTwice(
  seen: Map<string, SourceText>,
  text: SourceText,
  happened: string,
  problems: Problems,
): boolean {
  const first = seen.get(text.text);
  if (!first) {
    seen.set(text.text, text);
    return false;
  }
  problems.add({
    code: "choice-twice",
    message: `${quote(text.text)} ${happened}.`,
    span: text.span,
    expected: "every choice once",
    related: [{ span: first.span, message: "the first one" }],
  });
  return true;
}

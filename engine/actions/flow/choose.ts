/** The action `choose`: does the steps of the case that a value is. */
import { nearest } from "../../diagnostics/did_you_mean.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import type { Choice } from "../../model/option.ts";
import type { Step } from "../../model/program.ts";
import { withReplaced } from "../../schema/kit/fix.ts";
import { map } from "../../schema/kit/map.ts";
import { named } from "../../schema/kit/named.ts";
import { quote } from "../../schema/kit/quote.ts";
import { text } from "../../schema/kit/text.ts";
import { expressionOf } from "../../schema/kit/written.ts";
import type { ActionWord, StepContext, StepDefinition } from "../../schema/steps/kind.ts";
import { compileBare } from "../../template/bare.ts";
import { printAny } from "../../template/print.ts";
import { describe, type Type } from "../../template/type.ts";

interface Case {
  readonly name: SourceText;
  readonly steps: readonly StepDefinition[];
}

export const CHOOSE: ActionWord = {
  name: "choose",
  description: "Does the steps of the case that a value is: `value`, `cases` by what it can be, and `else`.",
  nearMisses: ["switch", "match", "case", "select"],
  schema: (steps) =>
    map(
      "`choose`",
      {
        value: text("an expression such as options.mood", expressionOf())
          .describe("What is compared with the cases: an expression such as options.mood."),
        cases: named("a map of cases to steps", steps, (name, list): Case => ({ name, steps: list }))
          .describe("Steps by the text or number that the value is."),
        else: steps.describe("What is done where no case fits.").optional(),
      },
      ({ value, cases, else: otherwise = [] }) => ({
        inner: [...cases.map((one) => one.steps), otherwise],
        compile(context) {
          const expression = compileBare(value, context.variables, context.problems);
          const table = compileCases(value, expression?.type ?? "anything", cases, context);
          const rest = context.steps(otherwise);
          const branches = [...table.values()];
          // Cases of what is only known at run time are texts.
          const open = expression?.type === "anything";
          return {
            async run(run) {
              const taken = await run.settle(() => {
                const value = expression?.run(run.scope);
                const steps = table.get(open ? printAny(value) : value);
                return steps ? branches.indexOf(steps) : -1;
              });
              await run.perform(branches[taken] ?? rest);
            },
          };
        },
      }),
      {
        on: { use: "value" },
        of: { use: "value" },
        when: { use: "cases" },
        options: { use: "cases" },
        default: { use: "else" },
        otherwise: { use: "else" },
      },
    ),
};

function compileCases(
  value: SourceText,
  type: Type,
  cases: readonly Case[],
  context: StepContext,
): Map<unknown, readonly Step[]> {
  const table = new Map<unknown, readonly Step[]>();
  const read = reader(type);
  if (!read) {
    context.problems.add({
      code: "cannot-choose",
      message: `\`${value.text.trim()}\` is ${describe(type)}, which cannot be compared with the cases.`,
      span: value.at(0, value.text.length),
      expected: "something that is a text, a number, or true or false",
    });
  }
  const choices = context.choices?.get(value.text.trim().replace(/^\{\s*|\s*\}$/g, ""));
  for (const { name, steps } of cases) {
    const compiled = context.steps(steps);
    const key = read?.(name.text);
    if (read && key === undefined) reportOfOtherType(name, type, context);
    else if (read && table.has(key)) reportTwice(name, context);
    else if (choices && !choices.some((choice) => choice.value === key)) {
      reportNoChoice(name, choices, context);
    } else table.set(key, compiled);
  }
  return table;
}

/** What reads a case as a value of the type; `undefined` for types that cannot be compared. */
function reader(type: Type): ((text: string) => unknown) | undefined {
  switch (type) {
    case "text":
    case "anything":
      return (text) => text;
    case "number":
      return (text) => /^[-+]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
    case "boolean":
      return (text) =>
        /^(?:true|yes|on)$/i.test(text) ? true : /^(?:false|no|off)$/i.test(text) ? false : undefined;
  }
}

function reportOfOtherType({ text, span }: SourceText, type: Type, { problems }: StepContext): void {
  problems.add({
    code: "case-never-met",
    message: `${quote(text)} is never met: the value is always ${describe(type)}.`,
    span,
    expected: type === "number" ? "a number such as 3" : "true or false",
  });
}

function reportTwice({ text, span }: SourceText, { problems }: StepContext): void {
  problems.add({
    code: "case-twice",
    message: `${quote(text)} means the same as a case above, so its steps are never done.`,
    span,
    expected: "every value once",
  });
}

function reportNoChoice(
  { text, span }: SourceText,
  choices: readonly Choice[],
  { problems }: StepContext,
): void {
  const values = choices.map(({ value }) => String(value));
  const named = choices.find(({ name }) => name === text);
  const suggestion = named ? String(named.value) : nearest(text, values);
  problems.add({
    code: "case-never-met",
    message: `${quote(text)} is none of the option's choices, so its steps are never done.`,
    span,
    expected: `one of ${values.slice(0, 12).join(", ")}${values.length > 12 ? ", …" : ""}`,
    ...(suggestion === undefined ? {} : { suggestion, fix: withReplaced(span, suggestion) }),
  });
}

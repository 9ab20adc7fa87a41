/** The action `set`: replaces values that are kept. */
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText, Span } from "../../diagnostics/span.ts";
import type { Run } from "../../model/program.ts";
import type { Scope } from "../../model/scope.ts";
import { StepRefused } from "../../model/step_refused.ts";
import type { Json } from "../../model/storage.ts";
import { DATA_SHAPES } from "../../model/data.ts";
import { RESERVED_DATA_NAMES } from "../../schema/checks/data.ts";
import { DATA_VALUE, type WrittenValue } from "../../schema/keys/data_value.ts";
import { byKey } from "../../schema/kit/by_key.ts";
import { converted } from "../../schema/kit/converted.ts";
import { map } from "../../schema/kit/map.ts";
import { named } from "../../schema/kit/named.ts";
import { text } from "../../schema/kit/text.ts";
import type {
  ActionUse,
  ActionWord,
  StepContext,
  StepDefinition,
  StepsSchema,
} from "../../schema/steps/kind.ts";
import { PERSON } from "../kit/person.ts";
import { compileTarget } from "./data_target.ts";
import { DATA_NAME } from "./find_data.ts";
import { checkBounds, orElse } from "./limits.ts";
import { compileEntry, compileWritten } from "./written_value.ts";

interface SetDefinition {
  readonly data: SourceText;
  readonly to: WrittenValue;
  readonly key?: SourceText;
  readonly who?: SourceText;
  readonly else?: readonly StepDefinition[];
}

export const SET: ActionWord = {
  name: "set",
  description: "Sets what is kept: `set: { coins: 5 }`, or `set: { data: coins, to: 5 }` with more to say.",
  nearMisses: ["set_data", "store", "assign", "let"],
  schema: (steps) => byKey<ActionUse>(RESERVED_DATA_NAMES, long(steps), SHORT),
};

function long(steps: StepsSchema) {
  return map(
    "`set`",
    {
      data: DATA_NAME.describe("The data that is set."),
      to: DATA_VALUE.describe("The new value."),
      key: text("a name in the map").describe("Of a map, the one entry that is set.").optional(),
      who: PERSON.describe("Whose data; that of the person who asks where nothing is said.").optional(),
      else: steps.describe("What is done where the value is out of bounds; the command ends after it.")
        .optional(),
    },
    (definition) => useOf([definition]),
    {
      value: { use: "to" },
      name: { use: "data" },
      user: { use: "who" },
      for: { use: "who" },
      otherwise: { use: "else" },
    },
  );
}

const SHORT = converted(
  named("a map of values by the names of data", DATA_VALUE, (data, to): SetDefinition => ({ data, to }))
    .meta({ "x-declared": ["data"] }),
  (definitions, node): ActionUse => {
    const isEmpty = node.kind === "empty" || node.kind === "map" && node.entries.length === 0;
    return { ...useOf(definitions), check: (problems) => void (isEmpty && reportEmpty(node.span, problems)) };
  },
);

function reportEmpty(span: Span, problems: Problems): void {
  problems.add({
    code: "step-does-nothing",
    message: "`set` sets nothing.",
    span,
    expected: "data and its new value, such as `set: { coins: 5 }`",
  });
}

function useOf(definitions: readonly SetDefinition[]): ActionUse {
  return {
    inner: definitions.flatMap(({ else: otherwise }) => otherwise ? [otherwise] : []),
    compile(context) {
      const sets = definitions.map((definition) => compileSet(definition, context));
      const [only] = definitions;
      const declaration = definitions.length === 1 ? context.data.get(only!.data.text) : undefined;
      return {
        ...(declaration ? { result: DATA_SHAPES[declaration.type] } : {}),
        async run(run) {
          let last: unknown;
          for (const set of sets) last = await set?.(run);
          return last;
        },
      };
    },
  };
}

function compileSet(
  { data, to, key, who, else: otherwise }: SetDefinition,
  context: StepContext,
): ((run: Run) => Promise<unknown>) | undefined {
  const target = compileTarget(data, who, "set", context, key ? ["map"] : undefined);
  const steps = otherwise && context.steps(otherwise);
  if (!target) return undefined;
  const { declaration } = target;
  const change = key ? entryChange(key, to, context) : valueChange(compileWritten(to, declaration, context));
  return (run) =>
    orElse(run, steps, () => {
      // Filled in beforehand: whatever goes wrong with a text must not stop others from changing the data.
      const make = change(run.scope);
      return target.change(run, (present) => {
        const value = make(present);
        checkBounds(value, declaration);
        return value;
      });
    });
}

type Make = (present: Json | undefined) => Json;

function valueChange(value: (scope: Scope) => Json): (scope: Scope) => Make {
  return (scope) => {
    const made = value(scope);
    return () => made;
  };
}

function entryChange(key: SourceText, to: WrittenValue, context: StepContext): (scope: Scope) => Make {
  const name = compileEntry(key, context);
  if (to.kind !== "text") {
    context.problems.add({
      code: "value-wrong-type",
      message: `Here stands a ${to.kind}, and the entries of a map are texts.`,
      span: to.span,
      expected: "a text",
    });
    return () => (present) => present!;
  }
  const value = compileEntry(to.text, context);
  return (scope) => {
    const [entry, made] = [name(scope), value(scope)];
    if (entry === "") throw new StepRefused("data_no_value", {});
    return (present) => ({ ...present as Record<string, Json>, [entry]: made });
  };
}

/** One field of an extension whose value may come from placeholders: in an action, under `with` of a handler. */
import type { SourceText, Span } from "../../diagnostics/span.ts";
import type {
  ChoiceField,
  DurationField,
  Field,
  ListField,
  NumberField,
  TextField,
} from "../../model/fields.ts";
import { checkListSize, checkTextLength } from "../../schema/extensions/field_bounds.ts";
import { whatOf } from "../../schema/extensions/field_words.ts";
import type { NodeSchema } from "../../schema/extensions/fields_schema.ts";
import { JSON_VALUE } from "../../schema/keys/json.ts";
import { boolean } from "../../schema/kit/boolean.ts";
import { converted } from "../../schema/kit/converted.ts";
import { duration, parseDuration } from "../../schema/kit/duration.ts";
import { integer, number } from "../../schema/kit/number.ts";
import { oneOrMany } from "../../schema/kit/one_or_many.ts";
import { Filled, orPlaceholder } from "../../schema/kit/or_placeholder.ts";
import { countCharacters } from "../../schema/kit/placeholder.ts";
import { text } from "../../schema/kit/text.ts";
import { word } from "../../schema/kit/word.ts";
import { printAny } from "../../template/print.ts";
import { compileText } from "../../template/text.ts";
import { compileValue } from "../../template/value.ts";
import { code } from "../../words/code.ts";
import { listWords } from "../../words/list_words.ts";
import { inWords } from "../../words/time_in_words.ts";
import { refused } from "../kit/refused.ts";
import { compileJson } from "../outside/json_body.ts";
import type { DynamicValue } from "./fill.ts";
import { channelValue, personValue, roleValue } from "./reference_value.ts";

export function dynamicValue(field: Field): NodeSchema<DynamicValue> {
  const what = whatOf(field);
  switch (field.type) {
    case "text":
      return converted(text(what), (source) => textValue(source, field));
    case "number":
      return filled(number(what, field), (source) => numberValue(source, field));
    case "integer":
      return filled(integer(what, field), (source) => numberValue(source, field));
    case "boolean":
      return filled(boolean(), booleanValue);
    case "duration":
      return filled(duration(field), (source) => durationValue(source, field));
    case "choice":
      return filled(word("one of these words", field.choices), (source) => choiceValue(source, field));
    case "user":
      return converted(text(what), personValue);
    case "role":
      return converted(text(what), roleValue);
    case "channel":
      return converted(text(what), channelValue);
    case "list":
      return converted(oneOrMany(what, text()), (sources, { span }) => listValue(sources, field, span));
    case "json":
      return converted(JSON_VALUE, (written) => (context) => {
        const value = compileJson(written, context);
        return ({ scope }) => value(scope);
      });
  }
}

/** What is written out is read by the schema, and the rest when it is known. */
function filled<Value>(
  schema: NodeSchema<Value>,
  fill: (source: SourceText) => DynamicValue,
): NodeSchema<DynamicValue> {
  return converted(
    orPlaceholder(schema),
    (read): DynamicValue => read instanceof Filled ? fill(read.source) : () => () => read,
  );
}

function textValue(source: SourceText, field: TextField): DynamicValue {
  const { minLength: least = 0, maxLength: most = Infinity } = field;
  return ({ variables, problems }) => {
    checkTextLength(source, field, problems, true);
    const value = compileValue(source, variables, "text", problems);
    return ({ scope }) => {
      const given = value(scope);
      if (typeof given !== "string") return undefined;
      const length = countCharacters(given);
      if (length < least) throw refused({ key: "value_too_short", values: { least, length } });
      if (length > most) throw refused({ key: "value_too_long", values: { most, length } });
      return given;
    };
  };
}

function numberValue(source: SourceText, { type, min, max }: NumberField): DynamicValue {
  return ({ variables, problems }) => {
    const value = compileValue(source, variables, "number", problems);
    return ({ scope }) => {
      const given = value(scope);
      if (typeof given !== "number" || !Number.isFinite(given)) return undefined;
      const number = type === "integer" ? Math.floor(given) : given;
      if (min !== undefined && number < min) {
        throw refused({ key: "value_too_small", values: { least: min, number } });
      }
      if (max !== undefined && number > max) {
        throw refused({ key: "value_too_big", values: { most: max, number } });
      }
      return number;
    };
  };
}

function booleanValue(source: SourceText): DynamicValue {
  return ({ variables, problems }) => {
    const value = compileValue(source, variables, "boolean", problems);
    return ({ scope }) => value(scope);
  };
}

function durationValue(source: SourceText, { min, max }: DurationField): DynamicValue {
  return ({ variables, problems }) => {
    const template = compileText(source, variables, problems);
    return ({ scope }) => {
      const given = template.render(scope).trim();
      if (given === "") return undefined;
      const ms = parseDuration(given.toLowerCase());
      if (ms === undefined) throw refused({ key: "not_a_duration", values: { given: code(given) } });
      if (min !== undefined && ms < min) {
        throw refused({ key: "value_time_too_short", values: { least: inWords(min) } });
      }
      if (max !== undefined && ms > max) {
        throw refused({ key: "value_time_too_long", values: { most: inWords(max) } });
      }
      return ms;
    };
  };
}

function choiceValue(source: SourceText, { choices }: ChoiceField): DynamicValue {
  const known = new Map(choices.map((choice) => [choice.toLowerCase(), choice]));
  return ({ variables, problems }) => {
    const template = compileText(source, variables, problems);
    return ({ scope, bot }) => {
      const given = template.render(scope).trim();
      if (given === "") return undefined;
      const chosen = known.get(given.toLowerCase());
      if (chosen !== undefined) return chosen;
      const words = listWords(bot.program.texts, "list_or", choices.map((choice) => code(choice)));
      throw refused({ key: "value_not_offered", values: { given: code(given), choices: words } });
    };
  };
}

/** An entry that is a list itself stands for all that is in it. */
function listValue(sources: readonly SourceText[], field: ListField, span: Span): DynamicValue {
  const { maxItems = Infinity } = field;
  return (context) => {
    checkListSize(sources.length, field, span, context.problems);
    const entries = sources.map((text) => compileJson({ kind: "text", text, plain: false }, context));
    return ({ scope }) => {
      const values = entries.flatMap((entry) => entry(scope)).filter((value) => value !== null);
      return values.slice(0, maxItems).map(printAny);
    };
  };
}

/** One field of an extension whose value stands in the file as it is: among settings, in a filter. */
import type * as z from "zod";
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import type { Field, ListField, ReferenceField, TextField } from "../../model/fields.ts";
import type { Node } from "../../source/nodes.ts";
import { checkNamed } from "../checks/named.ts";
import { JSON_VALUE, jsonOf } from "../keys/json.ts";
import type { NamesDefinition } from "../keys/names.ts";
import { boolean } from "../kit/boolean.ts";
import { converted } from "../kit/converted.ts";
import { duration } from "../kit/duration.ts";
import { integer, number } from "../kit/number.ts";
import { oneOrMany } from "../kit/one_or_many.ts";
import { isSnowflake } from "../kit/snowflake.ts";
import { text } from "../kit/text.ts";
import { word } from "../kit/word.ts";
import { whatOf } from "./field_words.ts";
import { checkListSize, checkTextLength } from "./field_bounds.ts";

/** Gives the value and tells what is wrong with it; `undefined` where it is of no use. */
export type StaticValue = (names: NamesDefinition, problems: Problems) => unknown;

export function staticValue(field: Field): z.ZodType<StaticValue, Node> {
  const what = whatOf(field);
  switch (field.type) {
    case "text":
      return converted(text(what), (source) => textValue(source, field));
    case "number":
      return converted(number(what, field), fixed);
    case "integer":
      return converted(integer(what, field), fixed);
    case "boolean":
      return converted(boolean(), fixed);
    case "duration":
      return converted(duration(field), fixed);
    case "choice":
      return converted(word("one of these words", field.choices), fixed);
    case "user":
    case "role":
    case "channel":
      return converted(text(what), (source) => referenceValue(source, field));
    case "list":
      return converted(
        oneOrMany(what, text()),
        (sources, { span }): StaticValue => listValue(sources, field, span),
      );
    case "json":
      return converted(JSON_VALUE, (written) => fixed(jsonOf(written)));
  }
}

function fixed(value: unknown): StaticValue {
  return () => value;
}

function textValue(source: SourceText, field: TextField): StaticValue {
  return (_, problems) => {
    checkTextLength(source, field, problems);
    return source.text;
  };
}

function listValue(sources: readonly SourceText[], field: ListField, span: Node["span"]): StaticValue {
  return (_, problems) => {
    checkListSize(sources.length, field, span, problems);
    return sources.map(({ text }) => text);
  };
}

function referenceValue(source: SourceText, { type }: ReferenceField): StaticValue {
  const kind = `${type}s` as const;
  return (names, problems) => {
    checkNamed(kind, [source], names, problems);
    if (isSnowflake(source.text)) return source.text;
    return names[kind].find(({ name }) => name.text === source.text)?.id;
  };
}

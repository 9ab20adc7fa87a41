/** What can be written where the cursor stands. */
import type { KnownName } from "../diagnostics/diagnostic.ts";
import type { CompletionOption, Completions } from "../model/panels/files.ts";
import type { Node } from "../source/nodes.ts";
import { declaredNames } from "./declared_names.ts";
import { expressionAt, type ExpressionPlace } from "./expression_place.ts";
import { placeAt } from "./scan_place.ts";
import {
  descriptionOf,
  hasType,
  type JsonSchema,
  keysOf,
  type Shape,
  shapesAt,
  shapesOf,
} from "./schema_walk.ts";
import type { TextPlace } from "./text_place.ts";
import { writtenKey, writtenSnippet, writtenValue } from "./written_key.ts";

/** A text that somebody writes, and all that is known around it. */
export interface Writing {
  readonly text: string;
  readonly at: number;
  /** What the file can hold. */
  readonly schema: JsonSchema;
  /** Of all files of the bot, as far as they could be read. */
  readonly roots: () => Promise<readonly Node[]>;
  /** The names that are known where a text holds one that is not. */
  readonly namesIn: (asked: string) => Promise<readonly KnownName[]>;
}

export async function complete(writing: Writing): Promise<Completions> {
  const { text, at, schema } = writing;
  const place = placeAt(text, at);
  if (!place) return { from: at, to: at, options: [] };
  const shapes = shapesAt(schema, place.path);
  const expression = expressionPlace(text, at, place, shapes);
  if (expression) return await completeName(expression, writing);
  const options = [
    ...place.takes === "value" ? [] : await keyOptions(place, shapes, writing),
    ...place.takes === "key" ? [] : await valueOptions(shapes, writing),
  ];
  // `type:` and `-` need a blank before what follows.
  const isTight = place.from === at && /[:-]/.test(text[at - 1] ?? "") && !place.hasColon;
  return {
    from: place.from,
    to: place.to,
    options: isTight ? options.map((option) => ({ ...option, insert: ` ${option.insert}` })) : options,
  };
}

/** Where the cursor stands in an expression, if it does. @param shapes of the value there */
export function expressionPlace(
  text: string,
  at: number,
  place: TextPlace,
  shapes: readonly Shape[],
): ExpressionPlace | undefined {
  if (place.takes === "key") return undefined;
  return expressionAt(text, at, place, place.takes === "value" && shapes.some(isExpression));
}

function isExpression({ schema }: Shape): boolean {
  return schema["x-expression"] === true;
}

async function completeName(
  { from, to, asked }: ExpressionPlace,
  { namesIn }: Writing,
): Promise<Completions> {
  const names = await namesIn(asked);
  return {
    from,
    to,
    options: names.map(({ name, what, example }) => ({
      label: name,
      kind: "name",
      insert: what === "a function" ? `${name}(` : name,
      detail: what,
      ...(example === undefined ? {} : { description: example }),
      goesOn: false,
    })),
  };
}

async function keyOptions(
  { siblings, hasColon, indent, inFlow }: TextPlace,
  shapes: readonly Shape[],
  { schema: root, roots }: Writing,
): Promise<CompletionOption[]> {
  const kinds = shapes.flatMap(({ schema }) => hasType(schema, "object") ? schema["x-declared"] ?? [] : []);
  const declared = kinds.length === 0 ? [] : declaredNames(kinds, await roots());
  const keys = [...keysOf(shapes, siblings)].filter(([key]) => !siblings.includes(key));
  const snippets = hasColon || inFlow ? [] : shapes.flatMap(({ schema }) => schema.defaultSnippets ?? []);
  return [
    ...snippets.map(({ label, description, body }): CompletionOption => ({
      label,
      kind: "snippet",
      insert: writtenSnippet(body).trimStart(),
      ...(description === undefined ? {} : { description }),
      goesOn: false,
    })),
    ...declared.filter(({ name }) => !siblings.includes(name)).map(({ name, what }): CompletionOption => ({
      label: name,
      kind: "name",
      insert: hasColon ? writtenValue(name) : `${writtenValue(name)}: `,
      detail: what,
      goesOn: false,
    })),
    ...keys.map(([key, value]): CompletionOption => {
      const description = descriptionOf(value, root);
      return {
        label: key,
        kind: "key",
        insert: hasColon ? key : writtenKey(key, value, root, indent, inFlow),
        ...(description === undefined ? {} : { description }),
        goesOn: !hasColon && shapesOf(value, root).some(offersSomething),
      };
    }),
  ];
}

function offersSomething({ schema }: Shape): boolean {
  return schema.enum !== undefined || schema.properties !== undefined || schema["x-declared"] !== undefined ||
    schema.items !== undefined || hasType(schema, "boolean");
}

async function valueOptions(shapes: readonly Shape[], { roots }: Writing): Promise<CompletionOption[]> {
  const scalars = shapes.filter(({ schema }) => !hasType(schema, "object") && !hasType(schema, "array"));
  const kinds = new Set(scalars.flatMap(({ schema }) => schema["x-declared"] ?? []));
  const declared = kinds.size === 0 ? [] : declaredNames([...kinds], await roots());
  const words = new Map<string, string | undefined>();
  for (const { schema, description } of scalars) {
    for (const word of schema.enum ?? []) words.set(String(word), words.get(String(word)) ?? description);
    if (!schema.enum && hasType(schema, "boolean")) {
      const pattern = new RegExp(schema.pattern ?? "");
      for (const word of ["true", "false"]) if (pattern.test(word)) words.set(word, description);
    }
  }
  return [
    ...declared.map(({ name, what }): CompletionOption => ({
      label: name,
      kind: "name",
      insert: writtenValue(name),
      detail: what,
      goesOn: false,
    })),
    ...Array.from(words, ([word, description]): CompletionOption => ({
      label: word,
      kind: "value",
      insert: /^(?:true|false)$/.test(word) ? word : writtenValue(word),
      ...(description === undefined ? {} : { description }),
      goesOn: false,
    })),
  ];
}

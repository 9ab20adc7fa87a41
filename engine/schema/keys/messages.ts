import type * as z from "zod";
import type { SourceText } from "../../diagnostics/span.ts";
import { type TextKey, TEXTS } from "../../model/texts.ts";
import type { Shape } from "../../model/shape.ts";
import type { Node } from "../../source/nodes.ts";
import type { DeclaredExtensions } from "../../model/declared.ts";
import { valuesIn } from "../extensions/text_values.ts";
import { absentWord } from "../extensions/absent.ts";
import { map } from "../kit/map.ts";
import { onDemand } from "../kit/on_demand.ts";
import { text } from "../kit/text.ts";

/** A text of the engine in the author's words. */
export interface MessageDefinition {
  readonly key: TextKey;
  readonly text: SourceText;
}

/** A text of an extension in the author's words. */
export interface DeclaredMessage {
  readonly extension: string;
  /** Without the name of the extension. */
  readonly name: string;
  readonly text: SourceText;
}

export interface MessagesDefinition {
  readonly engine: readonly MessageDefinition[];
  readonly declared: readonly DeclaredMessage[];
}

export type MessagesSchema = z.ZodType<MessagesDefinition, Node>;

const ENTRIES = Object.entries(TEXTS) as [TextKey, typeof TEXTS[TextKey]][];

/** The texts of the engine and of extensions by their keys, each in other words. */
export function messagesSchema(extensions: DeclaredExtensions): MessagesSchema {
  // They are a third of all schemas, and most bots speak in the engine's words.
  return onDemand(() => schemaOf(extensions))
    .describe("What the engine itself says to members, in your words or your language.");
}

function schemaOf(extensions: DeclaredExtensions): MessagesSchema {
  const declared = extensions.present.flatMap(({ name: extension, texts }) =>
    texts.map(({ name, words }) => ({ extension, name, key: `${extension}.${name}`, words }))
  );
  const engine = Object.fromEntries(
    ENTRIES.map(([key, entry]) => [
      key,
      text("the words for it").describe(describe(entry.text, entry.variables)).optional(),
    ]),
  );
  const keys = Object.fromEntries(
    declared.map(({ key, words }) => [
      key,
      text("the words for it").describe(describeWords(words["en-US"] ?? "")).optional(),
    ]),
  );
  return map(
    "`messages`",
    { ...engine, ...keys },
    (keys): MessagesDefinition => {
      const written = keys as Readonly<Record<string, SourceText | undefined>>;
      return {
        engine: ENTRIES.flatMap(([key]) => written[key] ? [{ key, text: written[key] }] : []),
        declared: declared.flatMap(({ key, extension, name }) =>
          written[key] ? [{ extension, name, text: written[key] }] : []
        ),
      };
    },
    {},
    (key) => absentWord(key, extensions),
  );
}

function describe(words: string, variables: Readonly<Record<string, Shape>>): string {
  return described(words, Object.entries(variables).flatMap(([name, shape]) => paths(name, shape)));
}

function describeWords(words: string): string {
  return described(words, valuesIn(words));
}

function described(words: string, known: readonly string[]): string {
  return `In English: "${words}"` +
    (known.length > 0 ? ` Known here: ${known.map((path) => `{${path}}`).join(", ")}.` : "");
}

/** `cooldown.left`, `cooldown.seconds`: every value below a variable. */
function paths(name: string, shape: Shape): string[] {
  if (typeof shape === "string" || !("fields" in shape)) return [name];
  return Object.entries(shape.fields).flatMap(([field, inner]) => paths(`${name}.${field}`, inner));
}

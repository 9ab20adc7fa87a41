import * as z from "zod";
import { botSchema } from "./keys/bot.ts";
import { type DeclaredNames, namesFor } from "./declared_examples.ts";
import { ENGINE } from "./keys/engine.ts";
import { SUGGEST } from "./keys/option.ts";
import type { DeclaredKind } from "./kit/written.ts";
import type { Language } from "./language.ts";

/**
 * The JSON Schema (draft 7) of a bot's file for editors, made from the same tables of keys that read it.
 * @param names of the project's bots, offered wherever one can stand
 */
export function botJsonSchema(language: Language, names: DeclaredNames = {}): object {
  return forEditors(botSchema(language), suggestionsIn(language), names);
}

/** The same of `bots/engine.yaml`. */
export function engineJsonSchema(): object {
  return forEditors(ENGINE, [], {});
}

function forEditors(keys: z.ZodType, suggestions: string[], names: DeclaredNames): object {
  const { "~standard": _, ...schema } = z.toJSONSchema(keys, {
    target: "draft-7",
    io: "input",
    override({ jsonSchema, zodSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema; zodSchema: object }) {
      // Names that authors choose may be anything; saying so for each map helps no editor.
      delete jsonSchema.propertyNames;
      if (zodSchema === SUGGEST) offer(jsonSchema, suggestions);
      const kinds = jsonSchema["x-declared"] as readonly DeclaredKind[] | undefined;
      const known = kinds ? namesFor(kinds, names) : [];
      // What is declared elsewhere is offered; another name is no mistake to an editor, because files change.
      if (known.length > 0) jsonSchema.examples = known;
    },
  });
  return schema;
}

/** Has editors offer words. They say nothing of others, which may be those of an extension that is not loaded now. */
function offer(schema: z.core.JSONSchema.BaseSchema, words: string[]): void {
  if (words.length === 0) return;
  const { type } = schema;
  delete schema.type;
  schema.anyOf = [{ type: "string", enum: words }, { type }];
}

function suggestionsIn({ extensions: { present } }: Language): string[] {
  return present.flatMap(({ name, suggestions = [] }) => suggestions.map((word) => `${name}.${word}`));
}

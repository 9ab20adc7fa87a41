import { z } from "zod";
import { botSchema } from "./keys/bot.ts";
import { ENGINE } from "./keys/engine.ts";
import { SUGGEST } from "./keys/option.ts";
import type { Language } from "./language.ts";

/** The JSON Schema (draft 7) of a bot's file for editors, made from the same tables of keys that read it. */
export function botJsonSchema(language: Language): object {
  return forEditors(botSchema(language), suggestionsIn(language));
}

/** The same of `bots/engine.yaml`. */
export function engineJsonSchema(): object {
  return forEditors(ENGINE, []);
}

function forEditors(keys: z.ZodType, suggestions: string[]): object {
  const { "~standard": _, ...schema } = z.toJSONSchema(keys, {
    target: "draft-7",
    io: "input",
    override({ jsonSchema, zodSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema; zodSchema: object }) {
      // Names that authors choose may be anything; saying so for each map helps no editor.
      delete jsonSchema.propertyNames;
      if (zodSchema === SUGGEST) offer(jsonSchema, suggestions);
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

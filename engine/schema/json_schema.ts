import { z } from "zod";
import { botSchema } from "./keys/bot.ts";
import { ENGINE } from "./keys/engine.ts";
import type { Language } from "./language.ts";

/** The JSON Schema (draft 7) of a bot's file for editors, made from the same tables of keys that read it. */
export function botJsonSchema(language: Language): object {
  return forEditors(botSchema(language));
}

/** The same of `bots/engine.yaml`. */
export function engineJsonSchema(): object {
  return forEditors(ENGINE);
}

function forEditors(keys: z.ZodType): object {
  const { "~standard": _, ...schema } = z.toJSONSchema(keys, {
    target: "draft-7",
    io: "input",
    // Names that authors choose may be anything; saying so for each map helps no editor.
    override: ({ jsonSchema }) => void delete jsonSchema.propertyNames,
  });
  return schema;
}

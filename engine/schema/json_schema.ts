import { z } from "zod";
import { botSchema } from "./keys/bot.ts";
import type { Language } from "./language.ts";

/** The JSON Schema (draft 7) of a bot's file for editors, made from the same tables of keys that read it. */
export function botJsonSchema(language: Language): object {
  const { "~standard": _, ...schema } = z.toJSONSchema(botSchema(language), {
    target: "draft-7",
    io: "input",
    // Names that authors choose may be anything; saying so for each map helps no editor.
    override: ({ jsonSchema }) => void delete jsonSchema.propertyNames,
  });
  return schema;
}

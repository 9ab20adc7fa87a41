import { z } from "zod";
import { botSchema } from "./keys/bot.ts";
import type { ActionWord } from "./steps/kind.ts";

/** The JSON Schema (draft 7) of a bot's file for editors, made from the same tables of keys that read it. */
export function botJsonSchema(actions: readonly ActionWord[]): object {
  const { "~standard": _, ...schema } = z.toJSONSchema(botSchema(actions), {
    target: "draft-7",
    io: "input",
    // Names that authors choose may be anything; saying so for each map helps no editor.
    override: ({ jsonSchema }) => void delete jsonSchema.propertyNames,
  });
  return schema;
}

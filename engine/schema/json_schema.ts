import { z } from "zod";
import { BOT } from "./keys/bot.ts";

/** The JSON Schema (draft 7) of a bot's file for editors, made from the same tables that read it. */
export function botJsonSchema(): object {
  const { "~standard": _, ...schema } = z.toJSONSchema(BOT, {
    target: "draft-7",
    io: "input",
    reused: "ref",
  });
  return schema;
}

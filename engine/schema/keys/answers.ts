import { OWN_LIMITS } from "../../model/limits.ts";
import type { AnswerSettings } from "../../model/program.ts";
import { durationOrOff } from "../kit/duration_or_off.ts";
import { map } from "../kit/map.ts";
import { word } from "../kit/word.ts";

export const ANSWER_DEFAULTS: AnswerSettings = { deleteErrorsAfter: 10_000, suggestCommands: false };

const WHEN = durationOrOff("never", OWN_LIMITS.deleteAfter);

/** How the engine answers prefix commands. */
export const ANSWERS = map(
  "`answers`",
  {
    delete_errors: WHEN.describe(
      "When refusals and errors are deleted again: 10s where nothing is said, or never.",
    )
      .optional(),
    delete_success: WHEN.describe(
      "When other answers to prefix commands are deleted again; never where nothing is said.",
    )
      .optional(),
    unknown_command: word("an answer to unknown commands", ["silent", "suggest"], {
      ignore: "silent",
      none: "silent",
      off: "silent",
      nothing: "silent",
      nearest: "suggest",
      on: "suggest",
      reply: "suggest",
    }).describe("suggest names the nearest command to somebody who mistyped one; silent is usual.")
      .optional(),
  },
  ({ delete_errors, delete_success, unknown_command }): AnswerSettings => ({
    ...after("deleteErrorsAfter", delete_errors ?? ANSWER_DEFAULTS.deleteErrorsAfter),
    ...after("deleteSuccessAfter", delete_success ?? ANSWER_DEFAULTS.deleteSuccessAfter),
    suggestCommands: unknown_command === undefined
      ? ANSWER_DEFAULTS.suggestCommands
      : unknown_command === "suggest",
  }),
  {
    errors: { use: "delete_errors" },
    delete_error: { use: "delete_errors" },
    success: { use: "delete_success" },
    delete_after: { use: "delete_success" },
    unknown: { use: "unknown_command" },
    unknown_commands: { use: "unknown_command" },
    suggest: { use: "unknown_command" },
  },
).describe(
  "How the bot answers prefix commands: what is deleted again, and whether it answers mistyped ones.",
);

function after<Key extends "deleteErrorsAfter" | "deleteSuccessAfter">(
  key: Key,
  when: number | "off" | undefined,
): Partial<Record<Key, number>> {
  return typeof when === "number" ? { [key]: when } as Record<Key, number> : {};
}

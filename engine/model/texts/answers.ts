/** What a call comes to besides the answer of its steps, and how commands are called. */
import { text } from "../text_table.ts";

/** `command`: its prefix and path as they are typed, in code marks. */
const COMMAND = { command: "text" } as const;

export const ANSWER_TEXTS = {
  /** To a slash or menu command whose steps answer nothing: Discord would show it as failed. */
  done: text("Done."),
  failed: text("Something went wrong. Error id: `{error_id}`", { error_id: "text" }),
  /** The disk is full, cannot be written, or another program keeps the database locked. */
  not_saved: text("I can't save anything right now, so this did not work. Please try again later."),
  forbidden: text("I am missing a permission for that here. Please ask somebody who manages this server."),
  /** Discord still lists a command that the bot no longer has. */
  command_gone: text("I do not have this command any more. Please reload Discord to see the current ones."),
  command_changed: text(
    "This command has changed since your Discord loaded it. Please reload Discord and try once more.",
  ),

  /** Somebody only mentioned the bot. `prefix` stands in code marks. */
  bare_mention: text(
    "My prefix is {prefix}. Put it, or a mention of me, before the name of a command.",
    { prefix: "text" },
  ),
  /** The same where the bot has no prefix; `mention` mentions it. */
  bare_mention_no_prefix: text("Put the name of a command behind {mention}.", { mention: "text" }),

  /** `line`: how a command is typed, in code marks. */
  usage: text("Usage: {line}", { line: "text" }),
  example: text("Example: {line}", { line: "text" }),
  /** The list of subcommands follows below. */
  subcommand_missing: text("{command} needs one of these behind it:", COMMAND),
  /** `hint`: a blank and the text `did_you_mean`, or nothing where no name is near. */
  subcommand_unknown: text("{command} has nothing by this name.{hint}", { ...COMMAND, hint: "text" }),

  /** Stands for `hint` in other texts. `near`: names that were probably meant, in code marks. */
  did_you_mean: text("Did you mean {near}?", { near: "text" }),
} as const;

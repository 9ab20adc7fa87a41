/** Why a step is not done, told to the person who asked. */
import { text } from "../text_table.ts";

const CHANNEL = { channel: "text" } as const;

export const STEP_TEXTS = {
  /** `error` of a step that failed by a fault: what it was stands in the log alone. */
  step_failed: text("Something went wrong."),

  /** The same in another channel than the one in which the command was called; `channel` mentions it. */
  bot_permission_there: text("I can't do this in {channel}: I need {missing} there.", {
    channel: "text",
    missing: "text",
  }),
  channel_unclear: text("I can't tell which channel is meant. Name a channel by a mention or an id."),
  /** `channel` mentions it. */
  channel_out_of_reach: text("I can't reach {channel}: it was deleted, or I can't see it.", CHANNEL),
  channel_without_messages: text("{channel} holds no messages.", CHANNEL),

  message_not_given: text("No message was given."),
  message_unknown: text("There is no such message."),
  message_gone: text("This message has been deleted."),
  pins_full: text("This channel has as many pinned messages as Discord allows. Unpin one of them first."),
  emoji_unusable: text("I can't use the emoji {emoji}.", { emoji: "text" }),
  reactions_full: text("This message has as many different reactions as Discord allows."),
  direct_messages_closed: text("{person} takes no direct messages from me.", { person: "text" }),

  number_not_given: text("A number is missing."),
  number_below: text("This takes a number from {least} to {most}, and {number} is too small.", {
    least: "number",
    most: "number",
    number: "number",
  }),
  number_above: text("This takes a number from {least} to {most}, and {number} is too big.", {
    least: "number",
    most: "number",
    number: "number",
  }),
} as const;

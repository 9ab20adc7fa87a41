/** Why a step is not done, told to the person who asked. */
import { text } from "../text_table.ts";

const CHANNEL = { channel: "text" } as const;
const BOUNDS = { least: "number", most: "number", number: "number" } as const;

export const STEP_TEXTS = {
  /** `error` of a step that failed by a fault: what it was stands in the log alone. */
  step_failed: text("Something went wrong."),

  /** The same as `bot_permission` in another channel than the one where the command was called; `channel` mentions it. */
  bot_permission_there: text("I can't do this in {channel}: I need {missing} there.", {
    channel: "text",
    missing: "text",
  }),
  channel_unclear: text("I can't tell which channel is meant. Name a channel by a mention or an id."),
  /** `channel` mentions it. */
  channel_out_of_reach: text("I can't reach {channel}: it was deleted, or I can't see it.", CHANNEL),
  channel_without_messages: text(
    "There are no messages in {channel}: it only holds other channels or posts.",
    CHANNEL,
  ),

  message_unclear: text(
    "I can't tell which message is meant. Name a message by its link, or by its id in this channel.",
  ),
  message_gone: text("This message has been deleted."),
  pins_full: text("This channel has as many pinned messages as Discord allows. Unpin one of them first."),
  emoji_unusable: text("I can't use this emoji here."),
  reactions_full: text("This message has as many different reactions as Discord allows."),
  reaction_blocked: text("I can't react to this person's messages: they have blocked me."),
  direct_messages_closed: text("This person takes no direct messages from me."),

  /** Another service could not be asked, or gave no usable answer: why stands in the log. */
  http_failed: text("I couldn't get an answer from another service that I need for this. Try again later."),
  http_too_many: text("I've asked another service too often. Try again in a minute."),
  http_bad_value: text("I can't ask for this: something that I need for it is missing or can't be used."),

  webhook_gone: text("I can't post this: the webhook for it has been deleted, or isn't set up."),
  /** `extension` is its name, in code marks. */
  handler_not_loaded: text("This doesn't work at the moment: the extension {extension} is not loaded.", {
    extension: "text",
  }),
  /** `handler` is `dice.roll`, in code marks. */
  handler_missing: text("This doesn't work at the moment: there is no function {handler}.", {
    handler: "text",
  }),

  number_not_given: text("A number is missing."),
  number_below: text("This takes a number from {least} to {most}, and {number} is too small.", BOUNDS),
  number_above: text("This takes a number from {least} to {most}, and {number} is too big.", BOUNDS),
} as const;

/** Why a step is not done, told to the person who asked. */
import { text } from "../text_table.ts";

const CHANNEL = { channel: "text" } as const;
const BOUNDS = { least: "number", most: "number", number: "number" } as const;

export const STEP_TEXTS = {
  /** `error` of a step that failed by a fault: what it was stands in the log alone. */
  step_failed: text("Something went wrong."),
  form_ready: text("Press the button to fill in the form."),
  form_open: text("Open the form"),
  form_gone: text("This form has changed since it was opened. Open it again."),
  form_too_late: text("Opening the form took too long. Please try again."),
  /** Of a group of steps that an automation runs; it stands in the log alone. */
  form_not_possible: text("A form can only be shown to somebody who has just used a command or a button."),
  field_no_number: text("{label}: this is not a number.", { label: "text" }),
  field_no_integer: text("{label}: this is not a whole number.", { label: "text" }),
  field_too_small: text("{label}: at least {least}.", { label: "text", least: "number" }),
  field_too_large: text("{label}: at most {most}.", { label: "text", most: "number" }),
  /** Of a group of steps that an automation runs; it stands in the log alone. */
  nobody_to_answer: text("There is nobody to answer. Post in a channel with `send` instead."),

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
  message_not_mine: text("I can only change messages that I wrote myself."),
  pins_full: text("This channel has as many pinned messages as Discord allows. Unpin one of them first."),
  emoji_unusable: text("I can't use this emoji here."),
  reactions_full: text("This message has as many different reactions as Discord allows."),
  reaction_blocked: text("I can't react to this person's messages: they have blocked me."),
  direct_messages_closed: text("This person takes no direct messages from me."),

  poll_incomplete: text("A poll needs a question and at least one answer."),
  poll_too_many_answers: text("A poll has {most} answers at most.", { most: "number" }),
  poll_over: text("This poll has ended already."),
  poll_of_another: text("I can only end polls that I have posted myself."),
  no_poll: text("There is no poll in this message."),

  time_not_given: text("A time is missing, so I can't tell how long to wait."),
  wait_too_long: text("I can wait for {most} at most.", { most: "text" }),
  waits_too_many: text("This waits more than {most} times, so I stopped.", { most: "number" }),
  waits_of_person_full: text(
    "{most} things that you asked for are waiting for their time already. Try again when one of them is done.",
    { most: "number" },
  ),
  waits_full: text("Too much is waiting for its time already. Try again later."),
  wait_too_large: text("This is more than I can keep in mind until then. Try again with less."),
  /** What the buttons and selects of a message need to know, in characters. */
  kept_too_much: text(
    "These buttons would have to remember {size} characters of what you gave, and {most} are the most. Try it with less.",
    { size: "number", most: "number" },
  ),
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

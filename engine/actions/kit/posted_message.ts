/** A message that a step posts: the keys of a reply that make sense for it, and how it is compiled. */
import type { SourceText } from "../../diagnostics/span.ts";
import type { OutgoingMessage } from "../../model/message.ts";
import { NO_PERMISSIONS, permissionBits } from "../../model/permissions.ts";
import type { Run } from "../../model/program.ts";
import type { Problems } from "../../diagnostics/diagnostic.ts";
import { checkReply } from "../../schema/checks/reply.ts";
import { converted } from "../../schema/kit/converted.ts";
import { text } from "../../schema/kit/text.ts";
import {
  MESSAGE_HINTS,
  MESSAGE_KEYS,
  messageFrom,
  type MessageReply,
  oneMessage,
} from "../../schema/keys/reply.ts";
import type { MessageContext } from "../../schema/steps/kind.ts";
import { compileMessage } from "../reply.ts";

const { text: words, embed, embeds, mentions } = MESSAGE_KEYS;

export const POST_KEYS = { text: words, embed, embeds, mentions };

const ONLY_IN_ANSWERS = { say: "Only an answer has it: `reply: { … }`." } as const;

export const POST_HINTS = {
  ...MESSAGE_HINTS,
  ephemeral: { say: "Only an answer can be seen by one person alone: `reply: { ephemeral: true, … }`." },
  delete_after: ONLY_IN_ANSWERS,
  delete_in: ONLY_IN_ANSWERS,
  random: { say: "Several messages, of which one is taken, are steps of the action `random`." },
  one_of: { say: "Several messages, of which one is taken, are steps of the action `random`." },
  choose: { say: "Several messages, of which one is taken, are steps of the action `random`." },
  msg: { use: "text" },
  message: { use: "text" },
  content: { use: "text" },
} as const;

/** A message that is a text alone. */
export const POST_TEXT = converted(
  text("the text of a message"),
  (value: SourceText): MessageReply => messageFrom({ text: value }, { span: value.span }),
);

export function checkPosted(message: MessageReply, problems: Problems): void {
  checkReply(oneMessage(message), problems);
}

/** What the bot needs in a channel to post it there. */
export function neededFor({ embeds }: MessageReply): bigint {
  return permissionBits([
    "view_channel",
    "send_messages",
    ...embeds.length > 0 ? ["embed_links" as const] : [],
  ]);
}

/** What it can make use of besides. */
export function usefulFor({ mentions }: MessageReply): bigint {
  return mentions.includes("everyone") ? permissionBits(["mention_everyone"]) : NO_PERMISSIONS;
}

export function compilePosted(
  message: MessageReply,
  context: MessageContext,
): (run: Run) => OutgoingMessage {
  const compiled = compileMessage(message, 1, context);
  return (run) => compiled.message(run);
}

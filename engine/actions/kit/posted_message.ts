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
  messageFrom,
  type MessageReply,
  oneMessage,
  pressSteps,
} from "../../schema/keys/reply.ts";
import { hasFile } from "../../schema/keys/components/definitions.ts";
import type { ActionUse, MessageContext, StepsSchema } from "../../schema/steps/kind.ts";
import { messagesOf } from "../../schema/steps/messages_of.ts";
import type { Delivery } from "../components/compile_components.ts";
import { compileMessage } from "../reply.ts";

/** The keys of a message that is posted. @param steps what its buttons can do */
export function postKeys(steps: StepsSchema) {
  const { ephemeral: _, delete_after: __, ...keys } = messagesOf(steps).keys;
  return keys;
}

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

/** What a step has of a message in it: the steps of its buttons, and what is wrong with it. */
export function postedUse(message: MessageReply): Pick<ActionUse, "check" | "later"> {
  return { check: (problems) => checkPosted(message, problems), later: pressSteps(message) };
}

export function checkPosted(message: MessageReply, problems: Problems): void {
  checkReply(oneMessage(message), problems);
}

/** What the bot needs in a channel to post it there. */
export function neededFor({ embeds, components, poll }: MessageReply): bigint {
  return permissionBits([
    "view_channel",
    "send_messages",
    ...embeds.length > 0 ? ["embed_links" as const] : [],
    ...poll ? ["send_polls" as const] : [],
    ...hasFile(components.list) ? ["attach_files" as const] : [],
  ]);
}

/** What it can make use of besides. */
export function usefulFor({ mentions }: MessageReply): bigint {
  return mentions.includes("everyone") ? permissionBits(["mention_everyone"]) : NO_PERMISSIONS;
}

export function compilePosted(
  message: MessageReply,
  context: MessageContext,
  delivery: Delivery = "post",
): (run: Run) => Promise<OutgoingMessage> {
  const compiled = compileMessage(message, 1, context, delivery);
  return (run) => compiled.message(run);
}

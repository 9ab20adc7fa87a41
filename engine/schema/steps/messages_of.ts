/** How messages are written in a language of steps. They hold each other: a message has buttons, and a button has steps. */
import type * as z from "zod";
import type { Node } from "../../source/nodes.ts";
import type { MessageKeys, ReplyDefinition } from "../keys/reply.ts";
import type { StepsSchema } from "./kind.ts";

export interface MessageSchemas {
  /** An answer. */
  readonly reply: z.ZodType<ReplyDefinition, Node>;
  /** The keys of everything that is sent as a message. */
  readonly keys: MessageKeys;
}

const MESSAGES: unique symbol = Symbol("messages");

interface WithMessages {
  readonly [MESSAGES]?: MessageSchemas;
}

/** Schemas are made once for a language, so that editors are told of each a single time. */
export function giveMessages(steps: StepsSchema, messages: MessageSchemas): void {
  Object.defineProperty(steps, MESSAGES, { value: messages });
}

/** Those of the steps that `stepsSchema` has made. */
export function messagesOf(steps: StepsSchema): MessageSchemas {
  const found = (steps as WithMessages)[MESSAGES];
  if (!found) throw new Error("These steps come from somewhere else than `stepsSchema`.");
  return found;
}

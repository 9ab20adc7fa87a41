/** The messages that the runtime itself sends: none of them pings anybody. */
import { LIMITS } from "../model/limits.ts";
import type { OutgoingMessage } from "../model/message.ts";

/** The colours of errors and of plain information. */
const RED = 0xff0000;
const BLURPLE = 0x5865f2;
const MOST_CHARACTERS = LIMITS.embed.description;

export function errorNotice(text: string): OutgoingMessage {
  return notice(text, RED);
}

export function infoNotice(text: string): OutgoingMessage {
  return notice(text, BLURPLE);
}

function notice(text: string, color: number): OutgoingMessage {
  const description = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
  return { embeds: [{ description, color }], allowed_mentions: { parse: [], replied_user: false } };
}

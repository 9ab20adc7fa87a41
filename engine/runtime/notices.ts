/** The messages that the runtime itself sends: none of them pings anybody. */
import { LIMITS } from "../model/limits.ts";
import type { OutgoingMessage } from "../model/message.ts";
import type { Theme } from "../model/theme.ts";

const MOST_CHARACTERS = LIMITS.embed.description;

export function errorNotice(text: string, theme: Theme): OutgoingMessage {
  return notice(text, theme.error);
}

export function infoNotice(text: string, theme: Theme): OutgoingMessage {
  return notice(text, theme.category);
}

function notice(text: string, color: number): OutgoingMessage {
  const description = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
  return { embeds: [{ description, color }], allowed_mentions: { parse: [], replied_user: false } };
}

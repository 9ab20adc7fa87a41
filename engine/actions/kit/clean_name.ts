/** Names that people typed, as Discord takes them for channels, threads and roles. */
import { CHANNEL_TYPE, THREAD_TYPES, VOICE_TYPES } from "../../model/discord_numbers.ts";
import { LIMITS } from "../../model/limits.ts";
import { refused } from "./refused.ts";

/** Control characters, and those that make a text read backwards or hide in it. Joiners of emojis stay. */
const INVISIBLE = /[\p{Cc}\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff]/gu;
/** What Discord's own apps do not let stand in the name of a text channel. */
const NOT_IN_TEXT_CHANNELS = /[!"#$%&'()*+,./:;<=>?@[\\\]^`{|}~]/g;

/** As Discord writes it: in text channels in small letters, with hyphens for blanks. @throws StepRefused for nothing */
export function channelName(typed: string, type: number): string {
  const name = oneLine(typed);
  if (VOICE_TYPES.has(type) || type === CHANNEL_TYPE.GUILD_CATEGORY || THREAD_TYPES.has(type)) {
    return filled(name, LIMITS.channel.name);
  }
  const plain = name.toLowerCase().replace(NOT_IN_TEXT_CHANNELS, "").replace(/[\s-]+/g, "-");
  return filled(plain, LIMITS.channel.name, /^[\s-]+|[\s-]+$/g);
}

/** @throws StepRefused for nothing */
export function roleName(typed: string): string {
  return filled(oneLine(typed), LIMITS.role.name);
}

function oneLine(text: string): string {
  return text.toWellFormed().replace(/\s+/g, " ").replace(INVISIBLE, "").replace(/ {2,}/g, " ").trim();
}

/** Without `edges` at both ends, also where the limit cuts. */
function filled(name: string, limit: number, edges = /^\s+|\s+$/g): string {
  const cut = cutAt(name.replace(edges, ""), limit).replace(edges, "");
  if (cut === "") throw refused({ key: "name_empty", values: {} });
  return cut;
}

/** Discord counts UTF-16 code units; a character outside the basic plane is never cut in half. */
function cutAt(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}

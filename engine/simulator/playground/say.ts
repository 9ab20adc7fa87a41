import { type APIAttachment, PermissionFlagsBits } from "discord-api-types/v10";
import { type PlaygroundPlace, PlaygroundRefusal } from "../../model/playground.ts";
import { openForMessage } from "../guilds/threads.ts";
import { storeAttachment } from "../messages/message_body.ts";
import { postMessage } from "../messages/post_message.ts";
import type { Parts } from "../parts.ts";
import { has, sendingIn } from "../permissions.ts";
import { holdsMessages } from "../world/channel.ts";
import { readDataFile } from "./data_file.ts";
import { type Standing, standingOf } from "./standing.ts";
import { written } from "./written.ts";

/** Source: Discord docs, resources/message, create message, and reference, uploading files. */
const MAX_FILES = 10;
const MAX_BYTES = 10 * 1024 * 1024;

/**
 * Posts a message as a person.
 *
 * @param files as `data:` addresses
 * @returns its id
 * @throws PlaygroundRefusal when Discord would not let the person
 */
export function say(
  parts: Parts,
  place: PlaygroundPlace,
  text: string,
  replyTo?: string,
  files: readonly string[] = [],
): string {
  const standing = standingOf(parts, place);
  const { user, channel, guild, permissions } = standing;
  if (!holdsMessages(channel)) throw new PlaygroundRefusal(`#${channel.name} holds no messages.`);
  if (!has(permissions, sendingIn(channel))) {
    throw new PlaygroundRefusal("You do not have permission to send messages in this channel.");
  }
  const content = written(text, guild);
  if (content === "" && files.length === 0) throw new PlaygroundRefusal("An empty message cannot be sent.");
  const answered = replyTo === undefined ? undefined : channel.messages.get(replyTo);
  if (replyTo !== undefined && (!answered || answered.onlyFor !== undefined)) {
    throw new PlaygroundRefusal("The message that you reply to is not there any more.");
  }
  const manages = has(permissions, PermissionFlagsBits.ManageThreads);
  if (channel.thread?.locked && !manages) throw new PlaygroundRefusal("This thread is locked.");
  openForMessage(parts, channel, manages);
  const attachments = attach(parts, standing, files);
  return postMessage(parts, {
    channel,
    author: user,
    content,
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(answered ? { replyTo: answered.message } : {}),
  }).id;
}

function attach(parts: Parts, { channel, permissions }: Standing, files: readonly string[]): APIAttachment[] {
  if (files.length === 0) return [];
  if (!has(permissions, PermissionFlagsBits.AttachFiles)) {
    throw new PlaygroundRefusal("You do not have permission to attach files in this channel.");
  }
  if (files.length > MAX_FILES) {
    throw new PlaygroundRefusal(`A message has at most ${MAX_FILES} files; this one has ${files.length}.`);
  }
  const read = files.map(readDataFile);
  if (read.reduce((sum, { bytes }) => sum + bytes.length, 0) > MAX_BYTES) {
    throw new PlaygroundRefusal("The files of a message have at most 10 MB together.");
  }
  return read.map((file) => storeAttachment(parts, channel.id, file));
}

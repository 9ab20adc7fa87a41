/** People change and delete messages. */
import { PermissionFlagsBits } from "discord-api-types/v10";
import { type PlaygroundPlace, PlaygroundRefusal } from "../../model/playground.ts";
import { deleteMessage, editMessage } from "../messages/edit_message.ts";
import type { Parts } from "../parts.ts";
import { has } from "../permissions.ts";
import { publicMessage } from "./seen_message.ts";
import { standingOf } from "./standing.ts";
import { written } from "./written.ts";

/**
 * Changes the text of a person's own message.
 *
 * @throws PlaygroundRefusal when Discord would not let the person
 */
export function editOwn(parts: Parts, place: PlaygroundPlace, messageId: string, text: string): void {
  const standing = standingOf(parts, place);
  const stored = publicMessage(standing, messageId);
  const { message } = stored;
  if (message.author.id !== standing.user.id) {
    throw new PlaygroundRefusal("Only your own messages can be edited.");
  }
  const content = written(text, standing.guild);
  if (content === "" && message.attachments.length === 0) {
    throw new PlaygroundRefusal("An empty message cannot be sent.");
  }
  // The client sends nothing where nothing was changed.
  if (content !== message.content) editMessage(parts, standing.channel, stored, { content });
}

/** @throws PlaygroundRefusal when it is another's message and the person may not manage messages */
export function deleteSeen(parts: Parts, place: PlaygroundPlace, messageId: string): void {
  const standing = standingOf(parts, place);
  const stored = publicMessage(standing, messageId);
  const own = stored.message.author.id === standing.user.id;
  if (!own && !has(standing.permissions, PermissionFlagsBits.ManageMessages)) {
    throw new PlaygroundRefusal("You do not have permission to delete messages of others.");
  }
  deleteMessage(parts, standing.channel, stored);
}

/** What happened, as text that a test can compare and a person can read. */
import type { APIMessage } from "discord-api-types/v10";
import type { PlaygroundChange, PlaygroundSnapshot, SeenMessage } from "../model/playground.ts";
import { describeMessage, describeReactions } from "./describe_message.ts";
import { describeModal } from "./describe_modal.ts";

/**
 * Messages of bots and what became of them, in order, as one person saw it, forms that bots opened, reactions to
 * anybody's messages, and what bots wrote to others directly:
 *
 *     Bot is thinking…
 *     edited: Bot: Hello
 *     Bot → Bo only: | # Title
 *     Bot → Cy directly: You were warned
 *     deleted: Bot: Hello
 *     reactions: 👍 2, 🎉 1 (Bo: Nice weather)
 *     Bot → Bo modal: # Feedback
 *
 * @param from index of the first change that is told; those before it say what a deleted message was
 * @param place the acting channel; direct messages in it are told like those of any channel
 */
export function transcribe(
  changes: readonly PlaygroundChange[],
  from: number,
  viewerId: string,
  place: string | undefined,
  snapshot: PlaygroundSnapshot,
): string {
  const bots = new Set(snapshot.bots.map(({ id }) => id));
  const people = new Map(
    [...snapshot.people, ...snapshot.bots].map((one) => [one.id, one.global_name ?? one.username]),
  );
  const directs = new Map(snapshot.directs.map(({ id, personId }) => [id, personId]));
  const nameOf = (id: string) => people.get(id) ?? id;
  const texts = new Map<string, string>();
  const hidden = new Set<string>();
  const messages = new Map<string, APIMessage>();
  const lines: string[] = [];
  const sender = (channelId: string, { message, onlyFor }: SeenMessage) => {
    const name = nameOf(message.author.id);
    const direct = channelId === place ? undefined : directs.get(channelId);
    if (direct !== undefined) return `${name} → ${nameOf(direct)} directly:`;
    return onlyFor === undefined ? `${name}:` : `${name} → ${nameOf(onlyFor)} only:`;
  };
  const reactionLine = (channelId: string, seen: SeenMessage) => {
    const [line = ""] = describeMessage(sender(channelId, seen), seen.message, nameOf).split("\n");
    return `reactions: ${describeReactions(seen.message)} (${line.trimEnd()})`;
  };
  for (const [index, change] of changes.entries()) {
    const told = index >= from;
    if (change.type === "message" || change.type === "message_edit") {
      const { seen, channelId } = change;
      const before = messages.get(seen.message.id);
      messages.set(seen.message.id, seen.message);
      if (before && differInReactions(before, seen.message)) {
        if (told) lines.push(reactionLine(channelId, seen));
        continue;
      }
      if (!bots.has(seen.message.author.id)) continue;
      if (seen.onlyFor !== undefined && seen.onlyFor !== viewerId) {
        hidden.add(seen.message.id);
        continue;
      }
      const text = describeMessage(sender(channelId, seen), seen.message, nameOf);
      texts.set(seen.message.id, text);
      if (told) lines.push(change.type === "message" ? text : `edited: ${text}`);
    } else if (told && change.type === "message_delete" && !hidden.has(change.messageId)) {
      lines.push(`deleted: ${texts.get(change.messageId) ?? change.messageId}`);
    } else if (told && change.type === "modal" && change.onlyFor === viewerId) {
      const { modal } = change;
      lines.push(describeModal(`${nameOf(modal.applicationId)} → ${nameOf(viewerId)}`, modal));
    } else if (told && change.type === "no_answer" && change.onlyFor === viewerId) {
      lines.push("The application did not respond");
    }
  }
  return lines.join("\n");
}

/** Whether nothing but who reacted has changed. */
function differInReactions(before: APIMessage, after: APIMessage): boolean {
  const rest = (message: APIMessage) => JSON.stringify({ ...message, reactions: undefined });
  return describeReactions(before) !== describeReactions(after) && rest(before) === rest(after);
}

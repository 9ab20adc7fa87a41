/** What happened in a channel, as text that a test can compare and a person can read. */
import type { APIEmbed, APIMessage } from "discord-api-types/v10";
import type { PlaygroundChange, PlaygroundSnapshot, SeenMessage } from "../model/playground.ts";

/**
 * Messages of bots and what became of them, in order, as one person saw it:
 *
 *     Bot: Hello
 *     Bot → Bo only: | # Title
 *     deleted: Hello
 *
 * @param from index of the first change that is told; those before it say what a deleted message was
 */
export function transcribe(
  changes: readonly PlaygroundChange[],
  from: number,
  viewerId: string,
  snapshot: PlaygroundSnapshot,
): string {
  const bots = new Map(snapshot.bots.map((bot) => [bot.id, bot]));
  const people = new Map(
    [...snapshot.people, ...snapshot.bots].map((one) => [one.id, one.global_name ?? one.username]),
  );
  const texts = new Map<string, string>();
  const lines: string[] = [];
  for (const [index, change] of changes.entries()) {
    const told = index >= from;
    if (change.type === "message" || change.type === "message_edit") {
      const { seen } = change;
      if (!bots.has(seen.message.author.id)) continue;
      if (seen.onlyFor !== undefined && seen.onlyFor !== viewerId) continue;
      const text = describeMessage(seen, (id) => people.get(id) ?? id);
      texts.set(seen.message.id, text);
      if (told) lines.push(change.type === "message" ? text : `edited: ${text}`);
    } else if (told && change.type === "message_delete") {
      lines.push(`deleted: ${texts.get(change.messageId) ?? change.messageId}`);
    } else if (told && change.type === "no_answer" && change.onlyFor === viewerId) {
      lines.push("The application did not respond");
    }
  }
  return lines.join("\n");
}

function describeMessage({ message, onlyFor }: SeenMessage, nameOf: (id: string) => string): string {
  const who = `${nameOf(message.author.id)}${onlyFor === undefined ? "" : ` → ${nameOf(onlyFor)} only`}:`;
  const parts = [message.content, ...message.embeds.map(describeEmbed)].filter((part) => part !== "");
  return `${who} ${named(parts.join("\n"), nameOf)}${describePings(message, nameOf)}`;
}

function describeEmbed(embed: APIEmbed): string {
  const lines = [
    embed.author?.name && `by ${embed.author.name}`,
    embed.title && `# ${embed.title}${embed.url ? ` <${embed.url}>` : ""}`,
    embed.description,
    ...(embed.fields ?? []).map((field) => `${field.name}${field.inline ? " (inline)" : ""}: ${field.value}`),
    embed.image && `image ${embed.image.url}`,
    embed.thumbnail && `thumbnail ${embed.thumbnail.url}`,
    embed.footer && `-- ${embed.footer.text}`,
    embed.timestamp && `at ${new Date(embed.timestamp).toISOString()}`,
    embed.color !== undefined && `color #${embed.color.toString(16).padStart(6, "0")}`,
  ];
  return lines.filter(Boolean).map((line) => `| ${line}`).join("\n");
}

/** Whom a message really pinged, which is not whom it names. */
function describePings(message: APIMessage, nameOf: (id: string) => string): string {
  const pinged = [
    ...message.mentions.map((user) => nameOf(user.id)),
    ...message.mention_roles.map((id) => `role ${id}`),
    ...(message.mention_everyone ? ["everyone"] : []),
  ];
  return pinged.length > 0 ? ` [pings ${pinged.join(", ")}]` : "";
}

function named(text: string, nameOf: (id: string) => string): string {
  return text.replace(/<@!?(\d+)>/g, (_, id) => `@${nameOf(id)}`);
}

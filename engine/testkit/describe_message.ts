/** A message as lines that a test can compare and a person can read. */
import type { APIEmbed, APIMessage, APIMessageTopLevelComponent, APIPoll } from "discord-api-types/v10";
import { MESSAGE_FLAG } from "../model/discord_numbers.ts";
import { controlRows, controlText } from "../model/message_controls.ts";

/**
 * Content, embeds, files, the poll and controls:
 *
 *     Hello
 *     | # Title
 *     [◀ Previous (off)] [Next ▶] [Site: https://example.com]
 *     <Pick a category: Fun (2) | Info>
 *     poll: Best fruit?
 *     - Apple: 2
 *
 * @param who `Bot:`, `Bot → Bo only:`
 */
export function describeMessage(who: string, message: APIMessage, nameOf: (id: string) => string): string {
  if ((message.flags ?? 0) & MESSAGE_FLAG.LOADING) return `${who.replace(/:$/, "")} is thinking…`;
  const parts = [
    message.content,
    ...message.embeds.map(describeEmbed),
    ...message.attachments.map(({ filename, size }) => `file ${filename} (${size} bytes)`),
    ...(message.poll ? [describePoll(message.poll)] : []),
    ...describeComponents(message.components),
  ].filter((part) => part !== "");
  return `${who} ${named(parts.join("\n"), nameOf)}${describePings(message, nameOf)}`;
}

function describePoll({ question, answers, allow_multiselect: several, results }: APIPoll): string {
  const state = [several ? "several answers" : "", results?.is_finalized ? "ended" : ""].filter(Boolean);
  const counts = new Map(results?.answer_counts.map(({ id, count }) => [id, count]));
  return [
    `poll: ${question.text}${state.length > 0 ? ` (${state.join(", ")})` : ""}`,
    ...answers.map(({ answer_id: id, poll_media: { emoji, text } }) =>
      `- ${[emoji?.name, text].filter(Boolean).join(" ")}: ${counts.get(id) ?? 0}`
    ),
  ].join("\n");
}

/** `👍 2, 🎉 1`; `none` when all are gone. */
export function describeReactions({ reactions = [] }: APIMessage): string {
  return reactions.map(({ emoji, count }) => `${emoji.name} ${count}`).join(", ") || "none";
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

function describeComponents(components: readonly APIMessageTopLevelComponent[] = []): string[] {
  return components.flatMap((component) => [
    ...textsOf(component),
    ...controlRows([component]).map((row) => row.map(controlText).join(" ")),
  ]);
}

/** Texts of the newer components, in their order. */
function textsOf(component: object): string[] {
  const { content, components } = component as { content?: string; components?: object[] };
  return [...(content ? [content] : []), ...(components ?? []).flatMap(textsOf)];
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

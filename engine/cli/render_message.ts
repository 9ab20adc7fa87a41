/** Messages of the local Discord as lines for a terminal. */
import type { APIEmbed, APIUser } from "discord-api-types/v10";
import { MESSAGE_FLAG } from "../model/discord_numbers.ts";
import type { SeenMessage } from "../model/playground.ts";
import { renderParts } from "./render_parts.ts";
import { renderPoll, renderReactions } from "./render_poll.ts";

/** A message as lines of text: who, what, its embeds behind a bar, its parts and reactions. */
export function renderMessage({ message, onlyFor }: SeenMessage, nameOf: (id: string) => string): string[] {
  const plain = (text: string) =>
    text.replace(/<@!?(\d+)>/g, (_, id) => `@${nameOf(id)}`)
      .replace(/<t:(-?\d+)(?::\w)?>/g, (_, seconds) => new Date(Number(seconds) * 1000).toLocaleString());
  const lines = [`${displayName(message.author)}${onlyFor ? " (only you can see this)" : ""}:`];
  if (message.content) lines.push(...plain(message.content).split("\n").map((line) => `  ${line}`));
  for (const embed of message.embeds) lines.push(...renderEmbed(embed).map((line) => `  │ ${plain(line)}`));
  for (const { filename } of message.attachments) {
    if (!((message.flags ?? 0) & MESSAGE_FLAG.COMPONENTS_V2)) lines.push(`  (file: ${filename})`);
  }
  if (message.poll) lines.push(...renderPoll(message.poll).map((line) => `  ${line}`));
  const parts = [...renderParts(message), ...renderReactions(message.reactions)];
  return [...lines, ...parts.map((line) => `  ${plain(line)}`)];
}

function renderEmbed(embed: APIEmbed): string[] {
  const parts = [
    embed.author?.name,
    embed.title && `**${embed.title}**`,
    embed.description,
    ...(embed.fields ?? []).map((field) => `${field.name}: ${field.value}`),
    embed.image?.url,
    embed.footer?.text,
  ];
  return parts.filter((part) => part !== undefined && part !== "").flatMap((part) => part!.split("\n"));
}

/** The name that people go by. */
export function displayName(user: Pick<APIUser, "username" | "global_name">): string {
  return user.global_name ?? user.username;
}

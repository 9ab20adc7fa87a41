import type { APIEmbed } from "discord-api-types/v10";
import { LIMITS } from "../model/limits.ts";
import { cut } from "./cut.ts";

/**
 * Keeps the texts of all embeds of a message within Discord's common limit: descriptions are cut first, from the last
 * embed on, then fields are dropped. Texts of people can be long; their length is only known now.
 */
export function fitEmbeds(embeds: APIEmbed[]): APIEmbed[] {
  let over = embeds.reduce((sum, embed) => sum + embedLength(embed), 0) - LIMITS.message.embedCharacters;
  for (let index = embeds.length - 1; index >= 0 && over > 0; index--) {
    const embed = embeds[index]!;
    if (embed.description) {
      const before = embed.description.length;
      const kept = Math.max(before - over, 1);
      embed.description = cut(embed.description, kept);
      over -= before - embed.description.length;
    }
    while (over > 0 && embed.fields && embed.fields.length > 0) {
      const field = embed.fields.pop()!;
      over -= field.name.length + field.value.length;
    }
  }
  return embeds;
}

/** Characters that count: title, description, fields, footer and author. */
function embedLength(embed: APIEmbed): number {
  const fields = embed.fields?.reduce((sum, field) => sum + field.name.length + field.value.length, 0) ?? 0;
  return (embed.title?.length ?? 0) + (embed.description?.length ?? 0) + fields +
    (embed.footer?.text.length ?? 0) + (embed.author?.name.length ?? 0);
}

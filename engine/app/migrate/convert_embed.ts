/** An embed as discord.py and Discord's API write it → as a bot file writes it. */
import { isMap, type Json, type JsonMap } from "./read_config.ts";

/** What has other names there, or is written with more brackets. */
export function convertEmbed(embed: JsonMap): JsonMap {
  const { color, colour = color, footer, author, image, thumbnail, fields } = embed;
  const kept = Object.entries(embed).filter(([key]) => ["title", "description", "url"].includes(key));
  const parts: Record<string, Json | undefined> = {
    ...Object.fromEntries(kept),
    color: convertColour(colour),
    author: typeof author === "string"
      ? { name: author }
      : isMap(author)
      ? without(author, ["proxy_icon_url"])
      : undefined,
    fields: Array.isArray(fields) ? fields.flatMap(convertField) : undefined,
    image: addressOf(image),
    thumbnail: addressOf(thumbnail),
    footer: typeof footer === "string"
      ? { text: footer }
      : isMap(footer)
      ? without(footer, ["proxy_icon_url"])
      : undefined,
  };
  return Object.fromEntries(
    Object.entries(parts).filter((part): part is [string, Json] => part[1] !== undefined),
  );
}

/** `5793266` or `0x5865F2` → `#5865F2`. */
export function convertColour(colour: Json | undefined): string | undefined {
  const number = typeof colour === "number"
    ? colour
    : typeof colour === "string"
    ? Number.parseInt(colour.replace(/^(#|0x)/i, ""), 16)
    : NaN;
  if (!Number.isInteger(number) || number < 0 || number > 0xffffff) return undefined;
  return `#${number.toString(16).toUpperCase().padStart(6, "0")}`;
}

function convertField(field: Json): Json[] {
  if (!isMap(field)) return [];
  const { name, value, inline } = field;
  if (typeof name !== "string" || value === undefined) return [];
  return [{ name, value: String(value), ...inline === true ? { inline } : {} }];
}

function addressOf(picture: Json | undefined): Json | undefined {
  return isMap(picture) ? picture.url : picture ?? undefined;
}

function without(map: JsonMap, keys: readonly string[]): JsonMap {
  return Object.fromEntries(Object.entries(map).filter(([key]) => !keys.includes(key)));
}

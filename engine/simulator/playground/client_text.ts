import type { Guild } from "../world/guild.ts";

const LONGEST_NAME = 100;

/**
 * Turns names into mentions as Discord's client does before it sends: `@Bo` becomes `<@id>`, `#general` `<#id>`.
 * The longest name that fits is taken; what names nobody stays as it is.
 */
export function withMentions(text: string, guild: Guild | undefined): string {
  if (!guild || !/[@#]/.test(text)) return text;
  return text.replace(/(?<=^|[\s(])([@#])([^@#\n]+)/g, (whole, mark: string, after: string) => {
    const found = mark === "@"
      ? longest(after, guild.names.members, (id) => `<@${id}>`) ??
        longest(after, guild.names.roles, (id) => id === guild.id ? "@everyone" : `<@&${id}>`)
      : longest(after, guild.names.channels, (id) => `<#${id}>`);
    return found ?? whole;
  });
}

function longest(
  text: string,
  names: ReadonlyMap<string, string>,
  mention: (id: string) => string,
): string | undefined {
  const lower = text.toLowerCase();
  for (let end = Math.min(text.length, LONGEST_NAME); end > 0; end--) {
    const next = text[end];
    // A name must not end in the middle of a word.
    if (next !== undefined && /[\p{L}\p{N}_]/u.test(next)) continue;
    const id = names.get(lower.slice(0, end));
    if (id !== undefined) return mention(id) + text.slice(end);
  }
}

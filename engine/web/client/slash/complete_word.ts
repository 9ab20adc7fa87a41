/** Completion of `@` and `#` while a plain message is written, and the mentions that it sends. */
import type { Directory } from "../state/directory.ts";

export interface MentionQuery {
  readonly sign: "@" | "#";
  readonly query: string;
  /** Where the sign stands. */
  readonly start: number;
}

/** The mention that is being typed in front of the cursor. */
export function mentionAt(text: string, cursor: number): MentionQuery | undefined {
  const before = text.slice(Math.max(0, cursor - 33), cursor);
  const match = /(?:^|\s)([@#])([^\s@#]{0,32})$/.exec(before);
  if (!match) return undefined;
  const query = match[2]!;
  return { sign: match[1] as "@" | "#", query, start: cursor - query.length - 1 };
}

/**
 * The text with `@Bo` and `#general` as Discord sends them: `<@id>`, `<#id>`. The longest name that fits wins;
 * what fits nobody stays as it is.
 */
export function expandMentions(text: string, directory: Directory): string {
  const people = directory.members.flatMap(({ id, name, user }) => [
    { name: `@${name}`, mention: `<@${id}>` },
    { name: `@${user.username}`, mention: `<@${id}>` },
  ]);
  const roles = [...directory.roles.values()].filter(({ name }) => name !== "@everyone")
    .map(({ id, name }) => ({ name: `@${name}`, mention: `<@&${id}>` }));
  const channels = (directory.guild?.channels ?? []).map(({ id, name }) => ({
    name: `#${name}`,
    mention: `<#${id}>`,
  }));
  const names = [...people, ...roles, ...channels].map((entry) => ({
    ...entry,
    name: entry.name.toLowerCase(),
  }))
    .sort((a, b) => b.name.length - a.name.length);
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return text;
  return text.replaceAll(/(?<![\p{L}\p{N}<`])[@#][^@#]{0,33}/gu, (part, at: number) => {
    const found = names.find(({ name }) =>
      lower.startsWith(name, at) && !/^[\p{L}\p{N}_]/u.test(text.slice(at + name.length))
    );
    return found ? found.mention + part.slice(found.name.length) : part;
  });
}

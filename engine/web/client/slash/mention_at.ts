/** Completion of `@` and `#` while a plain message is written; the playground turns the names into mentions. */

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

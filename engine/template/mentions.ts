/** Who a text mentions by the will of its author. */

/** Ids of people and roles, collected while texts are rendered. */
export class Mentions {
  readonly users: Set<string> = new Set();
  readonly roles: Set<string> = new Set();
}

/** Discord's form of a mention: `<@id>`, the older `<@!id>`, and `<@&id>` for a role. */
const MENTION = /<@([!&]?)(\d{1,25})>/g;

/** Adds every mention that stands in `text`, which must hold nothing that a member typed. */
export function collectMentions(text: string, into: Mentions): void {
  for (const [, sign, id] of text.matchAll(MENTION)) {
    (sign === "&" ? into.roles : into.users).add(id!);
  }
}

/** Whether `text` can be a mention or a part of one, together with what stands beside it. */
export function mayMention(text: string): boolean {
  return text.includes("<@");
}

import type { APIPartialEmoji } from "discord-api-types/v10";

/** An emoji as the local Discord names reactions: `👍`, or of a server's own one `name:id`. */
export function reactionKey({ id, name }: APIPartialEmoji): string {
  return id ? `${name}:${id}` : name ?? "";
}

/** Names that are told before the rest is counted. */
const MOST = 3;

/** `Ada, Bo and 2 others` */
export function whoText(names: readonly string[]): string {
  const rest = names.length - MOST;
  if (rest > 0) return `${names.slice(0, MOST).join(", ")} and ${rest} ${rest === 1 ? "other" : "others"}`;
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

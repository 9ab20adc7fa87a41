/** Whose data a run sees. */
import type { Caller } from "../model/caller.ts";
import type { DataPlace } from "../model/data.ts";
import type { Scope } from "../model/scope.ts";

/** A message is known where a text knows one: as `message`, or as the `target` of a menu. */
export function dataPlace({ user, guildId, channelId }: Caller, scope: Scope): DataPlace {
  const messageId = messageIdOf(scope["message"]) ?? messageIdOf(scope["target"]);
  return { userId: user.id, guildId, channelId, messageId };
}

/** A person as a target has an id, too, and no author. */
function messageIdOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !("author" in value) || !("id" in value)) {
    return undefined;
  }
  return typeof value.id === "string" ? value.id : undefined;
}

import { PlaygroundRefusal } from "../../model/playground.ts";
import type { StoredMessage } from "../world/message_store.ts";
import type { Standing } from "./standing.ts";

/**
 * A message of the channel that the person sees, ephemeral ones among them.
 *
 * @throws PlaygroundRefusal when there is none
 */
export function seenMessage({ channel, user }: Standing, messageId: string): StoredMessage {
  const stored = channel.messages.get(messageId);
  const hidden = stored?.onlyFor !== undefined && stored.onlyFor !== user.id;
  if (!stored || hidden || stored.dismissed) {
    throw new PlaygroundRefusal("This message is not there any more.");
  }
  return stored;
}

/**
 * A message that everybody sees.
 *
 * @throws PlaygroundRefusal when there is none
 */
export function publicMessage(standing: Standing, messageId: string): StoredMessage {
  const stored = seenMessage(standing, messageId);
  if (stored.onlyFor !== undefined) {
    throw new PlaygroundRefusal("A message that you alone can see can only be dismissed.");
  }
  return stored;
}

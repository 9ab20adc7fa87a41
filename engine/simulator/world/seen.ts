import type { SeenMessage } from "../../model/playground.ts";
import type { StoredMessage } from "./message_store.ts";

/** A message as onlookers get it: with who reacted and voted, of which bots learn only the counts. */
export function seenOf({ message, onlyFor, reactors, votes }: StoredMessage): SeenMessage {
  return {
    message,
    ...(onlyFor === undefined ? {} : { onlyFor }),
    ...(reactors?.size
      ? { reactors: Object.fromEntries([...reactors].map(([key, ids]) => [key, [...ids]])) }
      : {}),
    ...(votes?.size ? { votes: Object.fromEntries(votes) } : {}),
  };
}

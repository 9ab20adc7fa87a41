import { DiscordError } from "../../model/ports.ts";

const NOT_FOUND = 404;

/** What was asked for; `undefined` where Discord says that there is no such thing. */
export async function unlessMissing<Thing>(found: Promise<Thing>): Promise<Thing | undefined> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof DiscordError && error.status === NOT_FOUND) return undefined;
    throw error;
  }
}

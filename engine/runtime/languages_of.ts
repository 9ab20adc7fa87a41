import type { Caller } from "../model/caller.ts";
import type { World } from "../model/views.ts";

/** The languages in which somebody is answered, best first: their own, then their server's. */
export function languagesOf({ locale, guildId }: Caller, world: World): readonly string[] {
  const ofServer = guildId === undefined ? undefined : world.guild(guildId)?.locale;
  return [locale, ofServer].filter((language) => language !== undefined);
}

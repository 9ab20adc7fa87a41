/** Extensions that are never loaded, as the bot's file names them: with or without the ending of the file, in any case. */
export function readBlacklist(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.trim().toLowerCase().replace(/(?:\/mod)?\.(?:ts|js|mjs)$/, "")));
}

/** What owners are told of one. */
export const BLACKLISTED =
  "It stands in the bot's file under `extensions`, `blacklist`. Take it out there to have it loaded.";

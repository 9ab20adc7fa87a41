import { keyLines, type Source } from "./key_lines.ts";

/** The keys at the top of a bot. */
export function botPage(source: Source): string {
  const bot = source.sections.on("bot").find(({ title }) => title === "bot")!;
  // Its own map is kept by the schema itself, so that examples are found by it.
  return keyLines({ ...bot, schema: source.sections.root }, source);
}

import { PlaygroundRefusal } from "../../model/playground.ts";
import { characters } from "../validation/form.ts";
import type { Guild } from "../world/guild.ts";
import { withMentions } from "./client_text.ts";

const MAX = 2000;

/**
 * A text as the client sends it: trimmed, with mentions in place of names.
 *
 * @throws PlaygroundRefusal when it is too long
 */
export function written(text: string, guild: Guild | undefined): string {
  const content = withMentions(text.trim(), guild);
  if (content.length > MAX && characters(content) > MAX) {
    throw new PlaygroundRefusal(
      `A message has at most ${MAX} characters; this one has ${characters(content)}.`,
    );
  }
  return content;
}

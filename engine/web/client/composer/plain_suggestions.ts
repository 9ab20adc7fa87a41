/** What the list above the plain message field offers for a text and a cursor. */
import { mentionAt } from "../slash/mention_at.ts";
import { commandOfLine, findCommands } from "../slash/find_commands.ts";
import type { FlatCommand } from "../slash/flat_command.ts";
import type { Refusals } from "../state/contexts.ts";
import type { Directory } from "../state/directory.ts";
import type { Suggestion } from "./suggestion.ts";
import { commandSuggestions, type MentionSuggestion, mentionSuggestions } from "./to_suggestion.ts";

export type PlainOffer =
  | {
    readonly kind: "commands";
    readonly title: string;
    readonly suggestions: readonly Suggestion[];
    readonly commands: readonly FlatCommand[];
  }
  /** A whole command line is being typed; the row only reminds of its options. */
  | {
    readonly kind: "line";
    readonly title: string;
    readonly suggestions: readonly Suggestion[];
    readonly command: FlatCommand;
  }
  | {
    readonly kind: "mention";
    readonly title: string;
    readonly suggestions: readonly MentionSuggestion[];
    readonly start: number;
  };

export function plainOffer(
  text: string,
  cursor: number,
  commands: readonly FlatCommand[],
  directory: Directory,
  refusals: Refusals = {},
): PlainOffer | undefined {
  if (/^\/(?! )[^\n]*$/.test(text)) return commandOffer(text, commands, directory, refusals);
  const mention = mentionAt(text, cursor);
  if (!mention) return undefined;
  const suggestions = mentionSuggestions(mention, directory);
  const title = mention.sign === "@" ? "People and roles" : "Channels";
  return suggestions.length > 0 ? { kind: "mention", title, suggestions, start: mention.start } : undefined;
}

function commandOffer(
  text: string,
  commands: readonly FlatCommand[],
  directory: Directory,
  refusals: Refusals,
): PlainOffer | undefined {
  const command = commandOfLine(commands, text);
  if (command && text.trim().length > command.name.length + 1) {
    const title = "Enter sends the line as you typed it";
    return { kind: "line", title, suggestions: commandSuggestions([command], directory, refusals), command };
  }
  const query = text.slice(1);
  const found = [query, query.trimEnd()].map((query) => findCommands(commands, query))
    .find((found) => found.length > 0);
  if (!found) return undefined;
  const title = query === "" ? "Commands" : `Commands that match “${text.trim()}”`;
  return {
    kind: "commands",
    title,
    suggestions: commandSuggestions(found, directory, refusals),
    commands: found,
  };
}

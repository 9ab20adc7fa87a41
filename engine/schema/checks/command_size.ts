import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import { LIMITS } from "../../model/limits.ts";
import type { CommandDefinition } from "../keys/command.ts";
import type { LocalizationDefinition } from "../keys/localization.ts";
import { countCharacters } from "../kit/placeholder.ts";
import { grouped } from "./length.ts";

/** Refuses a slash command whose texts are too long together, each counted in its longest language. */
export function checkCommandSize(command: CommandDefinition, problems: Problems): void {
  const size = sizeOf(command);
  const max = LIMITS.command.characters;
  if (size <= max) return;
  problems.add({
    code: "command-too-big",
    message:
      `The names, descriptions and values of \`${command.name.text}\` have ${grouped(size)} characters ` +
      `together; Discord takes at most ${grouped(max)}.`,
    span: command.span,
    expected: `at most ${grouped(max)} characters, which is ${grouped(size - max)} fewer`,
  });
}

function sizeOf({ name, description, localizations, options, subcommands }: CommandDefinition): number {
  let size = longest("name", name, localizations) + longest("description", description, localizations);
  for (const option of options) {
    size += longest("name", option.name, option.localizations);
    size += longest("description", option.description, option.localizations);
    // Longer lists are offered by autocomplete and are no part of the command.
    if (option.choices.length > LIMITS.option.choices) continue;
    for (const choice of option.choices) {
      size += longest("name", choice.name, choice.localizations) + countCharacters(choice.value.text);
    }
  }
  for (const inner of subcommands) size += sizeOf(inner);
  return size;
}

function longest(
  key: "name" | "description",
  text: SourceText | undefined,
  localizations: readonly LocalizationDefinition[],
): number {
  let length = text ? countCharacters(text.text) : 0;
  for (const localization of localizations) {
    const translated = localization[key];
    if (translated) length = Math.max(length, countCharacters(translated.text));
  }
  return length;
}

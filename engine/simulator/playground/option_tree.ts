import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
  APIApplicationCommandSubcommandGroupOption,
  APIApplicationCommandSubcommandOption,
} from "discord-api-types/v10";
import { PlaygroundRefusal } from "../../model/playground.ts";

type Nested = APIApplicationCommandSubcommandOption | APIApplicationCommandSubcommandGroupOption;

/** The part of a command that is called. */
export interface Called {
  /** Groups and the subcommand on the way, outermost first. */
  readonly nested: readonly Nested[];
  /** Options that it takes. */
  readonly options: readonly APIApplicationCommandBasicOption[];
  /** Words that were left over. */
  readonly rest: readonly string[];
}

/**
 * Walks from a command to the subcommand that words name.
 *
 * @throws PlaygroundRefusal when a subcommand is needed and none is named
 */
export function findCalled(command: APIApplicationCommand, words: readonly string[]): Called {
  const nested: Nested[] = [];
  let options: readonly APIApplicationCommandOption[] = command.options ?? [];
  let rest = words;
  while (options.some(isNested)) {
    const choices = options.filter(isNested);
    const found = choices.find((option) => option.name === rest[0]?.toLowerCase());
    if (!found) {
      const shown = ["/" + command.name, ...nested.map(({ name }) => name)].join(" ");
      const names = choices.map(({ name }) => name).join(", ");
      throw new PlaygroundRefusal(
        rest[0] === undefined
          ? `${shown} needs one of: ${names}.`
          : `${shown} has no subcommand "${rest[0]}". It has: ${names}.`,
      );
    }
    nested.push(found);
    options = found.options ?? [];
    rest = rest.slice(1);
  }
  return { nested, options: options as readonly APIApplicationCommandBasicOption[], rest };
}

function isNested(option: APIApplicationCommandOption): option is Nested {
  return option.type === 1 || option.type === 2;
}

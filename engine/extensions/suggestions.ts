/** Choices that an extension offers while somebody types. */
import type { Clock } from "../model/clock.ts";
import type { SuggestCall } from "../model/extensions.ts";
import type { Logger } from "../model/logger.ts";
import type { Choice } from "../model/option.ts";
import type { ExtensionTools } from "./context/context.ts";
import type { CommandSpec, SuggestionSpec } from "./define/command.ts";
import type { Extension } from "./define_extension.ts";
import type { Places } from "./places.ts";
import { within } from "./within.ts";

/** Milliseconds after which Discord would not take them any more: 3 seconds, and the way there (source: Discord docs, interactions/receiving-and-responding). */
const LONGEST = 2000;

export interface SuggestionsOptions {
  readonly clock: Clock;
  readonly log: Logger;
  readonly tools: ExtensionTools;
  readonly places: Places;
}

export class Suggestions {
  readonly #specs: ReadonlyMap<string, SuggestionSpec>;

  constructor(extension: Extension, private readonly options: SuggestionsOptions) {
    this.#specs = suggestionsOf(extension);
  }

  /** Never rejects: what goes wrong is logged. @param name `words`, or `option:roll sides` for an option of its own */
  async offer(name: string, call: SuggestCall): Promise<readonly Choice[]> {
    const spec = this.#specs.get(name);
    if (!spec) return [];
    const { clock, log, tools, places } = this.options;
    try {
      const offering = offered(spec, { ...tools, ...call });
      const choices: unknown = await within(clock, LONGEST, offering, () => new TooLate());
      if (!Array.isArray(choices)) throw new TypeError("It has to give a list");
      return choices.map(choiceOf);
    } catch (error) {
      if (error instanceof TooLate) {
        log.warning(`The suggestions ${name} were not there after ${LONGEST / 1000} s; none are shown`);
      } else {
        places.restoreStack(error);
        log.error(`The suggestions ${name} failed; none are shown`, { error });
      }
      return [];
    }
  }
}

class TooLate extends Error {}

/** What is thrown at once becomes a rejection, too. */
async function offered(spec: SuggestionSpec, request: Parameters<SuggestionSpec>[0]): Promise<unknown> {
  return await spec(request);
}

/** @throws TypeError for what is neither a value nor one with a name */
function choiceOf(given: unknown): Choice {
  if (typeof given === "string" || typeof given === "number") return { name: String(given), value: given };
  const { name, value } = typeof given === "object" && given !== null ? given as Partial<Choice> : {};
  if (typeof name === "string" && (typeof value === "string" || typeof value === "number")) {
    return { name, value };
  }
  throw new TypeError("Each choice has to be a text, a number, or { name, value }");
}

/** By the names that definitions know them by. */
export function suggestionsOf({ suggestions = {}, commands = {} }: Extension): Map<string, SuggestionSpec> {
  return new Map([...Object.entries(suggestions), ...optionSuggestions(commands, [])]);
}

function* optionSuggestions(
  commands: Readonly<Record<string, CommandSpec>>,
  above: readonly string[],
): Generator<[string, SuggestionSpec]> {
  for (const [name, { options = {}, subcommands = {} }] of Object.entries(commands)) {
    const path = [...above, name];
    for (const [option, { suggest }] of Object.entries(options)) {
      if (suggest) yield [`option:${[...path, option].join(" ")}`, suggest];
    }
    yield* optionSuggestions(subcommands, path);
  }
}

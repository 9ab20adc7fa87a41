/**
 * The text behind a prefix command's name → the command's options.
 *
 * - Words are given to the options in order; `name:value` gives one by name, anywhere.
 * - The last text option takes the rest of the line as it was typed, but leaves as many words at its end as
 *   required options follow it. In quotes it ends at its closing quote if other options follow. Where no option
 *   is free text, a last option with choices takes the rest, so that choices with blanks need no quotes; what
 *   is too much behind a choice of one word is told as such.
 * - An optional option is skipped when its word cannot be read as its type and a later option can take it.
 * - Files are taken from the message's attachments, in order.
 */
import type { CommandOption } from "../model/program.ts";
import type { Invocation } from "../model/invocation.ts";
import type { OptionValue } from "../model/scope.ts";
import type { Place } from "./place.ts";
import { Problem, type Reading } from "./problem.ts";
import { readWord } from "./read_word.ts";
import { joinWords, restOption, wordsOf } from "./rest_option.ts";
import type { Word } from "./split_words.ts";
import { attachmentValue } from "../words/values.ts";

export type Options = Invocation["options"];

/** What cannot be read, and where it stands in the message; nothing stands there when something is missing. */
export interface ArgumentProblem {
  readonly why: Problem;
  readonly start: number;
  readonly end: number;
}

export type Arguments = { readonly options: Options } | { readonly problem: ArgumentProblem };

/** @param at where the arguments begin in the message's content */
export async function readArguments(
  options: readonly CommandOption[],
  at: number,
  place: Place,
): Promise<Arguments> {
  const reader = new ArgumentReader(options, place);
  const problem = await reader.read(at);
  return problem ? { problem } : { options: reader.values };
}

class ArgumentReader {
  /** No option's name can reach a prototype. */
  readonly values: Record<string, OptionValue> = Object.create(null);
  readonly #options: readonly CommandOption[];
  readonly #place: Place;
  readonly #content: string;

  constructor(options: readonly CommandOption[], place: Place) {
    this.#options = options;
    this.#place = place;
    this.#content = place.message.content;
  }

  async read(at: number): Promise<ArgumentProblem | undefined> {
    const rest = restOption(this.#options);
    const words = wordsOf(this.#content, at, this.#options, rest);
    const named = words.filter((word) => word.name !== undefined);
    for (const word of named) {
      const option = this.#options.find(({ name }) => name.toLowerCase() === word.name);
      const problem = option && await this.#give(option, word);
      if (problem) return problem;
    }
    const free = this.#options.filter(({ name, type }) =>
      type !== "attachment" && !named.some((word) => word.name === name.toLowerCase())
    );
    return await this.#giveInOrder(free, words.filter((word) => word.name === undefined), rest) ??
      this.#complete();
  }

  async #giveInOrder(
    free: readonly CommandOption[],
    words: readonly Word[],
    rest: CommandOption | undefined,
  ): Promise<ArgumentProblem | undefined> {
    let next = 0;
    for (const [index, option] of free.entries()) {
      if (next >= words.length) break;
      const later = free.slice(index + 1);
      const count = option === rest ? restLength(words.slice(next), later) : 1;
      if (count === 0) continue;
      const word = joinWords(words.slice(next, next + count), this.#content);
      const problem = await this.#give(option, word);
      if (!problem) next += count;
      else if (option.choices && count > 1 && !(await this.#give(option, words[next]!))) next++;
      else if (option.required || !(await this.#anyTakes(later, words[next]!, rest))) return problem;
    }
    const tooMany = words[next];
    if (!tooMany) return undefined;
    const why = new Problem(this.#options.length === 0 ? "takes_nothing" : "too_many_words");
    return { why, start: tooMany.start, end: words.at(-1)!.end };
  }

  async #give(option: CommandOption, word: Word): Promise<ArgumentProblem | undefined> {
    const value = await this.#readWord(option, word);
    if (value instanceof Problem) return { why: value, start: word.valueStart, end: word.end };
    this.values[option.name] = value;
  }

  #readWord(option: CommandOption, word: Word): Reading | Promise<Reading> {
    return readWord(option, word.text, this.#place);
  }

  async #anyTakes(
    options: readonly CommandOption[],
    word: Word,
    rest: CommandOption | undefined,
  ): Promise<boolean> {
    for (const option of options) {
      if (option === rest && !option.choices) return true;
      if (!((await this.#readWord(option, word)) instanceof Problem)) return true;
    }
    return false;
  }

  /** Files, defaults, and what is missing after all. */
  #complete(): ArgumentProblem | undefined {
    const files = this.#place.message.attachments.values();
    const end = this.#content.trimEnd().length;
    for (const option of this.#options) {
      if (option.name in this.values) continue;
      const file = option.type === "attachment" ? files.next().value : undefined;
      const value = file ? attachmentValue(file) : option.default;
      if (value === undefined && option.required) {
        const key = option.type === "attachment" ? "missing_file" : "missing_option";
        return { why: new Problem(key, { option }), start: end, end };
      }
      this.values[option.name] = value;
    }
  }
}

/** How many words the rest takes: see the rules at the top. */
function restLength(words: readonly Word[], later: readonly CommandOption[]): number {
  if (words[0]!.quoted && later.length > 0) return 1;
  const reserved = later.filter((option) => option.required).length;
  return Math.max(words.length - reserved, 0);
}

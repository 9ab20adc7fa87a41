/** The option that takes the rest of a line. */
import type { CommandOption } from "../model/program.ts";
import { splitWords, type Word } from "./split_words.ts";

/** The last free text; where there is none, a last option with choices, whose names may hold blanks. */
export function restOption(options: readonly CommandOption[]): CommandOption | undefined {
  const text = options.findLast(({ type, choices }) => type === "string" && !choices);
  if (text) return text;
  const last = options.findLast(({ type }) => type !== "attachment");
  return last?.type === "string" ? last : undefined;
}

/** Lower case, for `name:value`; files have no value that could be typed. */
function optionNames(options: readonly CommandOption[]): Set<string> {
  const names = new Set<string>();
  for (const { name, type } of options) if (type !== "attachment") names.add(name.toLowerCase());
  return names;
}

/**
 * The words of a line. Where free text was given by name, unquoted, the plain words behind it belong to it; but a
 * text that holds its own option's name, such as `I sent a text:hi`, is left as it is.
 */
export function wordsOf(
  content: string,
  at: number,
  options: readonly CommandOption[],
  rest: CommandOption | undefined,
): readonly Word[] {
  const names = optionNames(options);
  if (!rest || rest.choices) return splitWords(content, at, names, true);
  const restName = rest.name.toLowerCase();
  const words = splitWords(content, at, names);
  const place = words.findIndex((word) => word.name === restName);
  if (place === -1) return words;
  const given = words.filter((word) => word.name !== undefined).length;
  if (words.slice(0, place).filter((word) => word.name === undefined).length > names.size - given) {
    names.delete(restName);
    return splitWords(content, at, names);
  }
  return words[place]!.quoted ? words : takeRest(words, place, content);
}

function takeRest(words: readonly Word[], place: number, content: string): Word[] {
  const first = words[place]!;
  const behind = words.slice(place + 1);
  const value: Word = { ...first, start: first.valueStart };
  const whole = joinWords([value, ...behind.filter((word) => word.name === undefined)], content);
  return [
    ...words.slice(0, place),
    { ...whole, name: first.name, start: first.start },
    ...behind.filter((word) => word.name !== undefined),
  ];
}

/** Several words as one, as they were typed; what was given by name in between is left out. */
export function joinWords(words: readonly Word[], content: string): Word {
  const first = words[0]!;
  if (words.length === 1) return first;
  let text = "";
  let from = first.start;
  words.forEach((word, index) => {
    const next = words[index + 1];
    if (next && content.slice(word.end, next.start).trim() === "") return;
    text += `${text === "" ? "" : " "}${content.slice(from, word.end)}`;
    from = next?.start ?? from;
  });
  return { text, quoted: false, start: first.start, end: words.at(-1)!.end, valueStart: first.valueStart };
}

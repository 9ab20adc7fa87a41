/** The option that takes the rest of a line. */
import type { CommandOption } from "../model/command.ts";
import type { Word } from "./split_words.ts";

/** The last free text; where there is none, a last option with choices, whose names may hold blanks. */
export function restOption(options: readonly CommandOption[]): CommandOption | undefined {
  const text = options.findLast(({ type, choices }) => type === "string" && !choices);
  if (text) return text;
  const last = options.findLast(({ type }) => type !== "attachment");
  return last?.type === "string" ? last : undefined;
}

/** Lower case, for `name:value`; files have no value that could be typed. */
export function optionNames(options: readonly CommandOption[]): Set<string> {
  const names = new Set<string>();
  for (const { name, type } of options) if (type !== "attachment") names.add(name.toLowerCase());
  return names;
}

/** Where the rest was given by name, unquoted, the plain words behind it belong to it. */
export function takeRest(
  words: readonly Word[],
  rest: CommandOption | undefined,
  content: string,
): readonly Word[] {
  const at = rest ? words.findIndex((word) => word.name === rest.name.toLowerCase()) : -1;
  const first = words[at];
  if (!first || first.quoted) return words;
  const behind = words.slice(at + 1);
  const value: Word = { ...first, start: first.valueStart };
  const whole = joinWords([value, ...behind.filter((word) => word.name === undefined)], content);
  return [
    ...words.slice(0, at),
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

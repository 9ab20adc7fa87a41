import { nearest } from "../diagnostics/did_you_mean.ts";
import { Mistake, replaced } from "./mistake.ts";

/** A field of cron. */
export interface Field {
  readonly what: string;
  readonly min: number;
  readonly max: number;
  /** Words for the numbers from `min` on. */
  readonly names?: readonly string[];
  /** The unit of a duration that its steps are, where there is one. */
  readonly each?: string;
}

/**
 * The numbers of a field, in order, each once: `*`, `5`, `1-5`, `10-40/10`, `1,3,5`.
 * @param from where the field stands in the whole text @throws Mistake
 */
export function readNumbers(part: string, from: number, field: Field, text: string): number[] {
  const found = new Set<number>();
  let place = from;
  for (const item of part.split(",")) {
    for (const number of readItem(item, place, field, text)) found.add(number);
    place += item.length + 1;
  }
  return [...found].sort((a, b) => a - b);
}

function readItem(item: string, from: number, field: Field, text: string): number[] {
  const [, span, step] = /^([^/]*)(?:\/(.*))?$/.exec(item)!;
  const [first, last] = readSpan(span!, from, field, text, step !== undefined);
  const by = step === undefined ? 1 : readStep(step, from + span!.length + 1, field, text);
  const numbers: number[] = [];
  for (let number = first; number <= last; number += by) numbers.push(number);
  return numbers;
}

function readSpan(
  span: string,
  from: number,
  field: Field,
  text: string,
  stepped: boolean,
): [number, number] {
  const end = from + span.length;
  // 7 is only another name for Sunday.
  const top = field.max === 7 ? 6 : field.max;
  if (span === "*" || span === "?") return [field.min, top];
  const dash = span.indexOf("-");
  if (dash < 0) {
    const number = readNumber(span, from, field, text);
    return [number, stepped ? top : number];
  }
  const first = readNumber(span.slice(0, dash), from, field, text);
  const last = readNumber(span.slice(dash + 1), from + dash + 1, field, text);
  // Sunday ends a week as well as it begins one.
  const later = last === 0 && field.max === 7 ? 7 : last;
  if (first <= later) return [first, later];
  const [lowest, highest] = [field.min, top].map((number) =>
    field.names?.[number - field.min]?.toUpperCase() ?? number
  );
  const turned = `${span.slice(0, dash)}-${highest},${lowest}-${span.slice(dash + 1)}`;
  throw new Mistake(
    `This begins after it ends: a range of the ${field.what} goes upwards.`,
    from,
    end,
    replaced(text, from, end, turned),
  );
}

function readNumber(word: string, from: number, field: Field, text: string): number {
  const { what, min, max, names = [] } = field;
  const end = from + word.length;
  const named = names.indexOf(word.toLowerCase());
  if (named >= 0) return min + named;
  if (/^\d+$/.test(word)) {
    const number = Number(word);
    if (number >= min && number <= max) return number;
    throw new Mistake(`The ${what} is a number from ${min} to ${max}, not ${word}.`, from, end);
  }
  const near = nearest(word.slice(0, 3), names) ?? nearest(word, names);
  const shown = word === "" ? "nothing" : `"${word}"`;
  throw new Mistake(
    names.length > 0
      ? `The ${what} is a number from ${min} to ${max} or a name such as ${
        names[1]!.toUpperCase()
      }, not ${shown}.`
      : `The ${what} is a number from ${min} to ${max}, a range (1-5), a list (1,3) or a step (*/5), not ${shown}.`,
    from,
    end,
    near && replaced(text, from, end, near.toUpperCase()),
  );
}

function readStep(step: string, from: number, { what, min, max, each }: Field, text: string): number {
  const size = Number(step);
  if (/^\d+$/.test(step) && size >= 1 && size <= max - min + 1) return size;
  throw new Mistake(
    `A step of the ${what} is a number from 1 to ${max - min + 1}, not ${step === "" ? "nothing" : step}.`,
    from,
    from + step.length,
    each && size > max && text.trim().startsWith("*/") ? `every ${size}${each}` : undefined,
  );
}

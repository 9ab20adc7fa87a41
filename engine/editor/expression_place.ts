/** Where the cursor stands in a placeholder or an expression, and the text with which the engine tells what it knows there. */
import type { TextPlace } from "./text_place.ts";

/** A name that nothing has: the problem that it makes tells all names that there are. */
export const UNKNOWN_NAME = "nothing_is_called_so";

export interface ExpressionPlace {
  /** The name that is being written, without what stands before its dot. */
  readonly from: number;
  readonly to: number;
  /** The whole text with a name in that place which nothing has, and closed where it was open. */
  readonly asked: string;
}

/** @param whole whether the text that the cursor stands in is an expression without braces */
export function expressionAt(
  text: string,
  at: number,
  { scalar, from, to }: Pick<TextPlace, "scalar" | "from" | "to">,
  whole: boolean,
): ExpressionPlace | undefined {
  const around = scalar ?? { start: from, end: to };
  const before = text.slice(around.start + (/["']/.test(text[around.start] ?? "") ? 1 : 0), at);
  const brace = braceBefore(before);
  if (brace === undefined && (!whole || isInQuotes(before))) return undefined;
  const name = /[\p{L}\p{N}_]*$/u.exec(text.slice(around.start, at))![0];
  const rest = text.slice(at, around.end);
  const behind = /^[\p{L}\p{N}_]*/u.exec(rest)![0];
  const place = { from: at - name.length, to: at + behind.length };
  const after = text.slice(place.to, around.end);
  const close = brace === undefined || /^[^{}]*\}/.test(after) ? "" : "}";
  return {
    ...place,
    asked: text.slice(0, place.from) + UNKNOWN_NAME + close + after + openQuote(text, around) +
      text.slice(around.end),
  };
}

/** The place of the brace that is open at the end of a text; `undefined` where none is that begins a placeholder. */
function braceBefore(text: string): number | undefined {
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "{" && text[at + 1] === "{" && open.length === 0) at++;
    else if (text[at] === "{" && text[at - 1] !== "$") open.push(at);
    else if (text[at] === "}") open.pop();
  }
  const brace = open.at(-1);
  return brace === undefined || isInQuotes(text.slice(brace)) ? undefined : brace;
}

/** Whether a text that an expression holds is open: what is written there is no name. */
function isInQuotes(text: string): boolean {
  const single = text.replaceAll(/[\p{L}\p{N}]'/gu, "").split("'").length - 1;
  return single % 2 === 1;
}

/** The quote that a text lacks, as long as somebody writes it. */
function openQuote(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const quote = text[start];
  if (quote !== '"' && quote !== "'") return "";
  return end - start > 1 && text[end - 1] === quote ? "" : quote;
}

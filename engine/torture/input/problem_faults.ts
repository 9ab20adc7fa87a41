/** What is wrong with how problems of a definition are told. */
import { CATALOGUE } from "../../diagnostics/catalogue/mod.ts";
import { renderProblems } from "../../diagnostics/code_frame.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../diagnostics/span.ts";
import { problemsToJson } from "../../diagnostics/to_json.ts";

/** Words that come out where a program prints what it did not mean to. */
const SLIP = /\bundefined\b|\[object |\bNaN\b|Invalid input|TypeError|RangeError/;

/** @param text of the file; words in it may stand in messages, too */
export function problemFaults(problems: readonly Diagnostic[], text: string): string[] {
  const faults = problems.flatMap(({ code, message, expected, suggestion, fix, span, related = [] }) => {
    const found: string[] = [];
    if (!Object.hasOwn(CATALOGUE, code)) found.push("its code is not in the catalogue");
    if (!/^\S[^]*[.?…`)]$/.test(message)) found.push("its message is no sentence");
    const words = [message, expected, suggestion].join(" ");
    if (SLIP.test(words) && !SLIP.test(text)) found.push("its words are a program's");
    if (fix?.includes("\n")) found.push("its fix is more than a line");
    if (!span) found.push("it has no place");
    const places = [span, ...related.map((other) => other.span)];
    if (!places.every((place) => !place || isInside(place, text))) {
      found.push("its place is outside the file");
    }
    return found.map((what) => `${code}: ${what}: ${message}`);
  });
  if (renderProblems(problems, { colour: false }) === "" && problems.length > 0) {
    faults.push("nothing is shown");
  }
  JSON.stringify(problemsToJson(problems));
  return faults;
}

function isInside({ file, start, end }: Span, text: string): boolean {
  // A byte order mark is no part of the text; a file that could not be read is an empty one.
  if (!text.endsWith(file.text)) return false;
  const { line, column } = file.position(start);
  return 0 <= start && start <= end && end <= file.text.length && line >= 1 && column >= 1;
}

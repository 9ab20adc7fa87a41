import { originalPlaces } from "../../model/original_places.ts";

/** Characters of an error with its stack. */
const LONGEST = 4000;
/** Causes of causes that are told. */
const DEEPEST = 3;

/** An error with its stack and its causes. */
export function errorText(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return String(error).slice(0, LONGEST);
  const own = originalPlaces(error.stack ?? `${error.name}: ${error.message}`);
  const text = error.cause === undefined || depth === DEEPEST
    ? own
    : `${own}\nCaused by: ${errorText(error.cause, depth + 1)}`;
  return text.slice(0, LONGEST);
}

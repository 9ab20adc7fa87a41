import type { FileProblem } from "../../../model/panels/files.ts";

/** The sentence of a problem, and what belongs there. */
export function problemWords({ message, expected }: FileProblem): string {
  return expected === undefined ? message : `${message} Expected: ${expected}.`;
}

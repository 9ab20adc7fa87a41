import { useState } from "preact/hooks";

export interface Highlight {
  /** -1 for none. */
  readonly at: number;
  /** Moves by one, around the ends. */
  move(step: number): void;
}

/**
 * Which of `count` rows Enter would take. It starts at `first` again whenever `subject` is another one: another
 * list is another choice.
 */
export function useHighlight(subject: string, count: number, first: number): Highlight {
  const [chosen, setChosen] = useState({ subject, at: first });
  const at = Math.min(chosen.subject === subject ? chosen.at : first, count - 1);
  return {
    at,
    move(step) {
      if (count > 0) {
        setChosen({ subject, at: at === -1 && step < 0 ? count - 1 : (at + step + count) % count });
      }
    },
  };
}

/** How any part of the page opens a file in the editor. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** A place in a file of the project; a new object for every wish to go there. */
export interface SourcePlace {
  /** `bots/starter.yaml`. */
  readonly path: string;
  /** From 1; where nothing is said, the file shows as it was left. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
}

export type OpenSource = (place: SourcePlace) => void;

/** Absent where there is no editor. */
export const OpenSourceContext = createContext<OpenSource | undefined>(undefined);

export function useOpenSource(): OpenSource | undefined {
  return useContext(OpenSourceContext);
}

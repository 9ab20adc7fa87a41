/** What every part of the dashboard needs to know of the page. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";

export interface PageFacts {
  /** Whether this page may change things. */
  readonly canWrite: boolean;
  readonly isConnected: boolean;
  /** Tells the person how something went, also those who cannot see it. */
  tell(text: string, isProblem?: boolean): void;
}

export const FactsContext = createContext<PageFacts>({ canWrite: false, isConnected: false, tell: () => {} });

export function usePageFacts(): PageFacts {
  return useContext(FactsContext);
}

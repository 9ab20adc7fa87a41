/** How a component asks a panel, and hears what it tells. */
import { createContext } from "preact";
import { useContext, useEffect, useRef } from "preact/hooks";
import type { Answer, AskName, Given, News, PanelName } from "../../../model/panels/panels.ts";

export interface PanelLink {
  /** Rejects with a `Refusal`. */
  ask<P extends PanelName, A extends AskName<P>>(panel: P, ask: A, given: Given<P, A>): Promise<Answer<P, A>>;
  watch<P extends PanelName>(panel: P, listener: (news: News<P>) => void): () => void;
}

const missing = (): never => {
  throw new Error("A component stands outside the page.");
};

export const PanelContext = createContext<PanelLink>({ ask: missing, watch: missing });

/** The same function for the page's life. */
export function useAsk(): PanelLink["ask"] {
  return useContext(PanelContext).ask;
}

/** Calls the listener of the newest render with all that a panel tells while the component is there. */
export function useNews<P extends PanelName>(panel: P, listener: (news: News<P>) => void): void {
  const link = useContext(PanelContext);
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => link.watch(panel, (news) => latest.current(news)), [panel]);
}

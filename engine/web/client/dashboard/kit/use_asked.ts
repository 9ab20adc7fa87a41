import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { usePageFacts } from "./page_facts.ts";

export interface Asked<T> {
  /** Absent until it has come for the first time. */
  readonly value: T | undefined;
  /** Why it could not be had, for the person. */
  readonly problem: string | undefined;
  /** Takes what has come another way. */
  set(value: T): void;
  reload(): void;
}

/** Asks when the component comes, when one of `about` changes, and when a lost connection is back. */
export function useAsked<T>(ask: () => Promise<T>, about: readonly unknown[] = []): Asked<T> {
  const { isConnected } = usePageFacts();
  const [value, setValue] = useState<T>();
  const [problem, setProblem] = useState<string>();
  const latest = useRef(ask);
  latest.current = ask;
  /** Answers to older questions come too late. */
  const turn = useRef(0);
  const set = useCallback((next: T) => {
    turn.current++;
    setValue(() => next);
    setProblem(undefined);
  }, []);
  const reload = useCallback(() => {
    const mine = ++turn.current;
    latest.current().then((next) => {
      if (mine === turn.current) set(next);
    }, (error: Error) => {
      if (mine === turn.current) setProblem(error.message);
    });
  }, []);
  useEffect(() => {
    if (isConnected) reload();
  }, [isConnected, ...about]);
  return { value, problem, set, reload };
}

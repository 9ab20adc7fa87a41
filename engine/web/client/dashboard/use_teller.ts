import { useCallback, useEffect, useState } from "preact/hooks";

export interface Told {
  readonly text: string;
  readonly isProblem: boolean;
}

/** Milliseconds for which it stays that something went well; what went wrong stays until it is put away. */
const STAYS = 6_000;

/** What was told last of how something went. */
export function useTeller() {
  const [told, setTold] = useState<Told>();
  const tell = useCallback((text: string, isProblem = false) => setTold({ text, isProblem }), []);
  const forget = useCallback(() => setTold(undefined), []);
  useEffect(() => {
    if (!told || told.isProblem) return;
    const timer = setTimeout(forget, STAYS);
    return () => clearTimeout(timer);
  }, [told]);
  return { told, tell, forget };
}

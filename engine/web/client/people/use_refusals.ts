import { useEffect, useState } from "preact/hooks";
import { useAsk } from "../panels/panel_link.ts";
import type { Refusals } from "../state/contexts.ts";
import type { Directory } from "../state/directory.ts";

const NONE: Refusals = {};
/** Milliseconds without a change after which they are asked for: a burst of changes is one question. */
const CALM = 80;

/** Which commands the acting person may not use in the open channel; asked anew when something there changes. */
export function useRefusals(
  isOffered: boolean,
  directory: Directory,
  as: string | undefined,
  channelId: string | undefined,
): Refusals {
  const ask = useAsk();
  const [refusals, setRefusals] = useState(NONE);
  useEffect(() => {
    if (!isOffered || !as || !channelId) return setRefusals(NONE);
    let isOld = false;
    const timer = setTimeout(() => {
      ask("people", "refused", { as, channelId }).catch(() => NONE)
        .then((found) => isOld || setRefusals(found));
    }, CALM);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [isOffered, directory, as, channelId]);
  return refusals;
}

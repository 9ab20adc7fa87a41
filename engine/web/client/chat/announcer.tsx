import { useContext, useEffect, useRef, useState } from "preact/hooks";
import { summaryOf } from "../message/message_facts.ts";
import { personIn } from "../message/person_in.ts";
import { DirectoryContext } from "../state/contexts.ts";
import type { Directory } from "../state/directory.ts";
import type { Entry } from "../state/entry.ts";

/** Of a burst only the last ones are read out. */
const MOST = 3;

/**
 * Reads new messages out to a screen reader. The list itself is no live region: scrolling draws old messages anew,
 * and those are no news.
 */
export function Announcer({ entries }: { entries: readonly Entry[] }) {
  const directory = useContext(DirectoryContext);
  const last = useRef(entries.at(-1)?.key);
  const [news, setNews] = useState("");
  useEffect(() => {
    const before = entries.findLastIndex(({ key }) => key === last.current);
    const fresh = before === -1 && last.current !== undefined ? [] : entries.slice(before + 1);
    last.current = entries.at(-1)?.key;
    if (fresh.length > 0) setNews(fresh.slice(-MOST).map((entry) => spoken(entry, directory)).join(". "));
  }, [entries]);
  return <div class="for-screen-readers" role="status" aria-live="polite">{news}</div>;
}

function spoken(entry: Entry, directory: Directory): string {
  if (entry.kind === "no_answer") return `The application did not respond to ${entry.command}`;
  const { message } = entry.seen;
  const onlyYou = entry.onlyFor === undefined ? "" : ", only for you";
  return `${personIn(directory, message.author).name}${onlyYou}: ${summaryOf(message)}`;
}

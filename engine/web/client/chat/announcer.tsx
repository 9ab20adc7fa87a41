import { useContext, useEffect, useRef, useState } from "preact/hooks";
import { summaryOf } from "../message/message_facts.ts";
import { personIn } from "../message/person_in.ts";
import { DirectoryContext } from "../state/contexts.ts";
import type { Directory } from "../state/directory.ts";
import type { Entry } from "../state/entry.ts";
import type { Press } from "../state/press.ts";
import { newsIn } from "./news_in.ts";

export interface AnnouncerProps {
  readonly entries: readonly Entry[];
  /** What the person on screen pressed, by message. */
  readonly pressed: ReadonlyMap<string, Press>;
}

/**
 * Reads new messages out to a screen reader, and those that changed because the person pressed something. The list
 * itself is no live region: scrolling draws old messages anew, and those are no news.
 */
export function Announcer({ entries, pressed }: AnnouncerProps) {
  const directory = useContext(DirectoryContext);
  const last = useRef({ entries, pressed });
  const [news, setNews] = useState("");
  useEffect(() => {
    const fresh = newsIn(last.current.entries, entries, last.current.pressed);
    last.current = { entries, pressed };
    if (fresh.length > 0) setNews(fresh.map((entry) => spoken(entry, directory)).join(". "));
  }, [entries, pressed]);
  return <div class="for-screen-readers" role="status" aria-live="polite">{news}</div>;
}

function spoken(entry: Entry, directory: Directory): string {
  if (entry.kind === "no_answer") return `The application did not respond to ${entry.command}`;
  const { message } = entry.seen;
  const onlyYou = entry.onlyFor === undefined ? "" : ", only for you";
  return `${personIn(directory, message.author).name}${onlyYou}: ${summaryOf(message)}`;
}

import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Entry } from "../state/entry.ts";
import { type HeldWindow, hold, newer, older, type Span, spanOf } from "../state/list_window.ts";

/** Pixels from the end within which the newest messages are followed. */
const NEAR_END = 80;
/** Pixels from the edge at which more is drawn. */
const NEAR_EDGE = 500;

export interface ListWindow {
  readonly span: Span;
  /** Messages that came while the list was held. */
  readonly newCount: number;
  readonly onScroll: () => void;
  readonly followNewest: () => void;
}

/**
 * Decides which entries are drawn while a person scrolls, and keeps what they look at in its place. `scroller` is
 * the box that scrolls; each row in it has `data-key`.
 */
export function useHeldWindow(
  entries: readonly Entry[],
  scroller: RefObject<HTMLElement | null>,
): ListWindow {
  const [held, setHeld] = useState<HeldWindow>(undefined);
  const anchor = useRef<RowPlace | undefined>(undefined);
  const span = spanOf(entries, held);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    if (!held) box.scrollTop = box.scrollHeight;
    else if (anchor.current) {
      const row = box.querySelector(`[data-key="${CSS.escape(anchor.current.key)}"]`);
      if (row) box.scrollTop += row.getBoundingClientRect().top - anchor.current.top;
    }
  });

  // The box also changes its size by itself: the message field grows, a phone's keyboard opens. What is in it does,
  // too: a select grows with what is picked.
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || held) return;
    const observer = new ResizeObserver(() => box.scrollTop = box.scrollHeight);
    for (const element of [box, ...box.children]) observer.observe(element);
    return () => observer.disconnect();
  }, [held === undefined]);

  const onScroll = () => {
    const box = scroller.current;
    if (!box) return;
    anchor.current = firstVisibleRow(box);
    const below = box.scrollHeight - box.scrollTop - box.clientHeight;
    if (span.end === entries.length && below < NEAR_END) setHeld(undefined);
    else if (span.end < entries.length && below < NEAR_EDGE) setHeld(newer(entries, span));
    else if (span.start > 0 && box.scrollTop < NEAR_EDGE) setHeld(older(entries, span));
    else if (!held) setHeld(hold(entries, span));
  };

  return { span, newCount: entries.length - span.end, onScroll, followNewest: () => setHeld(undefined) };
}

/** Where a row stood on the screen. */
interface RowPlace {
  readonly key: string;
  readonly top: number;
}

function firstVisibleRow(box: HTMLElement): RowPlace | undefined {
  const edge = box.getBoundingClientRect().top;
  for (const row of box.querySelectorAll<HTMLElement>("[data-key]")) {
    const { top, bottom } = row.getBoundingClientRect();
    if (bottom > edge) return { key: row.dataset.key ?? "", top };
  }
}

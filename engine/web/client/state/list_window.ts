/**
 * The part of a channel's entries that is really drawn. It follows the newest ones, or is held where a person has
 * scrolled to: then new messages move nothing under their eyes.
 */
import type { Entry } from "./entry.ts";

/** `undefined` follows the newest entries; else the keys of the first and last drawn one. */
export type HeldWindow = { readonly first: string; readonly last: string } | undefined;

export interface Span {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Entries drawn while the newest are followed. */
const FOLLOWED = 80;
/** Entries drawn at most. */
const MOST = 160;
/** Entries by which the window moves. */
const STEP = 40;

export function spanOf(entries: readonly Entry[], held: HeldWindow): Span {
  const newest = { start: Math.max(0, entries.length - FOLLOWED), end: entries.length };
  if (!held) return newest;
  const start = indexOf(entries, held.first);
  const end = indexOf(entries, held.last) + 1;
  // Entries at the edge may be deleted; the other edge still tells the place.
  if (start === -1 && end === 0) return newest;
  if (start === -1) return { start: Math.max(0, end - FOLLOWED), end };
  if (end === 0) return { start, end: Math.min(entries.length, start + FOLLOWED) };
  return { start, end };
}

export function hold(entries: readonly Entry[], span: Span): HeldWindow {
  const first = entries[span.start];
  const last = entries[span.end - 1];
  return first && last && { first: first.key, last: last.key };
}

/** Moves towards older entries, letting go of the newest beyond the limit. */
export function older(entries: readonly Entry[], span: Span): HeldWindow {
  const start = Math.max(0, span.start - STEP);
  return hold(entries, { start, end: Math.min(span.end, start + MOST) });
}

/** Moves towards newer entries, letting go of the oldest beyond the limit. */
export function newer(entries: readonly Entry[], span: Span): HeldWindow {
  const end = Math.min(entries.length, span.end + STEP);
  return hold(entries, { start: Math.max(span.start, end - MOST), end });
}

function indexOf(entries: readonly Entry[], key: string): number {
  return entries.findIndex((entry) => entry.key === key);
}

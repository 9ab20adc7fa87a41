/** Entries as rows: which of them begin a group under a name, and where a new day begins. */
import type { Entry } from "./entry.ts";

export interface Row {
  readonly entry: Entry;
  /** Shows the avatar, the name and the time. */
  readonly startsGroup: boolean;
  readonly startsDay: boolean;
}

/** Messages of one author within this time stand under one name. */
const GROUP_MS = 7 * 60_000;

/** The entries that a person sees. */
export function visibleTo(entries: readonly Entry[], personId: string | undefined): readonly Entry[] {
  if (entries.every(({ onlyFor }) => onlyFor === undefined)) return entries;
  return entries.filter(({ onlyFor }) => onlyFor === undefined || onlyFor === personId);
}

/** Rows of `entries` from `start` up to but not including `end`. */
export function rowsOf(entries: readonly Entry[], start: number, end: number): Row[] {
  const rows: Row[] = [];
  for (let at = start; at < end; at++) {
    const entry = entries[at]!;
    const before = entries[at - 1];
    const startsDay = !before || !sameDay(before.at, entry.at);
    rows.push({ entry, startsDay, startsGroup: startsDay || !before || !continues(before, entry) });
  }
  return rows;
}

function continues(before: Entry, entry: Entry): boolean {
  return before.authorId === entry.authorId && before.onlyFor === entry.onlyFor &&
    entry.at - before.at < GROUP_MS && !hasHeadLine(entry);
}

/** A reply or the answer to a command says so above its name. */
function hasHeadLine(entry: Entry): boolean {
  if (entry.kind === "no_answer") return true;
  const { message } = entry.seen;
  return message.message_reference !== undefined || message.interaction_metadata !== undefined ||
    message.interaction !== undefined;
}

function sameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}

/** Texts that are parts of other texts, or said by several commands. */
import { text } from "../text_table.ts";

export const SHARED_TEXTS = {
  requested_by: text("Requested by {name}", { name: "text" }),
  previous_page: text("◀ Previous"),
  next_page: text("Next ▶"),
  page_number: text("Page {page} of {pages}", { page: "number", pages: "number" }),
  confirm: text("Confirm"),
  cancel: text("Cancel"),
  cancelled: text("Nothing was done."),
  none: text("none"),
  /** The end of a list of which all are meant: `a, b and c`. */
  list_and: text("{list} and {last}", { list: "text", last: "text" }),
  /** The end of a list of which one is enough: `a, b or c`. */
  list_or: text("{list} or {last}", { list: "text", last: "text" }),
  list_more: text("… and {count} more", { count: "number" }),
} as const;

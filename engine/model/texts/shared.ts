/** Texts that several built-in commands say. */
import { text } from "../text_table.ts";

export const SHARED_TEXTS = {
  requested_by: text("Requested by {name}", { name: "text" }),
  previous_page: text("◀ Previous"),
  next_page: text("Next ▶"),
  confirm: text("Confirm"),
  cancel: text("Cancel"),
  cancelled: text("Nothing was done."),
  none: text("none"),
  /** Joins the last one to a list: `Ban Members and Kick Members`. */
  list_and: text("{list} and {last}", { list: "text", last: "text" }),
  list_or: text("{list} or {last}", { list: "text", last: "text" }),
  list_more: text("… and {count} more", { count: "number" }),
} as const;

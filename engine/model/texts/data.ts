/** What is said of data that an author has declared: why it cannot be changed so, and rankings. */
import { text } from "../text_table.ts";

const VALUE = { value: "number" } as const;
const MOST = { most: "number" } as const;
const LEAST = { least: "number" } as const;

export const DATA_TEXTS = {
  data_too_little: text("You have only {format(value)}.", VALUE),
  data_too_little_other: text("{person} has only {format(value)}.", { person: "text", value: "number" }),
  /** Of a server, a channel or the whole bot. */
  data_too_little_shared: text("There are only {format(value)}.", VALUE),
  data_too_much: text("That would be more than {format(most)}, which is the most that is possible.", MOST),

  data_bad_amount: text("{amount} is no amount: it has to be a whole number, from 0 to {format(most)}.", {
    amount: "text",
    most: "number",
  }),
  data_no_amount: text("An amount is missing: a whole number, 0 or more."),
  data_no_value: text("The value to be kept is missing."),
  data_bad_number: text("{number} is too large to be counted with.", { number: "text" }),
  data_number_too_small: text("It has to be at least {format(least)}.", LEAST),
  data_number_too_large: text("It has to be at most {format(most)}.", MOST),
  data_text_too_short: text(
    'It has to have at least {least} {plural(least, "character", "characters")}.',
    LEAST,
  ),
  data_text_too_long: text('It has to have at most {most} {plural(most, "character", "characters")}.', MOST),
  data_list_too_short: text(
    'At least {least} {plural(least, "entry", "entries")} must stay on the list.',
    LEAST,
  ),
  data_list_full: text('The list is full: it has room for {most} {plural(most, "entry", "entries")}.', MOST),
  data_no_message: text("This works only on a message."),

  leaderboard_title: text("🏆 {name}", { name: "text" }),
  /** `person` is a mention, which does not ping here. */
  leaderboard_line: text("{place}. {person}: {format(value)}", {
    place: "number",
    person: "text",
    value: "number",
  }),
  leaderboard_empty: text("Nobody is on this list yet."),
} as const;

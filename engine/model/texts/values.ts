/** Why a value that a step is given is none that it takes, told to the person who asked. */
import { text } from "../text_table.ts";

export const VALUE_TEXTS = {
  /** `name`: of the key, in code marks. */
  value_missing: text("Something is missing here: {name}.", { name: "text" }),
  /** `choices` are words in code marks: `a`, `b` or `c`. */
  value_not_offered: text("{given} is not possible here. It can be {choices}.", {
    given: "text",
    choices: "text",
  }),
  value_too_small: text("This takes a number of at least {least}, and {number} is too small.", {
    least: "number",
    number: "number",
  }),
  value_too_big: text("This takes a number of at most {most}, and {number} is too big.", {
    most: "number",
    number: "number",
  }),
  value_too_short: text("This takes a text of at least {least} characters; here it has {length}.", {
    least: "number",
    length: "number",
  }),
  value_too_long: text("This takes a text of at most {most} characters; here it has {length}.", {
    most: "number",
    length: "number",
  }),
  /** In words: `1 second`. */
  value_time_too_short: text("This length of time must be at least {least}.", { least: "text" }),
  value_time_too_long: text("This length of time must be at most {most}.", { most: "text" }),
} as const;

/** Why what somebody typed, or what Discord sent, cannot be the options of a command. */
import type { ObjectShape } from "../shape.ts";
import { text } from "../text_table.ts";

/** An option as its command defines it, not the value that was given for it. */
export const OPTION = {
  name: "an option",
  prints: "name",
  fields: { name: "text", description: "text" },
} as const satisfies ObjectShape;

const ABOUT = { option: OPTION } as const;
/** `hint`: a blank and the text `did_you_mean`, or nothing where no name is near. */
const ABOUT_A_NAME = { option: OPTION, hint: "text" } as const;

export const ARGUMENT_TEXTS = {
  missing_option: text("**{option.name}** is missing: {option.description}", ABOUT),
  missing_file: text("**{option.name}** is missing: attach a file to your message.", ABOUT),
  too_many_words: text("This is more than the command takes. Put words that belong together in quotes."),
  takes_nothing: text("This command takes nothing behind its name."),
  file_not_attached: text("**{option.name}** is a file: attach it to your message.", ABOUT),

  not_a_whole_number: text("**{option.name}** must be a whole number such as `12`.", ABOUT),
  not_a_number: text("**{option.name}** must be a number such as `1.5`.", ABOUT),
  /** `plain`: the likelier number, written clearly and in code marks. */
  unclear_number: text("**{option.name}** can be read in two ways. Write {plain} if you mean that.", {
    option: OPTION,
    plain: "text",
  }),
  number_too_small: text("**{option.name}** must be at least {least}.", { option: OPTION, least: "number" }),
  number_too_big: text("**{option.name}** must be at most {most}.", { option: OPTION, most: "number" }),
  text_too_short: text(
    '**{option.name}** must have at least {least} {plural(least, "character", "characters")}.',
    { option: OPTION, least: "number" },
  ),
  text_too_long: text("**{option.name}** must have at most {most} characters; this has {length}.", {
    option: OPTION,
    most: "number",
    length: "number",
  }),
  not_yes_or_no: text("**{option.name}** must be `yes` or `no`.", ABOUT),
  /** For a short list: `choices` has all of them in code marks, joined by the text `one_of`. */
  not_one_of: text("**{option.name}** must be {choices}.", { option: OPTION, choices: "text" }),
  /** For a list that is too long to be shown. */
  not_a_choice: text("**{option.name}** must be one of its choices.{hint}", ABOUT_A_NAME),

  not_a_person: text("**{option.name}** must be a person: a mention, an id or a name.{hint}", ABOUT_A_NAME),
  several_people: text(
    "**{option.name}**: several people are called this. Please mention the one you mean.",
    ABOUT,
  ),
  not_a_role: text("**{option.name}** must be a role: a mention, an id or a name.{hint}", ABOUT_A_NAME),
  several_roles: text(
    "**{option.name}**: several roles are called this. Please mention the one you mean.",
    ABOUT,
  ),
  not_a_person_or_role: text(
    "**{option.name}** must be a person or a role: a mention, an id or a name.",
    ABOUT,
  ),
  several_people_or_roles: text(
    "**{option.name}**: more than one person or role is called this. Please mention the one you mean.",
    ABOUT,
  ),
  not_a_channel: text("**{option.name}** must be a channel: a mention, an id or a name.{hint}", ABOUT_A_NAME),
  several_channels: text(
    "**{option.name}**: several channels are called this. Please mention the one you mean.",
    ABOUT,
  ),
  wrong_kind_of_channel: text("**{option.name}** cannot be a channel of this kind.", ABOUT),
  option_server_only: text("**{option.name}** can only be given in a server.", ABOUT),
} as const;

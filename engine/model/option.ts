/** The kinds of values that commands take. */

/** Discord's option types by their names in lower case (source: Discord docs, application-commands, option type). */
export type OptionType =
  | "string"
  | "integer"
  | "number"
  | "boolean"
  | "user"
  | "channel"
  | "role"
  | "mentionable"
  | "attachment";

/** Texts of a name or description in other languages, by Discord's locale codes. */
export type Localizations = Readonly<Record<string, string>>;

export interface Choice {
  readonly name: string;
  readonly value: string | number;
  readonly nameLocalizations?: Localizations;
}

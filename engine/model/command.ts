/** Commands as the runtime runs them: compiled, checked, with every default filled in. */
import type { Surface } from "./command_surface.ts";
import type { Cooldown } from "./cooldown.ts";
import type { Rules } from "./rules.ts";
import type { Step } from "./run.ts";
import type { SuggestRequest } from "./suggest.ts";

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

export interface CommandOption {
  readonly name: string;
  readonly type: OptionType;
  readonly description: string;
  readonly required: boolean;
  readonly nameLocalizations?: Localizations;
  readonly descriptionLocalizations?: Localizations;
  /** The value of an option that was not given; absent when there is none. */
  readonly default?: string | number | boolean;
  /** All choices; over 25 they are offered by autocomplete, up to 25 by Discord itself. */
  readonly choices?: readonly Choice[];
  readonly autocomplete: boolean;
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Offers choices while somebody types, where they are not known beforehand. At most 25 are shown. */
  readonly suggest?: (request: SuggestRequest) => Promise<readonly Choice[]>;
  /** Discord's channel type numbers that a channel option takes; all when absent. */
  readonly channelTypes?: readonly number[];
}

/** A command, a group or a subcommand. It has either steps or subcommands. */
export interface Command {
  readonly name: string;
  /** How an entry in a user or message menu is called. */
  readonly menuName: string;
  /** Names from the top: `["config", "roles", "add"]`. */
  readonly path: readonly string[];
  readonly description: string;
  readonly category: string;
  readonly aliases: readonly string[];
  readonly surfaces: ReadonlySet<Surface>;
  readonly nameLocalizations?: Localizations;
  readonly descriptionLocalizations?: Localizations;
  readonly options: readonly CommandOption[];
  /** By name and alias, lower case. Empty where the command itself runs. */
  readonly subcommands: ReadonlyMap<string, Command>;
  readonly steps: readonly Step[];
  /** Who may use it and where: its own rules and those of all commands above it; each has to let a person pass. */
  readonly rules: readonly Rules[];
  /** Its own, else those of the command above it, else the bot's default; a use counts for all of them. */
  readonly cooldowns: readonly Cooldown[];
  /** Left out of the help and of suggestions. */
  readonly hidden: boolean;
  /** Milliseconds that a run may take. */
  readonly patience: number;
  /** A late answer will be seen by the asker alone. */
  readonly ephemeral: boolean;
  /** Of a built-in command, what the engine calls it: its author may have renamed it. */
  readonly builtin?: string;
  /** Where it is defined: `bots/starter.yaml:12:3`. */
  readonly source: string;
}

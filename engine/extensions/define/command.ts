import type { Surface } from "../../model/command_surface.ts";
import type { CooldownScope } from "../../model/cooldown.ts";
import type { OptionType } from "../../model/option.ts";
import type { PermissionName } from "../../model/permissions.ts";
import type {
  AttachmentValue,
  ChannelValue,
  MentionableValue,
  MessageValue,
  RoleValue,
  UserValue,
} from "../../model/scope.ts";
import type { SuggestCall } from "../../model/extensions.ts";
import type { ExtensionTools, RunContext } from "../context/context.ts";

/** An option, by Discord's types. The rules are those of options in a definition. */
export interface OptionSpec {
  readonly type: OptionType;
  readonly description: string;
  readonly required?: boolean;
  readonly default?: string | number | boolean;
  readonly choices?: readonly (string | number)[];
  readonly min?: number;
  readonly max?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Kinds of channels that a channel option takes: `text`, `voice`, `category`. */
  readonly channelTypes?: readonly string[];
  /** Offers choices while somebody types; something else can be given as well. Not beside `choices`. */
  suggest?: SuggestionSpec;
}

/** Somebody types the value of an option: what was typed and by whom, and what is at hand outside of a run. */
export interface OptionRequest extends SuggestCall, ExtensionTools {}

/**
 * Choices that are offered, the first 25 of them: values of the option's type, or values with the names that people see. Names
 * over 100 characters are cut; what does not fit the option is left out.
 */
export type Suggestions =
  readonly (string | number | { readonly name: string; readonly value: string | number })[];

/** Finds choices while somebody types. It has 2 seconds; where it throws, nothing is offered and the log says why. */
export type SuggestionSpec = (request: OptionRequest) => Suggestions | Promise<Suggestions>;

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

type Present<O extends OptionSpec> = O extends { choices: readonly (infer C)[] } ? C
  : O["type"] extends "string" ? string
  : O["type"] extends "integer" | "number" ? number
  : O["type"] extends "boolean" ? boolean
  : O["type"] extends "user" ? UserValue
  : O["type"] extends "channel" ? ChannelValue
  : O["type"] extends "role" ? RoleValue
  : O["type"] extends "mentionable" ? MentionableValue
  : AttachmentValue;

type Given<O extends OptionSpec> = O extends { required: true } | { default: unknown } ? Present<O>
  : Present<O> | undefined;

/** What the `run` of a command is called with. */
export interface CommandContext<O extends OptionSpecs = Record<never, never>> extends RunContext {
  /** Where it was called. */
  readonly channel: { readonly id: string; readonly name: string };
  /** What was filled in; `undefined` where an option was left out that is not required and has no default. */
  readonly options: { readonly [Name in keyof O]: Given<O[Name]> };
  /** In the menu of a person or a message: whom or what it was called on. */
  readonly target?: UserValue | MessageValue;
}

/** What a command is besides its options and its code. The rules are those of commands in a definition. */
interface CommandFacts {
  /** What it does; shown in Discord's list, up to 100 characters. */
  readonly description: string;
  readonly aliases?: readonly string[];
  /** The heading that it stands under in the help; the name of the extension where absent. */
  readonly category?: string;
  /** Where it can be called; slash and prefix where absent. */
  readonly as?: readonly Surface[];
  /** How it is called in the menu of a person or a message. */
  readonly menuName?: string;
  readonly hidden?: boolean;
  /** Who may use it, and what the bot needs. Roles by their ids, or by the names that the bot's author has given them. */
  readonly permissions?: {
    readonly user?: readonly PermissionName[];
    readonly bot?: readonly PermissionName[];
    readonly roles?: readonly string[];
    readonly owner?: boolean;
  };
  /** Such as `{ rate: 2, per: "30s", scope: "user" }`. */
  readonly cooldown?: { readonly rate?: number; readonly per: string; readonly scope?: CooldownScope };
  /** Names of checks that have to hold. */
  readonly checks?: readonly string[];
}

export interface CommandSpec extends CommandFacts {
  readonly options?: OptionSpecs;
  readonly subcommands?: Readonly<Record<string, CommandSpec>>;
  run?(context: CommandContext<never>): unknown;
}

/** A whole command. What it throws is told to the person as a failure with an id, and to the log in full. */
export function defineCommand<const O extends OptionSpecs = Record<never, never>>(
  command: CommandFacts & {
    /** What people fill in, by names. */
    readonly options?: O & OptionSpecs;
    run(context: CommandContext<O>): void | Promise<void>;
  },
): CommandSpec {
  return command as CommandSpec;
}

/** Commands under a name: `/NAME SUBCOMMAND`. */
export function defineCommandGroup(
  group: CommandFacts & { readonly subcommands: Readonly<Record<string, CommandSpec>> },
): CommandSpec {
  return group;
}

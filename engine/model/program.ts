/** A compiled bot: everything that runs is in here, nothing of YAML is left. Replaced as a whole on reload. */
import type { RESTPostAPIApplicationCommandsJSONBody } from "discord-api-types/v10";
import type { Command } from "./command.ts";
import type { Control } from "./control.ts";
import type { Scope } from "./scope.ts";
import type { Texts } from "./texts.ts";
import type { Theme } from "./theme.ts";

/** Activity types by their words (source: Discord docs, events/gateway-events, activity types). */
export type ActivityType = "playing" | "streaming" | "listening" | "watching" | "custom" | "competing";

export interface Status {
  readonly type: ActivityType;
  /** Address of the stream; `streaming` only. */
  readonly url?: string;
  /** Renders the text from `guilds`, `users` and `commands`. */
  text(scope: Scope): string;
}

/** How the engine's own answers behave. */
export interface AnswerSettings {
  /** Milliseconds after which answers to prefix commands are deleted again; they stay where it is absent. */
  readonly deleteErrorsAfter?: number;
  readonly deleteSuccessAfter?: number;
  /** Whether a prefix with a word that is no command is answered with the nearest one. */
  readonly suggestCommands: boolean;
}

export interface AccessSettings {
  /** Roles (ids) by command, where a server says nothing of its own. */
  readonly commandRoles: ReadonlyMap<string, readonly string[]>;
  /** Whether the members of the team that owns the application count as owners. */
  readonly teamOwns: boolean;
  readonly ownersSkipCooldowns: boolean;
}

export interface Program {
  /** The file's or folder's name: `starter`. */
  readonly id: string;
  /** As the author named the bot. */
  readonly name: string;
  readonly prefix: string;
  readonly ownerIds: readonly string[];
  /** Top-level commands, in source order. */
  readonly commands: readonly Command[];
  /** Commands for prefix and mention: by name and alias, lower case. */
  readonly byPrefix: ReadonlyMap<string, Command>;
  /** Commands for interactions: by `type:name`, with Discord's command type numbers (`1:hello`). */
  readonly byInteraction: ReadonlyMap<string, Command>;
  /** What Discord is to know of them, in Discord's own shape. */
  readonly applicationCommands: readonly RESTPostAPIApplicationCommandsJSONBody[];
  /** Values that every text of the bot can see (`names`), and the `timezone` that functions of time count in. */
  readonly constants: Readonly<Record<string, unknown>>;
  readonly statuses: { readonly list: readonly Status[]; readonly every: number };
  readonly texts: Texts;
  readonly theme: Theme;
  /** By name, with the command that they belong to: who may not use that may not press them either. */
  readonly controls: ReadonlyMap<string, { readonly control: Control; readonly command: Command }>;
  readonly answers: AnswerSettings;
  readonly access: AccessSettings;
  /** What the bot's role needs in a server for all that the definition does, as Discord's bit set. */
  readonly permissions: bigint;
  /** Gateway intents that the definition needs, as Discord's bit set. */
  readonly intents: number;
  /** Sizes for people: how many commands, and how many of them are slash commands. */
  readonly counts: { readonly commands: number; readonly slash: number };
}

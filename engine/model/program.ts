/** A compiled bot: everything that runs is in here, nothing of YAML is left. Replaced as a whole on reload. */
import type { RESTPostAPIApplicationCommandsJSONBody } from "discord-api-types/v10";
import type { Command } from "./command.ts";
import type { Scope } from "./scope.ts";

/** Activity types by their words (source: Discord docs, events/gateway-events, activity types). */
export type ActivityType = "playing" | "streaming" | "listening" | "watching" | "custom" | "competing";

export interface Status {
  readonly type: ActivityType;
  /** Address of the stream; `streaming` only. */
  readonly url?: string;
  /** Renders the text from `guilds`, `users` and `commands`. */
  text(scope: Scope): string;
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
  /** Gateway intents that the definition needs, as Discord's bit set. */
  readonly intents: number;
  /** Sizes for people: how many commands, and how many of them are slash commands. */
  readonly counts: { readonly commands: number; readonly slash: number };
}

/** TypeScript that developers add, as the rest of the engine sees it. */
import type { APIEmbed } from "discord-api-types/v10";
import type { Choice } from "./option.ts";
import type { MemberValue, MessageValue, UserValue } from "./scope.ts";
import type { Json } from "./storage.ts";

export type ExtensionState = "loaded" | "failed" | "unloaded" | "blacklisted";

export interface ExtensionInfo {
  /** The file's or folder's name: `dice`. */
  readonly name: string;
  readonly state: ExtensionState;
  readonly version?: string;
  readonly description?: string;
  /** Milliseconds that the last load took. */
  readonly loadMs?: number;
  /** Why it is not loaded, for owners; of one that is loaded, why its newest version was refused. */
  readonly problem?: string;
}

/** Every method resolves with how it went; none rejects because of what an extension does. */
export interface Extensions {
  /** By name. */
  list(): readonly ExtensionInfo[];
  load(name: string): Promise<ExtensionInfo>;
  unload(name: string): Promise<ExtensionInfo>;
  reload(name: string): Promise<ExtensionInfo>;
  /** The functions of one kind of an extension, by their names; `undefined` while it is not loaded. */
  functions(name: string, kind: FunctionKind): ReadonlyMap<string, Handler> | undefined;
  /**
   * Choices for an option while somebody types. None where the extension is not loaded, has none of this name, fails, or
   * takes more than 2 seconds.
   * @param suggestion as `suggest` of the option names it: `words`, or `option:roll sides` for one of its own
   */
  suggest(name: string, suggestion: string, call: SuggestCall): Promise<readonly Choice[]>;
  /** What is loaded now, for runs that finish on what they began with. */
  hold(): HeldExtensions;
}

/** Extensions as they were at a moment; those of them that are loaded no more are ended when it is released. */
export interface HeldExtensions extends Pick<Extensions, "functions" | "suggest"> {
  release(): void;
}

/** Somebody types the value of an option. */
export interface SuggestCall {
  /** What was typed so far. */
  readonly typed: string;
  readonly userId: string;
  /** Absent in direct messages. */
  readonly serverId?: string;
}

/** What a function of an extension is there for. */
export type FunctionKind = "handlers" | "actions" | "commands" | "events" | "checks";

/** Calls a function of an extension. Rejects with what that throws; what it gives may be anything. */
export type Handler = (call: HandlerCall) => Promise<unknown>;

/** What a function of an extension is told by the run that calls it. */
export interface HandlerCall {
  /** Who uses the bot; the bot itself where the run is about nobody. */
  readonly user: UserValue;
  /** In a server only. */
  readonly member?: MemberValue & { readonly roleIds: readonly string[] };
  /** Absent in direct messages. */
  readonly server?: { readonly id: string; readonly name: string };
  /** Absent in what happens in no channel. */
  readonly channel?: { readonly id: string; readonly name: string };
  /** The options of the command by their names, with their values as texts of a definition see them. */
  readonly options: Readonly<Record<string, unknown>>;
  /** What stands under `with` of a handler, in an action, or in a check. */
  readonly values: Readonly<Record<string, unknown>>;
  /** In the menu of a person or a message: whom or what it was called on. */
  readonly target?: UserValue | MessageValue;
  /** Of an event: what texts know of it, such as `message`. Empty in a command. */
  readonly event: Readonly<Record<string, unknown>>;
  /** What the bot's author has declared under `data`. */
  readonly data: CallData;
  /**
   * Answers the person: the first answer and all further ones; in an event the message that it is about. Rejects where
   * Discord refuses, where there is nobody to answer, and once the run's time is over.
   */
  reply(message: string | HandlerMessage): Promise<void>;
  /** Puts another message in the place of the newest answer. Rejects as `reply` does. */
  edit(message: string | HandlerMessage): Promise<void>;
  /** Posts in a channel. Resolves with the message's id. Rejects where Discord refuses. */
  send(channelId: string, message: string | HandlerMessage): Promise<string>;
  /**
   * Moderates a member, after the bot's permission, and the order of roles of the bot and of whoever asks, were checked.
   * Whatever speaks against it is told to the person in plain words, and ends the run.
   */
  readonly moderate: CallModeration;
  /** Ends the run with these words for the person. It is no failure. */
  refuse(words: string): never;
  /**
   * A text that the extension has declared, in the language of whoever is answered, and as the bot's author has it.
   * @throws Error where it has declared none of this name
   */
  text(name: string, values?: Readonly<Record<string, string | number>>): string;
}

/** A `reason` stands in the server's audit log. Every method rejects in direct messages. */
export interface CallModeration {
  kick(userId: string, reason?: string): Promise<void>;
  /** Also people who are not in the server. @param options `deleteSeconds`: how far back their messages are deleted, at most 604800 */
  ban(userId: string, options?: { readonly deleteSeconds?: number; readonly reason?: string }): Promise<void>;
  /** @param ms how long, at most 28 days; 0 ends a timeout */
  timeout(userId: string, ms: number, reason?: string): Promise<void>;
}

/** What extensions say to members, in the words of the bot's author where there are any. */
export interface ExtensionTexts {
  /**
   * @param languages in which somebody is answered, best first
   * @throws Error where the extension has declared none of this name
   */
  get(
    extension: string,
    name: string,
    languages: readonly string[],
    values: Readonly<Record<string, string | number>>,
  ): string;
}

/** Of whom a value is meant: without it, of those whom the run is about. */
export interface DataOf {
  readonly userId?: string;
}

/**
 * The data that the bot's author has declared. Every method rejects where nothing of this name is declared, where the
 * value is of another type, and where the run is in no server for data that needs one.
 */
export interface CallData {
  /** The value, or its default; `undefined` where there is neither. */
  get(name: string, of?: DataOf): Promise<Json | undefined>;
  /** Replaces the value. */
  set(name: string, value: Json, of?: DataOf): Promise<void>;
  /** Adds to a number, not above its bounds. Resolves with the new one. */
  add(name: string, amount: number, of?: DataOf): Promise<number>;
  /** Takes from a number where that leaves it within its bounds. Whether it did. */
  take(name: string, amount: number, of?: DataOf): Promise<boolean>;
}

/** A message of a function. Whatever stands in it, it pings nobody but those whom `mentions` names. */
export interface HandlerMessage {
  /** Cut where it is longer than the 2,000 characters that Discord takes. */
  readonly text?: string;
  /** In Discord's own shape. */
  readonly embeds?: readonly APIEmbed[];
  /** Seen by the person alone, where Discord has such a thing. */
  readonly ephemeral?: boolean;
  /** Ids of the people whom the message may ping. */
  readonly mentions?: readonly string[];
}

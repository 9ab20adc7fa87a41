/** TypeScript that developers add, as the rest of the engine sees it. */
import type { APIEmbed } from "discord-api-types/v10";
import type { MemberValue, UserValue } from "./scope.ts";

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
  /** The functions of an extension that steps can call, by their names; `undefined` while it is not loaded. */
  handlers(name: string): ReadonlyMap<string, Handler> | undefined;
}

/** A function of an extension as a step names it: `dice.roll`. */
export interface HandlerReference {
  readonly extension: string;
  readonly handler: string;
  /** Where the step stands: `bots/starter.yaml:12:3`. */
  readonly source: string;
}

/** Calls a function of an extension. Rejects with what that throws; what it gives may be anything. */
export type Handler = (call: HandlerCall) => Promise<unknown>;

/** What a function of an extension is told by the run that calls it. */
export interface HandlerCall {
  /** Who uses the bot. */
  readonly user: UserValue;
  /** In a server only. */
  readonly member?: MemberValue & { readonly roleIds: readonly string[] };
  /** Absent in direct messages. */
  readonly server?: { readonly id: string; readonly name: string };
  readonly channel: { readonly id: string; readonly name: string };
  /** The options of the command by their names, with their values as texts of a definition see them. */
  readonly options: Readonly<Record<string, unknown>>;
  /** What stands under `with`. */
  readonly values: Readonly<Record<string, unknown>>;
  /**
   * Answers the person: the first answer and all further ones. Rejects where Discord refuses, and once the run's time is
   * over.
   */
  reply(message: string | HandlerMessage): Promise<void>;
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

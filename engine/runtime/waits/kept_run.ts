/** A run that waits, as it is kept until it is taken up again. */
import type { Caller } from "../../model/caller.ts";
import type { Json } from "../../model/storage.ts";
import type { KeptReplies } from "../kept_replies.ts";
import type { KeptScope } from "../kept_scope.ts";
import type { Opener, Press } from "../press.ts";
import type { KeptFrame } from "./progress.ts";

/** What a run was begun for, by what it is found again in a later program. */
export type RunRoot =
  /** The path of the command, joined by blanks. */
  | { readonly kind: "command"; readonly name: string }
  | { readonly kind: "automation"; readonly name: string }
  | { readonly kind: "control"; readonly name: string; readonly press: Press }
  | {
    readonly kind: "form";
    readonly name: string;
    readonly state: string;
    readonly fields: Readonly<Record<string, unknown>>;
    /** Where a press has shown it. */
    readonly opener?: Opener;
  };

/** A caller as JSON knows it. */
export type KeptCaller = Omit<Caller, "permissions" | "botPermissions" | "lost"> & {
  readonly permissions?: string;
  readonly botPermissions?: string;
};

export interface KeptRun {
  /** Raised when a change of the engine makes what was kept before useless. */
  readonly version: 1;
  readonly root: RunRoot;
  /** As it is called in the log and in reports. */
  readonly name: string;
  /** Milliseconds since 1970: since when it waits, and until when. */
  readonly since: number;
  readonly due: number;
  readonly frames: readonly KeptFrame[];
  readonly scope: KeptScope;
  readonly caller: KeptCaller;
  readonly replies: KeptReplies;
  readonly ephemeral: boolean;
  /** What it has done so far: steps, waits, messages with controls. */
  readonly steps: number;
  readonly waits: number;
  readonly messages: number;
  /** Ids of the roles that it has made. */
  readonly createdRoles?: readonly string[];
  /** Of an automation: how many runs have led to it. */
  readonly depth?: number;
}

const VERSION = 1;

/** What was written by this version of the engine is as it was written. */
export function isKeptRun(value: Json | undefined): boolean {
  return typeof value === "object" && value !== null && "version" in value && value.version === VERSION;
}

/** Whether the person may still use the command is found out anew each time. */
export function keepCaller({ permissions, botPermissions, lost: _, ...caller }: Caller): KeptCaller {
  return {
    ...caller,
    ...(permissions === undefined ? {} : { permissions: permissions.toString() }),
    ...(botPermissions === undefined ? {} : { botPermissions: botPermissions.toString() }),
  };
}

export function keptCaller({ permissions, botPermissions, ...caller }: KeptCaller): Caller {
  return {
    ...caller,
    ...(permissions === undefined ? {} : { permissions: BigInt(permissions) }),
    ...(botPermissions === undefined ? {} : { botPermissions: BigInt(botPermissions) }),
  };
}

/** What the app tells while it starts and runs; the command line prints it, tests read it. */
import type { Tightened } from "../../data/mod.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { CommandDifference } from "../../model/command_difference.ts";

export type { CommandDifference };

export type Notice =
  /** A bot's token variable has no value. */
  | {
    readonly kind: "missing-token";
    readonly bot: string;
    readonly variable: string;
    readonly local: boolean;
  }
  /** `wrong` stands where ids of Discord should; fit to be shown. */
  | { readonly kind: "bad-owner-ids"; readonly variable: string; readonly wrong: readonly string[] }
  | { readonly kind: "connecting"; readonly bot: string }
  | { readonly kind: "connected"; readonly bot: string }
  /** It has logged in so often of late that it does so again only after `ms` milliseconds. */
  | {
    readonly kind: "login-waits";
    readonly bot: string;
    readonly ms: number;
    readonly inHour: number;
    readonly inDay: number;
  }
  | { readonly kind: "missing-intents"; readonly bot: string; readonly intents: readonly string[] }
  | { readonly kind: "synced"; readonly bot: string; readonly difference: CommandDifference }
  | { readonly kind: "sync-waits"; readonly bot: string; readonly ms: number }
  | { readonly kind: "sync-failed"; readonly bot: string; readonly error: unknown }
  /** A save was taken over. */
  | { readonly kind: "reloaded"; readonly bot: string; readonly ms: number }
  /** A save has problems; with errors among them the last good version keeps running. */
  | { readonly kind: "problems"; readonly bot: string; readonly problems: readonly Diagnostic[] }
  /** What a save has made wrong with the folder as a whole, such as two bots with one prefix. */
  | { readonly kind: "project-problems"; readonly problems: readonly Diagnostic[] }
  /** `.env` was read again; `late` are those of the changed variables that count from the next start on. */
  | { readonly kind: "environment"; readonly changed: readonly string[]; readonly late: readonly string[] }
  /** `.env` has changed, and what stands in it now cannot be used: the values stay as they were. */
  | { readonly kind: "environment-problems"; readonly problems: readonly Diagnostic[] }
  /** The system does not let files be watched, for a reason of its own; they are looked at every second. */
  | { readonly kind: "watch-limited"; readonly why: string }
  | { readonly kind: "added"; readonly bot: string }
  | { readonly kind: "removed"; readonly bot: string }
  | { readonly kind: "start-failed"; readonly bot: string; readonly error: unknown }
  /** Some values lie outside of bounds that the bot's files have made tighter. */
  | { readonly kind: "data-tightened"; readonly bot: string; readonly tightened: readonly Tightened[] }
  /** An extension, or its newest version, is not loaded: nowhere, or in one bot. */
  | {
    readonly kind: "extension-problem";
    readonly name: string;
    readonly bot?: string;
    readonly problem: string;
  }
  /** A save is not taken over, because extensions that run could not begin with what it says; `problem` is for the owner. */
  | {
    readonly kind: "extensions-refused";
    readonly bot: string;
    readonly failed: readonly { readonly name: string; readonly problem: string }[];
  }
  /** A save is not taken over, because declared data that is kept would be lost; `why` is for the owner. */
  | { readonly kind: "data-refused"; readonly bot: string; readonly why: string }
  /** A damaged database was moved aside and the newest good backup took its place. */
  | {
    readonly kind: "database-restored";
    readonly bot: string;
    readonly why: string;
    /** Where the damaged one is now. */
    readonly aside: string;
    /** The backup. */
    readonly from: string;
  }
  /** The last changes before the process was killed stand behind a damaged place; `kept` is a copy of all that was found. */
  | { readonly kind: "changes-lost"; readonly bot: string; readonly kept: string }
  /** Nothing can be kept at the moment, such as because the disk is full; `why` is for the owner. */
  | { readonly kind: "storage-failing"; readonly bot: string; readonly why: string }
  /** Things are kept again. */
  | { readonly kind: "storage-works"; readonly bot: string }
  /** A dashboard was asked for and is not there; `why` is for the owner, `fix` what to do. */
  | { readonly kind: "no-dashboard"; readonly why: string; readonly fix: string }
  /** The last run was killed; `removed` are its left-overs. */
  | { readonly kind: "recovered"; readonly removed: readonly string[] }
  | { readonly kind: "closed"; readonly bot: string; readonly reason: string };

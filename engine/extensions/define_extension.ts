/** What an extension's file exports. */
import type { HandlerCall } from "../model/extensions.ts";
import type { Logger } from "../model/logger.ts";

/** What the engine gives to an extension while it is loaded. */
export interface ExtensionContext {
  /** The name of its file or folder. */
  readonly name: string;
  /** Writes to the engine's log, under the extension's name. */
  readonly log: Logger;
  /** Aborted when the extension is unloaded: give it to `fetch`, `addEventListener` and whatever else takes one. */
  readonly signal: AbortSignal;
  /**
   * Has something undone when the extension is unloaded: what was begun last is undone first. Registered after that,
   * it is done at once.
   */
  onUnload(undo: () => unknown): void;
}

/** What a handler is called with: who uses the bot and where, what was given, and how to answer. */
export interface HandlerContext extends HandlerCall {
  /** Writes to the engine's log, under the extension's name. */
  readonly log: Logger;
  /** Aborted when the extension is unloaded, and after 60 seconds: no run of a command takes longer. */
  readonly signal: AbortSignal;
}

export interface Extension {
  /** Shown to owners, such as `1.2.0`; 1 to 32 characters. */
  readonly version?: string;
  /** One sentence for owners; 1 to 200 characters. */
  readonly description?: string;
  /**
   * Functions that definitions call as `handler: NAME.FUNCTION`, with letters, digits and `_` in their names. What one
   * returns is kept by `save_as`, so it must be plain data (texts, numbers, lists, objects). What one throws is told to
   * the person as a failure with an id, and to the log in full.
   */
  readonly handlers?: Readonly<Record<string, (context: HandlerContext) => unknown>>;
  /**
   * Begins. It has 10 seconds; when it throws or takes longer, the extension has failed, and what it registered with
   * `onUnload` so far is undone. On a reload it runs while the version from before still does.
   */
  setup?(context: ExtensionContext): unknown;
  /** Ends, after all that was registered with `onUnload`; together they have 5 seconds. Only called after a `setup` that was done. */
  dispose?(): unknown;
}

/** Known across copies of this module. */
const MARK = Symbol.for("cordial.extension");

/** `export default defineExtension({ setup(context) { … } })` makes a file of the folder `extensions` an extension. */
export function defineExtension(extension: Extension): Extension {
  return Object.defineProperty({ ...extension }, MARK, { value: true });
}

/** Whether `defineExtension` has made it. */
export function isDefined(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && MARK in value;
}

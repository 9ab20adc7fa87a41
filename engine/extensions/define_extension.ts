/** What an extension's file exports. */
import type { Fields, FieldValues } from "../model/fields.ts";
import type { CheckSpec } from "./define/check.ts";
import type { ActionSpec } from "./define/action.ts";
import type { CommandSpec, SuggestionSpec } from "./define/command.ts";
import type { EventSpec } from "./define/event.ts";
import type { FunctionSpec } from "./define/function.ts";
import type { HandlerSpec } from "./define/handler.ts";
import type { Settings } from "./define/settings.ts";
import type { TriggerSpec } from "./define/trigger.ts";
import type { ExtensionContext } from "./context/context.ts";

/** An extension, as `defineExtension` takes it. Every part may be left out. */
export interface Extension<S extends Fields = Fields, Api = unknown> {
  /** Shown to owners, and what others can require, such as `1.2.0`; 1 to 32 characters. */
  readonly version?: string;
  /** One sentence for owners; 1 to 200 characters. */
  readonly description?: string;
  /** Versions of the engine that it works with, as npm writes ranges: `^0.1`. Any where absent. */
  readonly engine?: string;
  /** Extensions that have to be loaded before it: their names, or the versions of each: `{ economy: "^1.2" }`. */
  readonly requires?: readonly string[] | Readonly<Record<string, string>>;
  /** Names of extensions that it cannot be loaded beside. */
  readonly conflicts?: readonly string[];
  /** What bots set under `extensions: { settings: { NAME: … } }`; made by `defineSettings`. */
  readonly settings?: Settings<S>;
  /** Functions that definitions call as `handler: NAME.FUNCTION`. A function alone, or what `defineHandler` makes. */
  readonly handlers?: Readonly<Record<string, HandlerSpec>>;
  /** Whole commands, by their names; made by `defineCommand`. */
  readonly commands?: Readonly<Record<string, CommandSpec>>;
  /** Steps `NAME.ACTION` of definitions; made by `defineAction`. */
  readonly actions?: Readonly<Record<string, ActionSpec>>;
  /** Things that can happen, `when: NAME.TRIGGER`; made by `defineTrigger`, told by `context.emit`. */
  readonly triggers?: Readonly<Record<string, TriggerSpec>>;
  /** Functions of expressions, `{NAME.FUNCTION(…)}`; made by `defineFunction`. A `-` in the name of the extension is `_` there. */
  readonly functions?: Readonly<Record<string, FunctionSpec>>;
  /** Conditions for `checks: [NAME.CHECK]`; made by `defineCheck`. */
  readonly checks?: Readonly<Record<string, CheckSpec>>;
  /** Choices for options of definitions, `suggest: NAME.SUGGESTION`, while somebody types. */
  readonly suggestions?: Readonly<Record<string, SuggestionSpec>>;
  /**
   * What it does by itself: when something happens, or on a schedule; made by `defineEvent` and
   * `defineSchedule`.
   */
  readonly events?: Readonly<Record<string, EventSpec>>;
  /**
   * Texts that bots can change under `messages:` as `NAME.TEXT`: in English, or by Discord's codes of languages. `{word}`
   * stands for a value that `text` is given.
   */
  readonly texts?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  /**
   * SQL that makes its tables, in a database of its own. Each text is run once, in order, and never again: to change a
   * table, add a text at the end. One that was changed is refused.
   */
  readonly tables?: readonly string[];
  /**
   * Begins. It has 10 seconds; when it throws or takes longer, the extension has failed, and what it registered so far is
   * undone. On a reload it runs while the version from before still does. What it returns is what `context.use` gives to
   * those who require it.
   */
  setup?(context: ExtensionContext<FieldValues<S>>): Api;
  /** Ends, after all that was registered with `onUnload`; together they have 5 seconds. Only called after a `setup` that was done. */
  dispose?(): unknown;
}

/** Known across copies of this module. */
const MARK = Symbol.for("cordial.extension");

/** `export default defineExtension({ … })` makes a file of the folder `extensions` an extension. */
export function defineExtension<const S extends Fields = Record<never, never>, Api = unknown>(
  extension: Extension<S, Api>,
): Extension<S, Api> {
  return Object.defineProperty({ ...extension }, MARK, { value: true });
}

/** Whether `defineExtension` has made it. */
export function isDefined(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && MARK in value;
}

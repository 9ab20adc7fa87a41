import type { RateScope, RunMode } from "../../model/automation.ts";
import type { HAPPENINGS } from "../../model/happening.ts";
import type { HAPPENING_VALUES } from "../../model/happening_values.ts";
import type { ValueOf } from "../../model/scope.ts";
import type { Shape } from "../../model/shape.ts";
import type { Json } from "../../model/storage.ts";
import type { RunContext } from "../context/context.ts";

type Word = typeof HAPPENINGS[number];

type EventValues<W extends Word> = W extends keyof typeof HAPPENING_VALUES
  ? { readonly [Name in keyof typeof HAPPENING_VALUES[W]]: ShapeValue<typeof HAPPENING_VALUES[W][Name]> }
  : Readonly<Record<string, unknown>>;

type ShapeValue<S> = S extends { optional: true } & Shape ? ValueOf<S> | undefined
  : S extends Shape ? ValueOf<S>
  : never;

/** What the `run` of an event or schedule is called with. */
export interface EventContext<W extends Word> extends RunContext {
  /** What it is about, as texts of a definition know it. */
  readonly event: EventValues<W>;
}

/** What holds for all that an extension does by itself. The rules are those of events in a definition. */
interface EventFacts {
  /** A condition, as in a definition: `not user.bot`. */
  readonly if?: string;
  /** Names of checks that have to hold. */
  readonly checks?: readonly string[];
  /** What is done where it happens while it still runs. */
  readonly mode?: RunMode;
  /** How long a run may take, such as `30s`; 1m where absent. */
  readonly timeout?: string;
  /** How often it may run. */
  readonly rate?: { readonly rate?: number; readonly per: string; readonly scope?: RateScope };
}

export interface EventSpec extends EventFacts {
  readonly when: string;
  readonly filters?: Json;
  /** Keys that stand beside the word. */
  readonly beside?: Readonly<Record<string, Json | undefined>>;
  run(context: EventContext<never>): unknown;
}

/** What is done when something happens: `when: "message", filters: { contains: ["hello"] }`. */
export function defineEvent<const W extends Exclude<Word, "schedule">>(
  event: EventFacts & {
    /** A word that can stand under `when` in a definition. */
    readonly when: W;
    /** What stands behind that word in a definition. */
    readonly filters?: Json;
    run(context: EventContext<W>): void | Promise<void>;
  },
): EventSpec {
  return event;
}

/** What is done at certain times. */
export function defineSchedule(
  { schedule, missed, timezone, servers, ...facts }: EventFacts & {
    /** In plain words or as cron: `every monday at 09:00`, `0 9 * * MON`. */
    readonly schedule: string;
    /** What becomes of runs that are missed while the bot is away: nothing where absent. */
    readonly missed?: "skip" | "once" | "all";
    /** IANA time zone; the bot's own where absent. */
    readonly timezone?: string;
    /** `all`: once for each server, by the server's own clock. */
    readonly servers?: "all";
    run(context: EventContext<"schedule">): void | Promise<void>;
  },
): EventSpec {
  return { ...facts, when: "schedule", filters: schedule, beside: { missed, timezone, servers } };
}

import type * as z from "zod";
import type { SourceText } from "../../diagnostics/span.ts";
import type { RateScope, RunMode } from "../../model/automation.ts";
import { OWN_LIMITS } from "../../model/limits.ts";
import type { MapNode, Node } from "../../source/nodes.ts";
import { byShape } from "../kit/by_shape.ts";
import { converted } from "../kit/converted.ts";
import { duration } from "../kit/duration.ts";
import { map } from "../kit/map.ts";
import { named } from "../kit/named.ts";
import { integer } from "../kit/number.ts";
import { oneOrMany } from "../kit/one_or_many.ts";
import { text } from "../kit/text.ts";
import { expressionOf, nameOf } from "../kit/written.ts";
import { word } from "../kit/word.ts";
import type { StepDefinition, StepsSchema } from "../steps/kind.ts";
import type { Language } from "../language.ts";
import { type TriggerDefinition, whenSchema } from "../triggers/triggers.ts";

/** What runs by itself: when, on what condition, and what is done. */
export interface EventDefinition {
  readonly name: SourceText;
  readonly node: MapNode;
  /** Any of them starts it. */
  readonly triggers: readonly TriggerDefinition[];
  readonly condition?: SourceText;
  readonly steps: readonly StepDefinition[];
  readonly mode?: RunMode;
  /** Milliseconds. */
  readonly timeout?: number;
  readonly rate?: RateDefinition;
  /** Names of checks that have to hold. */
  readonly checks: readonly SourceText[];
}

export interface RateDefinition {
  readonly rate: number;
  /** Milliseconds. */
  readonly per: number;
  readonly scope: RateScope;
}

const TIMEOUT = { min: 1000, max: 600_000 };
const { rate: RATE, per: PER } = OWN_LIMITS.cooldown;

const MODE = word("what happens where an event comes while it still runs", ["single", "queued", "parallel"], {
  once: "single",
  drop: "single",
  queue: "queued",
  serial: "queued",
  wait: "queued",
  concurrent: "parallel",
});

const RATE_KEY = byShape<RateDefinition>("a rate: a duration such as 1m, or a map with `rate` and `per`", {
  scalar: converted(duration(PER), (per): RateDefinition => ({ rate: 1, per, scope: "global" })),
  map: map(
    "a rate",
    {
      rate: integer("a number of runs such as 5", RATE)
        .describe("How often it may run within the time of `per`; once where nothing is said.").optional(),
      per: duration(PER).describe("That time, such as 1m."),
      scope: word("whose runs are counted together", ["user", "channel", "server", "global"], {
        member: "user",
        person: "user",
        all: "global",
        everyone: "global",
      }, { understood: { guild: "server" } })
        .describe(
          "Whose runs are counted together: each user's, each channel's, each server's, or all (global, the default).",
        )
        .optional(),
    },
    ({ rate, per, scope }): RateDefinition => ({ rate: rate ?? 1, per, scope: scope ?? "global" }),
    {
      times: { use: "rate" },
      runs: { use: "rate" },
      limit: { use: "rate" },
      max: { use: "rate" },
      every: { use: "per" },
      within: { use: "per" },
      for: { use: "scope" },
    },
  ),
});

/** @param steps of the actions that there are */
export function eventsSchema(
  steps: StepsSchema,
  { triggers, extensions }: Pick<Language, "triggers" | "extensions">,
): z.ZodType<EventDefinition[], Node> {
  const event = map(
    "an event",
    {
      when: whenSchema(triggers, extensions).describe(
        "What starts it: a word such as member_join, a map with one trigger and its filters, or a list of these.",
      ),
      if: text("a condition such as not user.bot", expressionOf()).describe("It only runs where this holds.")
        .optional(),
      do: steps.describe("What is done: one step or a list of them."),
      checks: oneOrMany("a list of checks", text("the name of a check under `checks`", nameOf("checks")))
        .describe("Checks of the bot that have to hold.").optional(),
      mode: MODE.describe(
        "What happens where it comes while it still runs: nothing (single), one after the other (queued), or side by " +
          "side (parallel). Events about people run side by side where nothing is said, schedules do not.",
      ).optional(),
      timeout: duration(TIMEOUT).describe("How long a run may take; 1m where nothing is said.").optional(),
      rate: RATE_KEY.describe("How often it may run; what comes more often is passed over.").optional(),
    },
    (keys, node) => ({
      node,
      triggers: keys.when,
      condition: keys.if,
      steps: keys.do,
      checks: keys.checks ?? [],
      mode: keys.mode,
      timeout: keys.timeout,
      rate: keys.rate,
    }),
    {
      on: { use: "when" },
      trigger: { use: "when" },
      triggers: { use: "when" },
      event: { use: "when" },
      condition: { use: "if" },
      conditions: { use: "if" },
      check: { use: "checks" },
      steps: { use: "do" },
      actions: { use: "do" },
      run: { use: "do" },
      then: { use: "do" },
      reply: { say: "It is a step and stands under `do:`." },
      send: { say: "It is a step and stands under `do:`." },
      concurrency: { use: "mode" },
      cooldown: { use: "rate" },
      limit: { use: "rate" },
      channels: {
        say: "It is a filter and stands below the trigger: `when: { message: { channels: [ … ] } }`.",
      },
      contains: {
        say: "It is a filter and stands below the trigger: `when: { message: { contains: [ … ] } }`.",
      },
    },
  );
  return named("a map of events by their names", event, (name, rest): EventDefinition => ({ name, ...rest }))
    .meta({
      description:
        "What the bot does by itself, by names: `when` something happens, `if` a condition holds, `do` steps.",
      defaultSnippets: [{
        label: "a new event",
        description: "Something that runs by itself",
        body: {
          "${1:name}": {
            when: "${2:member_join}",
            do: [{ send: { to: "${3:welcome}", text: "${4:Hello!}" } }],
          },
        },
      }],
    });
}

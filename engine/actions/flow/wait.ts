/** The action `wait`: what stands behind it is done later, also where the bot was restarted meanwhile. */
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText, Span } from "../../diagnostics/span.ts";
import { OWN_LIMITS } from "../../model/limits.ts";
import type { Run } from "../../model/program.ts";
import { has, placeOf } from "../../schema/checks/place_of.ts";
import { byShape } from "../../schema/kit/by_shape.ts";
import { converted } from "../../schema/kit/converted.ts";
import { duration, showDuration } from "../../schema/kit/duration.ts";
import { map } from "../../schema/kit/map.ts";
import { text } from "../../schema/kit/text.ts";
import type { ActionUse, ActionWord, StepContext } from "../../schema/steps/kind.ts";
import { inWords } from "../../words/time_in_words.ts";
import { compileDuration, type DurationText, lengthText } from "../kit/duration.ts";
import { compileMoment } from "../kit/moment.ts";
import { refused } from "../kit/refused.ts";

const BOUNDS = OWN_LIMITS.wait;

interface WaitDefinition {
  readonly for?: DurationText;
  readonly until?: SourceText;
  /** Milliseconds. */
  readonly at_most?: number;
}

const LENGTH = lengthText(BOUNDS);

const KEYS = {
  for: LENGTH.describe('How long: `10m`, or what somebody typed, such as `"{options.when}"`.').optional(),
  until: text("a moment such as 2026-12-24 18:00, or an expression such as data.ends_at")
    .describe("Until when, instead of `for`: a date, or an expression that gives a moment.").optional(),
  at_most: duration(BOUNDS).describe("The longest wait that is taken; a year where nothing is said.")
    .optional(),
};

const HINTS = {
  duration: { use: "for" },
  time: { use: "for" },
  seconds: { use: "for" },
  minutes: { use: "for" },
  delay: { use: "for" },
  at: { use: "until" },
  till: { use: "until" },
  max: { use: "at_most" },
  limit: { use: "at_most" },
};

export const WAIT: ActionWord = {
  name: "wait",
  description:
    "Goes on with the next step later: after `10m`, or at the moment under `until`. A restart does no harm.",
  nearMisses: ["sleep", "delay", "pause", "wait_for"],
  schema: () =>
    byShape<ActionUse>("a duration such as 10m, or a map with `for` or `until`", {
      scalar: converted(LENGTH, (length) => use({ for: length })),
      map: map("`wait`", KEYS, (keys, node) => ({
        ...use(keys),
        check: (problems: Problems) =>
          check(keys, {
            for: has(node, "for"),
            until: has(node, "until"),
            place: (key) => placeOf(node, key),
          }, problems),
      }), HINTS),
    }),
};

function use({ for: length, until, at_most: most = BOUNDS.max }: WaitDefinition): ActionUse {
  return {
    compile(context) {
      const moment = until
        ? momentOf(until, most, context)
        : length && after({ ...length, bounds: { min: BOUNDS.min, max: most } }, context);
      return { run: (run) => moment ? run.wait(() => moment(run)) : Promise.resolve() };
    },
  };
}

function after(length: DurationText, context: StepContext): (run: Run) => number {
  const ms = compileDuration(length, context);
  return ({ scope, bot }) => bot.clock.now() + ms(scope)!;
}

function momentOf(until: SourceText, most: number, context: StepContext): (run: Run) => number {
  const moment = compileMoment(until, context);
  return ({ scope, bot }) => {
    const at = moment(scope);
    if (at === undefined) throw refused({ key: "time_not_given", values: {} });
    if (at - bot.clock.now() <= most) return at;
    throw refused({ key: "wait_too_long", values: { most: inWords(most) } });
  };
}

/** Which keys stand there, be their values usable or not. */
interface Written {
  readonly for: boolean;
  readonly until: boolean;
  place(key: string): Span;
}

function check({ for: length, at_most: most }: WaitDefinition, written: Written, problems: Problems): void {
  if (written.for && written.until) {
    problems.add({
      code: "wait-two-ends",
      message: "`for` and `until` stand in one `wait`, so it is open when it ends.",
      span: written.place("until"),
      expected: "one of the two",
    });
  } else if (!written.for && !written.until) {
    problems.add({
      code: "missing-key",
      message: "This `wait` does not say how long.",
      span: written.place("for"),
      expected: "a line such as `for: 10m`, or `until` with a moment",
    });
  }
  if (typeof length?.value !== "number" || most === undefined || length.value <= most) return;
  problems.add({
    code: "out-of-range",
    message: `${showDuration(length.value)} is longer than \`at_most\` allows.`,
    span: written.place("for"),
    expected: `at most ${showDuration(most)}`,
  });
}

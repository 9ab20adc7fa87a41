/** The action `timeout`: a person can neither write nor speak for a while. */
import { LIMITS } from "../../model/limits.ts";
import { PERMISSIONS } from "../../model/permissions.ts";
import { USER } from "../../model/scope.ts";
import { map } from "../../schema/kit/map.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { userInServerValue } from "../../words/values.ts";
import { compileDuration, type DurationText, durationText } from "../kit/duration.ts";
import { compilePerson } from "../kit/person.ts";
import { attempt } from "./attempt.ts";
import { checkMember } from "./check_target.ts";
import { serverOf } from "./place.ts";
import { checkReason, compileReason, REASON } from "./reason.ts";
import { WHO, WHO_HINTS, type WhoDefinition } from "./who.ts";

const NEEDED = PERMISSIONS.moderate_members.bit;
/** Discord goes by its own clock: a timeout as long as it takes must not be too long for it where ours is ahead. */
const LONGEST = LIMITS.moderation.timeout.max - 60_000;

interface TimeoutDefinition extends WhoDefinition {
  readonly for: DurationText;
}

const KEYS = {
  who: WHO,
  for: durationText("off", LIMITS.moderation.timeout)
    .describe("How long: `10m`, at most `28d`. `off` ends a timeout."),
  reason: REASON,
};

const HINTS = {
  ...WHO_HINTS,
  duration: { use: "for" },
  time: { use: "for" },
  length: { use: "for" },
  minutes: { use: "for" },
  until: { use: "for" },
};

export const TIMEOUT: ActionWord = {
  name: "timeout",
  description: "Silences a person for a while, or ends that: a map with who, for and reason.",
  nearMisses: ["time_out", "silence", "untimeout"],
  schema: () => map('a timeout such as `{ who: "{options.who}", for: 10m }`', KEYS, use, HINTS),
};

function use({ who, for: length, reason }: TimeoutDefinition): ActionUse {
  return {
    permissions: NEEDED,
    check: (problems) => checkReason(reason, problems),
    compile(context) {
      const person = compilePerson(who, context);
      const lasting = compileDuration(length, context);
      const why = compileReason(reason, context);
      return {
        result: USER,
        async run(run) {
          const { discord, clock } = run.bot;
          const guild = serverOf(run);
          const ms = lasting(run.scope);
          const { user, member } = await checkMember(run, guild, person(run.scope), NEEDED);
          const until = ms === undefined ? undefined : clock.now() + Math.min(ms, LONGEST);
          await attempt(discord.timeout(guild.id, user.id, until, why(run.scope)));
          return userInServerValue(user, member);
        },
      };
    },
  };
}

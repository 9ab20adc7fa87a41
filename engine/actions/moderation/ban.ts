/** The action `ban`: keeps a person out of the server, whether they are in it or not. */
import type { APIUser } from "discord-api-types/v10";
import { LIMITS } from "../../model/limits.ts";
import { PERMISSIONS } from "../../model/permissions.ts";
import type { Run } from "../../model/program.ts";
import { USER } from "../../model/scope.ts";
import { byShape } from "../../schema/kit/by_shape.ts";
import { converted } from "../../schema/kit/converted.ts";
import { map } from "../../schema/kit/map.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { userInServerValue } from "../../words/values.ts";
import { compileDuration, type DurationText, durationText } from "../kit/duration.ts";
import { compilePerson, PERSON } from "../kit/person.ts";
import { refused } from "../kit/refused.ts";
import { attempt } from "./attempt.ts";
import { checkAnybody } from "./check_target.ts";
import { serverOf } from "./place.ts";
import { checkReason, compileReason, REASON } from "./reason.ts";
import { WHO, WHO_HINTS, type WhoDefinition } from "./who.ts";

const NEEDED = PERMISSIONS.ban_members.bit;

interface BanDefinition extends WhoDefinition {
  readonly deleteMessages?: DurationText;
}

const KEYS = {
  who: WHO,
  reason: REASON,
  delete_messages: durationText("none", LIMITS.moderation.deleteMessages)
    .describe("How far back the person's messages are deleted: `1d`, at most `7d`; none unless it is said.")
    .optional(),
};

const HINTS = {
  ...WHO_HINTS,
  delete: { use: "delete_messages" },
  delete_days: { use: "delete_messages" },
  delete_message_days: { use: "delete_messages" },
  delete_message_seconds: { use: "delete_messages" },
  days: { use: "delete_messages" },
  purge: { use: "delete_messages" },
};

export const BAN: ActionWord = {
  name: "ban",
  description: "Bans a person: the person alone, or a map with who, reason and delete_messages.",
  nearMisses: ["ban_member", "ban_user"],
  schema: () =>
    byShape<ActionUse>("a ban: a person, or a map with `who`, `reason` and `delete_messages`", {
      scalar: converted(PERSON, (who) => use({ who })),
      map: map("a ban", KEYS, ({ delete_messages, ...keys }) =>
        use({ ...keys, deleteMessages: delete_messages }), HINTS),
    }),
};

function use({ who, reason, deleteMessages }: BanDefinition): ActionUse {
  return {
    permissions: NEEDED,
    check: (problems) => checkReason(reason, problems),
    compile(context) {
      const person = compilePerson(who, context);
      const why = compileReason(reason, context);
      const deleted = deleteMessages && compileDuration(deleteMessages, context);
      return {
        result: USER,
        async run(run) {
          const guild = serverOf(run);
          const id = person(run.scope);
          const options = {
            deleteSeconds: Math.round((deleted?.(run.scope) ?? 0) / 1000),
            reason: why(run.scope),
          };
          const found = await checkAnybody(run, guild, id, NEEDED);
          const user = found?.user ?? await stranger(run, id);
          await attempt(run.bot.discord.ban(guild.id, id, options));
          return userInServerValue(user, found?.member);
        },
      };
    },
  };
}

/** Somebody who is not in the server. */
async function stranger({ bot }: Run, id: string): Promise<APIUser> {
  const user = await bot.discord.user(id);
  if (!user) throw refused({ key: "person_unknown", values: {} });
  return user;
}

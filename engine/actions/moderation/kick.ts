/** The action `kick`: makes a person leave the server. They can come back with an invite. */
import { PERMISSIONS } from "../../model/permissions.ts";
import { USER } from "../../model/scope.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { userInServerValue } from "../../words/values.ts";
import { compilePerson } from "../kit/person.ts";
import { attempt } from "./attempt.ts";
import { checkMember } from "./check_target.ts";
import { serverOf } from "./place.ts";
import { checkReason, compileReason } from "./reason.ts";
import { whoAndReason, type WhoDefinition } from "./who.ts";

const NEEDED = PERMISSIONS.kick_members.bit;

export const KICK: ActionWord = {
  name: "kick",
  description: "Makes a person leave the server: the person alone, or a map with who and reason.",
  nearMisses: ["kick_member", "kick_user", "remove_member"],
  schema: () => whoAndReason("a kick", use),
};

function use({ who, reason }: WhoDefinition): ActionUse {
  return {
    permissions: NEEDED,
    check: (problems) => checkReason(reason, problems),
    compile(context) {
      const person = compilePerson(who, context);
      const why = compileReason(reason, context);
      return {
        result: USER,
        async run(run) {
          const guild = serverOf(run);
          const { user, member } = await checkMember(run, guild, person(run.scope), NEEDED);
          await attempt(run.bot.discord.kick(guild.id, user.id, why(run.scope)));
          return userInServerValue(user, member);
        },
      };
    },
  };
}

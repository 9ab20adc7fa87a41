/** The action `unban`: lets a person who was banned come back. */
import { PERMISSIONS } from "../../model/permissions.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { compilePerson } from "../kit/person.ts";
import { attempt } from "./attempt.ts";
import { checkAbsent } from "./check_target.ts";
import { serverOf } from "./place.ts";
import { checkReason, compileReason } from "./reason.ts";
import { whoAndReason, type WhoDefinition } from "./who.ts";

const NEEDED = PERMISSIONS.ban_members.bit;

export const UNBAN: ActionWord = {
  name: "unban",
  description: "Lifts a ban: the person alone, or a map with who and reason.",
  nearMisses: ["remove_ban", "pardon"],
  schema: () => whoAndReason("an unban", use),
};

function use({ who, reason }: WhoDefinition): ActionUse {
  return {
    permissions: NEEDED,
    check: (problems) => checkReason(reason, problems),
    compile(context) {
      const person = compilePerson(who, context);
      const why = compileReason(reason, context);
      return {
        async run(run) {
          const guild = serverOf(run);
          const id = person(run.scope);
          checkAbsent(run, guild, id, NEEDED);
          await attempt(run.bot.discord.unban(guild.id, id, why(run.scope)));
        },
      };
    },
  };
}

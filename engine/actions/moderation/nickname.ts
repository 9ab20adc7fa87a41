/** The action `nickname`: how a person is called in the server. */
import type { SourceText } from "../../diagnostics/span.ts";
import { LIMITS } from "../../model/limits.ts";
import { PERMISSIONS } from "../../model/permissions.ts";
import type { TextKey } from "../../model/texts.ts";
import { checkFilledText } from "../../schema/checks/length.ts";
import { countCharacters } from "../../schema/kit/placeholder.ts";
import { map } from "../../schema/kit/map.ts";
import { text } from "../../schema/kit/text.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { compileText } from "../../template/text.ts";
import { compilePerson } from "../kit/person.ts";
import { refused } from "../kit/refused.ts";
import { attempt } from "./attempt.ts";
import { checkMember } from "./check_target.ts";
import { serverOf } from "./place.ts";
import { checkReason, compileReason, REASON } from "./reason.ts";
import { WHO, WHO_HINTS, type WhoDefinition } from "./who.ts";

const NEEDED = PERMISSIONS.manage_nicknames.bit;
const MOST = LIMITS.moderation.nickname;
/** A form that is not valid: nothing but the name can be wrong in it. */
const INVALID: ReadonlyMap<number, TextKey> = new Map([[50035, "nickname_refused"]]);

interface NicknameDefinition extends WhoDefinition {
  readonly to: SourceText;
}

const KEYS = {
  who: WHO,
  to: text("a nickname").describe(`The nickname, at most ${MOST} characters. An empty one takes it away.`),
  reason: REASON,
};

const HINTS = { ...WHO_HINTS, name: { use: "to" }, nick: { use: "to" }, nickname: { use: "to" } };

export const NICKNAME: ActionWord = {
  name: "nickname",
  description: "Gives a person a nickname, or takes it away: a map with who, to and reason.",
  nearMisses: ["nick", "set_nickname", "set_nick", "rename"],
  schema: () => map('a nickname such as `{ who: "{options.who}", to: Bob }`', KEYS, use, HINTS),
};

function use({ who, to, reason }: NicknameDefinition): ActionUse {
  return {
    permissions: NEEDED,
    check(problems) {
      checkFilledText(to, MOST, "The nickname", problems);
      checkReason(reason, problems);
    },
    compile(context) {
      const person = compilePerson(who, context);
      const name = compileText(to, context.variables, context.problems);
      const why = compileReason(reason, context);
      return {
        async run(run) {
          const guild = serverOf(run);
          const nickname = name.render(run.scope).trim();
          const length = countCharacters(nickname);
          if (length > MOST) throw refused({ key: "nickname_too_long", values: { most: MOST, length } });
          const { user } = await checkMember(run, guild, person(run.scope), NEEDED);
          const request = run.bot.discord.setNickname(
            guild.id,
            user.id,
            nickname || undefined,
            why(run.scope),
          );
          await attempt(request, INVALID);
        },
      };
    },
  };
}

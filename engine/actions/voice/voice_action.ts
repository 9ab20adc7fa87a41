/** What is done to one person in voice: how it is written, and what is asked before. */
import type { VoiceSettings } from "../../model/ports.ts";
import { byShape } from "../../schema/kit/by_shape.ts";
import { converted } from "../../schema/kit/converted.ts";
import { map } from "../../schema/kit/map.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { compilePerson, PERSON } from "../kit/person.ts";
import { serverOf } from "../moderation/place.ts";
import { checkReason, REASON } from "../moderation/reason.ts";
import { WHO, WHO_HINTS, type WhoDefinition } from "../moderation/who.ts";
import { compileAudit } from "../server/audit.ts";
import { changeVoice, requireWhere, VOICE_INTENT } from "./in_voice.ts";

const FOR_A_WHILE = {
  say:
    "This holds in voice until it is undone. `timeout` keeps a person from writing and speaking for a while.",
} as const;

const HINTS = { ...WHO_HINTS, for: FOR_A_WHILE, duration: FOR_A_WHILE, time: FOR_A_WHILE };

/** @param what the action with its article: `a mute` @param needed in the channel where the person is */
export function voiceAction(
  word: Pick<ActionWord, "name" | "description" | "nearMisses">,
  what: string,
  needed: bigint,
  change: VoiceSettings,
): ActionWord {
  const use = ({ who, reason }: WhoDefinition): ActionUse => ({
    permissions: needed,
    intents: VOICE_INTENT,
    check: (problems) => checkReason(reason, problems),
    compile(context) {
      const person = compilePerson(who, context);
      const why = compileAudit(reason, context);
      return {
        async run(run) {
          const guild = serverOf(run);
          const id = person(run.scope);
          requireWhere(run, guild, id, needed);
          await changeVoice(run, guild, id, change, why(run));
        },
      };
    },
  });
  return {
    ...word,
    schema: () =>
      byShape<ActionUse>(`${what}: a person, or a map with \`who\` and \`reason\``, {
        scalar: converted(PERSON, (who) => use({ who })),
        map: map(what, { who: WHO, reason: REASON }, use, HINTS),
      }),
  };
}

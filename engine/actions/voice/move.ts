/** The action `move`: brings a person from one voice channel into another. */
import type { SourceText } from "../../diagnostics/span.ts";
import { VOICE_TYPES } from "../../model/discord_numbers.ts";
import { permissionBits } from "../../model/permissions.ts";
import { map } from "../../schema/kit/map.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { CHANNEL, compileChannel } from "../kit/channel.ts";
import { compilePerson } from "../kit/person.ts";
import { refused } from "../kit/refused.ts";
import { requireIn } from "../kit/require_permissions.ts";
import { serverOf } from "../moderation/place.ts";
import { checkReason, REASON } from "../moderation/reason.ts";
import { WHO, WHO_HINTS, type WhoDefinition } from "../moderation/who.ts";
import { compileAudit } from "../server/audit.ts";
import { changeVoice, requireWhere, VOICE_INTENT } from "./in_voice.ts";

const FROM = permissionBits(["move_members"]);
const INTO = permissionBits(["view_channel", "connect", "move_members"]);

interface MoveDefinition extends WhoDefinition {
  readonly to: SourceText;
}

const KEYS = {
  who: WHO,
  to: CHANNEL.describe("The voice channel: a name under `names`, an id, or a placeholder."),
  reason: REASON,
};

const HINTS = { ...WHO_HINTS, channel: { use: "to" }, into: { use: "to" }, where: { use: "to" } };

export const MOVE: ActionWord = {
  name: "move",
  description: "Brings a person who is in a voice channel into another one: a map with who and to.",
  nearMisses: ["move_member", "move_to", "voice_move", "drag"],
  schema: () => map('a move such as `{ who: "{options.who}", to: lounge }`', KEYS, use, HINTS),
};

function use({ who, to, reason }: MoveDefinition): ActionUse {
  return {
    permissions: INTO,
    intents: VOICE_INTENT,
    check: (problems) => checkReason(reason, problems),
    compile(context) {
      const person = compilePerson(who, context);
      const channel = compileChannel(to, context);
      const why = compileAudit(reason, context);
      return {
        async run(run) {
          const guild = serverOf(run);
          const id = person(run.scope);
          const place = channel(run);
          const voice = place.view?.guildId === guild.id && VOICE_TYPES.has(place.view.type);
          if (!voice) throw refused({ key: "not_a_voice_channel", values: { channel: `<#${place.id}>` } });
          requireIn(run, place, INTO);
          requireWhere(run, guild, id, FROM);
          await changeVoice(run, guild, id, { channelId: place.id }, why(run));
        },
      };
    },
  };
}

/** The action `create_channel`: makes a channel or a category in the server. */
import type { SourceText } from "../../diagnostics/span.ts";
import { PERMISSIONS } from "../../model/permissions.ts";
import type { GuildView } from "../../model/views.ts";
import type { Run } from "../../model/program.ts";
import { CHANNEL } from "../../model/scope.ts";
import type { TextKey } from "../../model/texts.ts";
import { byShape } from "../../schema/kit/by_shape.ts";
import { converted } from "../../schema/kit/converted.ts";
import { map } from "../../schema/kit/map.ts";
import { text } from "../../schema/kit/text.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import type { WrittenMap } from "../kit/written_map.ts";
import { compileText } from "../../template/text.ts";
import { channelValue } from "../../words/values.ts";
import { channelName } from "../kit/clean_name.ts";
import { keepingMe, withChanges } from "../kit/overwrites.ts";
import { requireInServer } from "../kit/require_in_server.ts";
import { requireIn } from "../kit/require_permissions.ts";
import { attempt } from "../moderation/attempt.ts";
import { serverOf } from "../moderation/place.ts";
import { checkReason, REASON, REASON_HINTS } from "../moderation/reason.ts";
import {
  ACCESS_HINTS,
  ACCESS_KEYS,
  accessBits,
  type AccessDefinition,
  checkAccessKeys,
  compileAccess,
  saysAccess,
} from "./access.ts";
import { compileAudit } from "./audit.ts";
import {
  checkSettings,
  compileSettings,
  SETTING_HINTS,
  SETTING_KEYS,
  type SettingsDefinition,
} from "./channel_settings.ts";
import { CHANNEL_TYPE_WORD, checkTypeKeys, type NewChannelType, typeNumber } from "./channel_type.ts";

const NEEDED = PERMISSIONS.manage_channels.bit;
const { administrator: { bit: ADMINISTRATOR }, manage_roles: { bit: MANAGE_ROLES } } = PERMISSIONS;
/** Discord's JSON error codes (topics/opcodes-and-status-codes). */
const WORDS: ReadonlyMap<number, TextKey> = new Map([[30013, "channels_full"], [50035, "channel_refused"]]);
const NAME = text('a name such as "ticket-{user.name}"');

interface Definition extends AccessDefinition, SettingsDefinition {
  readonly name: SourceText;
  readonly type?: NewChannelType;
  readonly reason?: SourceText;
}

const KEYS = {
  name: NAME.describe("Its name, at most 100 characters. Text channels have small letters and no blanks."),
  type: CHANNEL_TYPE_WORD.describe(
    "What it is: text (the default), voice, category, announcement, forum, stage.",
  )
    .optional(),
  ...SETTING_KEYS,
  ...ACCESS_KEYS,
  reason: REASON,
};

const HINTS = { ...REASON_HINTS, ...SETTING_HINTS, ...ACCESS_HINTS, kind: { use: "type" } };

export const CREATE_CHANNEL: ActionWord = {
  name: "create_channel",
  description:
    "Makes a channel: its name alone, or a map with name, type, category, private, allow and more. It gives the channel.",
  nearMisses: ["make_channel", "add_channel", "new_channel", "create_category", "channel_create"],
  schema: () =>
    byShape<ActionUse>("a channel: its name, or a map such as `{ name: talk, type: voice }`", {
      scalar: converted(NAME, (name) => use({ name })),
      map: map("a channel to create", KEYS, use, HINTS),
    }),
};

function use(definition: Definition, node?: WrittenMap): ActionUse {
  const { name, type = "text", reason } = definition;
  const number = typeNumber(type);
  const bits = accessBits(definition);
  return {
    permissions: NEEDED | bits,
    check(problems) {
      if (node) checkTypeKeys(type, node, problems);
      checkSettings(definition, number, problems);
      checkAccessKeys(definition, problems);
      checkReason(reason, problems);
    },
    compile(context) {
      const title = compileText(name, context.variables, context.problems);
      const settings = compileSettings(definition, number, context);
      const access = saysAccess(definition) ? compileAccess(definition, context) : undefined;
      const why = compileAudit(reason, context);
      return {
        result: CHANNEL,
        async run(run) {
          const guild = serverOf(run);
          const filled = settings(run, guild, number);
          const category = filled.parentId ?? undefined;
          require(run, guild, category, bits);
          const changes = access?.(run.scope, guild);
          const before = guild.channels.get(category ?? "")?.overwrites ?? [];
          const channel = {
            type: number,
            ...filled,
            name: channelName(title.render(run.scope), number),
            ...(changes
              ? {
                overwrites: keepingMe(
                  guild,
                  { id: "", type: number },
                  withChanges(guild, before, changes),
                  run.bot.clock.now(),
                ),
              }
              : {}),
          };
          const made = await attempt(run.bot.discord.createChannel(guild.id, channel, why(run)), WORDS);
          return channelValue(made);
        },
      };
    },
  };
}

/** Only administrators say who manages the permissions of a channel (resources/guild: create guild channel). */
function require(run: Run, guild: GuildView, category: string | undefined, bits: bigint): void {
  const view = category === undefined ? undefined : guild.channels.get(category);
  if (view) requireIn(run, { id: view.id, view }, NEEDED);
  requireInServer(run, guild, (view ? 0n : NEEDED) | bits | (bits & MANAGE_ROLES ? ADMINISTRATOR : 0n));
}

/** The action `edit_channel`: changes a channel's name, topic, place, and who may do what in it. */
import type { SourceText } from "../../diagnostics/span.ts";
import { NO_PERMISSIONS, permissionBits } from "../../model/permissions.ts";
import { DiscordError } from "../../model/ports.ts";
import { map } from "../../schema/kit/map.ts";
import { text } from "../../schema/kit/text.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { has } from "../../schema/checks/place_of.ts";
import type { WrittenMap } from "../kit/written_map.ts";
import { compileText } from "../../template/text.ts";
import { CHANNEL } from "../kit/channel.ts";
import { channelName } from "../kit/clean_name.ts";
import { refused } from "../kit/refused.ts";
import { requireIn } from "../kit/require_permissions.ts";
import { attempt } from "../moderation/attempt.ts";
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
import { changeAccess, requireAccessRights } from "./change_access.ts";
import { compileChannelHere, refuseThread } from "./channel_here.ts";
import {
  checkSettings,
  compileSettings,
  SETTING_HINTS,
  SETTING_KEYS,
  type SettingsDefinition,
} from "./channel_settings.ts";
import { CHANNEL_WORDS } from "./channel_words.ts";
import { checkChanges } from "./check_changes.ts";

const IN_CHANNEL = permissionBits(["view_channel", "manage_channels"]);
const FOR_ACCESS = permissionBits(["manage_roles"]);
const TOO_MANY_REQUESTS = 429;

interface Definition extends AccessDefinition, SettingsDefinition {
  readonly channel?: SourceText;
  readonly reason?: SourceText;
}

const KEYS = {
  channel: CHANNEL.describe("The channel; the one in which the command was called where nothing is said.")
    .optional(),
  name: text("a name").describe("Its new name. Discord takes two new names in ten minutes.").optional(),
  ...SETTING_KEYS,
  ...ACCESS_KEYS,
  reason: REASON,
};

const HINTS = {
  ...REASON_HINTS,
  ...SETTING_HINTS,
  ...ACCESS_HINTS,
  id: { use: "channel" },
  to: { use: "name" },
  rename: { use: "name" },
};

export const EDIT_CHANNEL: ActionWord = {
  name: "edit_channel",
  description:
    "Changes a channel: a map with channel, and name, topic, category, slowmode, private, allow, deny or more.",
  nearMisses: ["change_channel", "modify_channel", "update_channel", "rename_channel", "set_topic"],
  schema: () => map("a channel to edit, such as `{ channel: lobby, topic: Hello }`", KEYS, use, HINTS),
};

function use(definition: Definition, node: WrittenMap): ActionUse {
  const { channel, name, reason } = definition;
  const access = saysAccess(definition);
  const settings = name !== undefined || Object.keys(SETTING_KEYS).some((key) => has(node, key));
  return {
    permissions: (settings ? IN_CHANNEL : NO_PERMISSIONS) |
      (access ? FOR_ACCESS | accessBits(definition) : NO_PERMISSIONS),
    check(problems) {
      checkChanges(node, ["channel", "reason"], problems);
      checkSettings(definition, undefined, problems);
      checkAccessKeys(definition, problems);
      checkReason(reason, problems);
    },
    compile(context) {
      const find = compileChannelHere(channel, context);
      const title = name && compileText(name, context.variables, context.problems);
      const fill = compileSettings(definition, undefined, context);
      const changesOf = access ? compileAccess(definition, context) : undefined;
      const why = compileAudit(reason, context);
      return {
        async run(run) {
          const { guild, view } = find(run);
          refuseThread(view);
          const changes = changesOf?.(run.scope, guild) ?? [];
          if (settings) requireIn(run, { id: view.id, view }, IN_CHANNEL);
          if (access) requireAccessRights(run, { guild, view }, changes);
          if (settings) {
            const filled = {
              ...(title ? { name: channelName(title.render(run.scope), view.type) } : {}),
              ...fill(run, guild, view.type),
            };
            await change(run.bot.discord.editChannel(view.id, filled, why(run)));
          }
          if (access) await changeAccess(run, { guild, view }, changes, why(run));
        },
      };
    },
  };
}

/** Names and topics have a limit of their own, so long that nobody waits for its end. */
async function change(request: Promise<void>): Promise<void> {
  try {
    await attempt(request, CHANNEL_WORDS);
  } catch (error) {
    if (!(error instanceof DiscordError) || error.status !== TOO_MANY_REQUESTS) throw error;
    throw refused({ key: "channel_changed_too_often", values: {} });
  }
}

/** The action `edit_role`: changes a role's name, colour, place and permissions. */
import type { SourceText } from "../../diagnostics/span.ts";
import { permissionBits, PERMISSIONS } from "../../model/permissions.ts";
import { has } from "../../schema/checks/place_of.ts";
import { map } from "../../schema/kit/map.ts";
import { text } from "../../schema/kit/text.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import type { WrittenMap } from "../kit/written_map.ts";
import { requireInServer } from "../kit/require_in_server.ts";
import { compileRole, isAuthored, ROLE_TEXT } from "../kit/role.ts";
import { attempt } from "../moderation/attempt.ts";
import { serverOf } from "../moderation/place.ts";
import { checkReason, REASON, REASON_HINTS } from "../moderation/reason.ts";
import { compileAudit } from "./audit.ts";
import { checkChanges } from "./check_changes.ts";
import { requireAbove, requirePermissions, requirePosition } from "./role_rights.ts";
import {
  checkRoleSettings,
  compileRoleSettings,
  ROLE_HINTS,
  ROLE_KEYS,
  type RoleDefinition,
} from "./role_settings.ts";

const NEEDED = PERMISSIONS.manage_roles.bit;

interface Definition extends RoleDefinition {
  readonly role: SourceText;
  readonly reason?: SourceText;
}

const KEYS = {
  role: ROLE_TEXT.describe("The role: a name under `names`, an id, or a placeholder."),
  name: text("a name").describe("Its new name, at most 100 characters.").optional(),
  ...ROLE_KEYS,
  reason: REASON,
};

const HINTS = {
  ...REASON_HINTS,
  ...ROLE_HINTS,
  id: { use: "role" },
  to: { use: "name" },
  rename: { use: "name" },
};

export const EDIT_ROLE: ActionWord = {
  name: "edit_role",
  description:
    "Changes a role: a map with role, and name, color, hoist, mentionable, permissions or position.",
  nearMisses: ["change_role", "modify_role", "update_role", "rename_role", "color_role", "set_role_color"],
  schema: () => map("a role to edit, such as `{ role: vip, color: gold }`", KEYS, use, HINTS),
};

function use(definition: Definition, node: WrittenMap): ActionUse {
  const { role, permissions, reason } = definition;
  const wanted = permissionBits(permissions ?? []);
  const settings = Object.keys(KEYS).some((key) =>
    !["role", "position", "reason"].includes(key) && has(node, key)
  );
  return {
    permissions: NEEDED | wanted,
    check(problems) {
      checkChanges(node, ["role", "reason"], problems);
      checkRoleSettings(definition, problems);
      checkReason(reason, problems);
    },
    compile(context) {
      const reader = compileRole(role, context);
      const filler = compileRoleSettings(definition, context);
      const why = compileAudit(reason, context);
      return {
        async run(run) {
          const { discord } = run.bot;
          const guild = serverOf(run);
          const found = reader.find(run.scope, guild);
          requireAbove(run, guild, found, isAuthored(reader, run, found));
          requireInServer(run, guild, NEEDED);
          requirePermissions(run, guild, wanted, found.permissions);
          const place = filler.position(run.scope);
          if (place !== undefined) requirePosition(guild, place);
          if (settings) {
            await attempt(discord.editRole(guild.id, found.id, filler.settings(run.scope), why(run)));
          }
          if (place !== undefined) await attempt(discord.moveRole(guild.id, found.id, place, why(run)));
        },
      };
    },
  };
}

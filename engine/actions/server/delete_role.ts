/** The action `delete_role`: deletes a role, which all who have it lose. */
import type { SourceText } from "../../diagnostics/span.ts";
import { PERMISSIONS } from "../../model/permissions.ts";
import { byShape } from "../../schema/kit/by_shape.ts";
import { converted } from "../../schema/kit/converted.ts";
import { map } from "../../schema/kit/map.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { refused } from "../kit/refused.ts";
import { requireInServer } from "../kit/require_in_server.ts";
import { compileRole, isAuthored, ROLE_TEXT } from "../kit/role.ts";
import { attempt } from "../moderation/attempt.ts";
import { serverOf } from "../moderation/place.ts";
import { checkReason, REASON, REASON_HINTS } from "../moderation/reason.ts";
import { compileAudit } from "./audit.ts";
import { requireAbove } from "./role_rights.ts";

const NEEDED = PERMISSIONS.manage_roles.bit;

interface Definition {
  readonly role: SourceText;
  readonly reason?: SourceText;
}

const KEYS = {
  role: ROLE_TEXT.describe("The role: a name under `names`, an id, or a placeholder."),
  reason: REASON,
};

const HINTS = {
  ...REASON_HINTS,
  id: { use: "role" },
  name: { use: "role" },
  who: { say: "`delete_role` deletes the role itself. `remove_role` takes it from a person." },
  from: { say: "`delete_role` deletes the role itself. `remove_role` takes it from a person." },
};

export const DELETE_ROLE: ActionWord = {
  name: "delete_role",
  description: "Deletes a role of the server: the role alone, or a map with role and reason.",
  nearMisses: ["destroy_role", "role_delete"],
  schema: () =>
    byShape<ActionUse>("a role to delete: the role, or a map with `role` and `reason`", {
      scalar: converted(ROLE_TEXT, (role) => use({ role })),
      map: map("a role to delete", KEYS, use, HINTS),
    }),
};

function use({ role, reason }: Definition): ActionUse {
  return {
    permissions: NEEDED,
    check: (problems) => checkReason(reason, problems),
    compile(context) {
      const reader = compileRole(role, context);
      const why = compileAudit(reason, context);
      return {
        async run(run) {
          const guild = serverOf(run);
          const found = reader.find(run.scope, guild);
          if (found.managed) throw refused({ key: "managed_role_change", values: { role: found.name } });
          requireAbove(run, guild, found, isAuthored(reader, run, found));
          requireInServer(run, guild, NEEDED);
          await attempt(run.bot.discord.deleteRole(guild.id, found.id, why(run)));
        },
      };
    },
  };
}

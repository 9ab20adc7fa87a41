/** The action `create_role`: makes a role, which stands below the bot's own. */
import type { SourceText } from "../../diagnostics/span.ts";
import { permissionBits, PERMISSIONS } from "../../model/permissions.ts";
import { ROLE } from "../../model/scope.ts";
import type { TextKey } from "../../model/texts.ts";
import { byShape } from "../../schema/kit/by_shape.ts";
import { converted } from "../../schema/kit/converted.ts";
import { map } from "../../schema/kit/map.ts";
import { text } from "../../schema/kit/text.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { roleValue } from "../../words/values.ts";
import { requireInServer } from "../kit/require_in_server.ts";
import { attempt } from "../moderation/attempt.ts";
import { serverOf } from "../moderation/place.ts";
import { checkReason, REASON, REASON_HINTS } from "../moderation/reason.ts";
import { compileAudit } from "./audit.ts";
import { requirePermissions, requirePosition } from "./role_rights.ts";
import {
  checkRoleSettings,
  compileRoleSettings,
  ROLE_HINTS,
  ROLE_KEYS,
  type RoleDefinition,
} from "./role_settings.ts";

const NEEDED = PERMISSIONS.manage_roles.bit;
/** Discord's JSON error codes. */
const WORDS: ReadonlyMap<number, TextKey> = new Map([[30005, "roles_full"]]);
const NAME = text('a name such as "Team {options.name}"');

interface Definition extends RoleDefinition {
  readonly name: SourceText;
  readonly reason?: SourceText;
}

const KEYS = {
  name: NAME.describe("Its name, at most 100 characters."),
  ...ROLE_KEYS,
  reason: REASON,
};

export const CREATE_ROLE: ActionWord = {
  name: "create_role",
  description:
    "Makes a role: its name alone, or a map with name, color, hoist, mentionable and permissions. It gives the role.",
  nearMisses: ["make_role", "add_role", "new_role", "role_create"],
  schema: () =>
    byShape<ActionUse>("a role: its name, or a map such as `{ name: VIP, color: gold }`", {
      scalar: converted(NAME, (name) => use({ name })),
      map: map("a role to create", KEYS, use, { ...REASON_HINTS, ...ROLE_HINTS }),
    }),
};

function use(definition: Definition): ActionUse {
  const { permissions, reason } = definition;
  // Without a word about them, Discord gives a new role what everybody has.
  const wanted = permissionBits(permissions ?? []);
  return {
    permissions: NEEDED | wanted,
    check(problems) {
      checkRoleSettings(definition, problems);
      checkReason(reason, problems);
    },
    compile(context) {
      const { settings, position } = compileRoleSettings(definition, context);
      const why = compileAudit(reason, context);
      return {
        result: ROLE,
        async run(run) {
          const { discord } = run.bot;
          const guild = serverOf(run);
          requireInServer(run, guild, NEEDED);
          requirePermissions(run, guild, wanted);
          const place = position(run.scope);
          if (place !== undefined) requirePosition(guild, place);
          // A role that is to colour or name people needs no permissions of its own.
          const role = { permissions: wanted, ...settings(run.scope) };
          const made = await attempt(discord.createRole(guild.id, role, why(run)), WORDS);
          run.createdRoles.add(made.id);
          if (place !== undefined) await attempt(discord.moveRole(guild.id, made.id, place, why(run)));
          return roleValue(made);
        },
      };
    },
  };
}

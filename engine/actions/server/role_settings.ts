/** The settings of a role as steps write them. */
import type * as z from "zod";
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import { LIMITS } from "../../model/limits.ts";
import { permissionBits } from "../../model/permissions.ts";
import type { RoleSettings } from "../../model/ports.ts";
import type { Scope } from "../../model/scope.ts";
import { checkFilledText } from "../../schema/checks/length.ts";
import { PERMISSION_LIST } from "../../schema/keys/permissions.ts";
import { boolean } from "../../schema/kit/boolean.ts";
import { colour } from "../../schema/kit/colour.ts";
import { text } from "../../schema/kit/text.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { compileText } from "../../template/text.ts";
import { roleName } from "../kit/clean_name.ts";
import { compileColour } from "../kit/colour.ts";
import { compileCount } from "../kit/count.ts";

export const ROLE_KEYS = {
  color: colour().describe('Its colour: `"#5865F2"` in quotes, a name such as gold, or a placeholder.')
    .optional(),
  hoist: boolean().describe("Whether its members are listed apart from the others.").optional(),
  mentionable: boolean().describe("Whether everybody can mention it.").optional(),
  permissions: PERMISSION_LIST.describe(
    "What its members may do in the whole server: all of them, and no others. The bot needs each of them itself.",
  ).optional(),
  position: text("a place in the list of roles").describe(
    "Its place in the list of roles, counted from 1 above @everyone, where a new role stands; below the bot's own.",
  ).optional(),
};

export const ROLE_HINTS = {
  title: { use: "name" },
  separate: { use: "hoist" },
  hoisted: { use: "hoist" },
  display: { use: "hoist" },
  mention: { use: "mentionable" },
  pingable: { use: "mentionable" },
  perms: { use: "permissions" },
  allow: { use: "permissions" },
  order: { use: "position" },
  above: { use: "position" },
} as const;

type Keys = { readonly [Key in keyof typeof ROLE_KEYS]?: z.output<(typeof ROLE_KEYS)[Key]> };

export type RoleDefinition = Keys & { readonly name?: SourceText };

export function checkRoleSettings({ name }: RoleDefinition, problems: Problems): void {
  checkFilledText(name, LIMITS.role.name, "The name", problems);
}

export interface RoleFiller {
  /** @throws StepRefused for a colour that is none, and a name of which nothing is left */
  settings(scope: Scope): RoleSettings;
  /** Where nothing is said, `undefined`. @throws StepRefused for what is no place */
  position(scope: Scope): number | undefined;
}

export function compileRoleSettings(definition: RoleDefinition, context: StepContext): RoleFiller {
  const { name, color, hoist, mentionable, permissions } = definition;
  const title = name && compileText(name, context.variables, context.problems);
  const colourOf = color && compileColour(color, context);
  const place = definition.position && compileCount(definition.position, LIMITS.role.position, context);
  return {
    settings: (scope) => ({
      ...(title ? { name: roleName(title.render(scope)) } : {}),
      ...(colourOf ? { color: colourOf(scope) } : {}),
      ...(hoist === undefined ? {} : { hoist }),
      ...(mentionable === undefined ? {} : { mentionable }),
      ...(permissions ? { permissions: permissionBits(permissions) } : {}),
    }),
    position: (scope) => place?.(scope),
  };
}

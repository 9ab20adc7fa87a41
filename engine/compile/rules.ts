/** What a definition's `permissions` say → rules, with names for ids resolved. */
import { permissionBits } from "../model/permissions.ts";
import type { Rules } from "../model/rules.ts";
import type { NamesDefinition } from "../schema/keys/names.ts";
import type { PermissionsDefinition } from "../schema/keys/permissions.ts";
import { idOf } from "./names.ts";

/** @returns `undefined` where nothing is said that could keep anybody out */
export function compileRules(
  definition: PermissionsDefinition | undefined,
  names: NamesDefinition,
): Rules | undefined {
  if (!definition) return undefined;
  const ids = (kind: "roles" | "users" | "channels") => [
    ...new Set(definition[kind].map(({ text }) => idOf(kind, text, names))),
  ];
  const rules: Rules = {
    userPermissions: permissionBits(definition.user),
    roles: ids("roles"),
    users: ids("users"),
    ownerOnly: definition.ownerOnly ?? false,
    channels: ids("channels"),
    serverOnly: definition.serverOnly,
    dmOnly: definition.dmOnly,
    ageRestricted: definition.ageRestricted,
    botPermissions: permissionBits(definition.bot),
  };
  return saysSomething(rules) ? rules : undefined;
}

export function saysSomething(rules: Rules): boolean {
  return Object.values(rules).some((value: Rules[keyof Rules]) =>
    typeof value === "object" ? value.length > 0 : Boolean(value)
  );
}

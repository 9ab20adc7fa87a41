/** A set of permissions of deno.json → flags, because a compiled program has no deno.json to read them from. */

type Allowed = boolean | readonly string[];
type Permission = Allowed | { readonly allow?: Allowed; readonly deny?: Allowed; readonly ignore?: Allowed };
export type PermissionSet = Readonly<Record<string, Permission>>;

/**
 * The set as flags of `deno compile`. Reading and writing are allowed as a whole: where the program will lie, and which
 * folder it is started in, is not known yet. Nothing is ever asked for while it runs.
 */
export function permissionFlags(set: PermissionSet): string[] {
  const everywhere: PermissionSet = { ...set, read: true, write: true };
  return [
    ...Object.entries(everywhere).flatMap(([name, permission]) => flagsOf(name, permission)),
    "--no-prompt",
  ];
}

function flagsOf(name: string, permission: Permission): string[] {
  if (typeof permission === "boolean" || isList(permission)) return flag(`--allow-${name}`, permission);
  const { allow = false, deny = false, ignore = false } = permission;
  return [
    ...flag(`--allow-${name}`, allow),
    ...flag(`--deny-${name}`, deny),
    ...flag(`--ignore-${name}`, ignore),
  ];
}

function flag(name: string, allowed: Allowed): string[] {
  if (!isList(allowed)) return allowed ? [name] : [];
  return allowed.length > 0 ? [`${name}=${allowed.join(",")}`] : [];
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}

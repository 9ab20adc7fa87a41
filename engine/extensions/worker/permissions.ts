/** What a worker is given → Deno's own words for it. */
import { resolve } from "node:path";
import { type Isolation, PERMISSION_KINDS, type PermissionKind } from "../../model/isolation.ts";

/** Kinds whose lists hold paths. */
const PATHS: ReadonlySet<PermissionKind> = new Set(["read", "write", "ffi"]);

export interface PermissionPlaces {
  /** The folder that paths are relative to. */
  readonly root: string;
  /** The folder of the extension's copy, which it may read always. */
  readonly copy: string;
}

/** Every kind is named: Deno hands on what the process has where one is absent. */
export function permissionsOf(isolation: Isolation, { root, copy }: PermissionPlaces) {
  const permissions: Partial<Record<PermissionKind, boolean | string[]>> = {};
  for (const kind of PERMISSION_KINDS) {
    const given = isolation[kind] ?? false;
    const list = typeof given === "boolean" ? [] : given;
    const paths = PATHS.has(kind) ? list.map((path) => resolve(root, path)) : [...list];
    if (kind === "read" && given !== true) permissions.read = [copy, ...paths];
    else permissions[kind] = typeof given === "boolean" ? given : paths.length > 0 ? paths : false;
  }
  return permissions;
}

/** What single permissions are asked for by. */
const ASKED = {
  net: "host",
  read: "path",
  write: "path",
  env: "variable",
  sys: "kind",
  run: "command",
  ffi: "path",
  import: "host",
} as const satisfies Record<PermissionKind, string>;

/** Kinds of which the engine itself does not have all that is given. */
export function lackingKinds(permissions: ReturnType<typeof permissionsOf>): PermissionKind[] {
  return PERMISSION_KINDS.filter((kind) => {
    const given = permissions[kind] ?? false;
    if (typeof given === "boolean") return given && !isGranted({ name: kind } as Deno.PermissionDescriptor);
    return given.some((one) => !isGranted({ name: kind, [ASKED[kind]]: one } as Deno.PermissionDescriptor));
  });
}

function isGranted(descriptor: Deno.PermissionDescriptor): boolean {
  try {
    return Deno.permissions.querySync(descriptor).state === "granted";
  } catch {
    // Some of what can be given cannot be asked for, such as `*.example.com`.
    return true;
  }
}

/** What Deno says of a permission that is missing. */
const MISSING =
  /Requires (\w+) access(?: to (?:"([^"]*)"|<[^>]*>))?, run again with the --allow-[\w-]+ flag/g;

/** Has a message say where in a bot's file the permission belongs that an extension lacks. */
export function sayPermission(text: string, extension: string): string {
  return text.replace(MISSING, (_, kind: string, what: string | undefined) => {
    const wanted = what === undefined ? `${kind}: true` : `${kind}: [${JSON.stringify(what)}]`;
    return `Requires ${kind} access${what === undefined ? "" : ` to ${JSON.stringify(what)}`}, ` +
      `which an extension in isolation has to be given: write \`${wanted}\` under \`extensions\`, \`isolate\`, ` +
      `\`${extension}\` in the bot's file`;
  });
}

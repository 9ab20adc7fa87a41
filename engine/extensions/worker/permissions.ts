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

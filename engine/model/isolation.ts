/** An extension that runs in a worker of its own. */

/** The kinds of permissions that Deno knows (source: Deno docs, security and permissions). */
export const PERMISSION_KINDS = ["net", "read", "write", "env", "sys", "run", "ffi", "import"] as const;

export type PermissionKind = typeof PERMISSION_KINDS[number];

/**
 * What it may do: all of a kind, or what is listed, such as hosts, paths, names of variables. What is absent it may not.
 * Paths are relative to the project.
 */
export type Isolation = Readonly<Partial<Record<PermissionKind, boolean | readonly string[]>>>;

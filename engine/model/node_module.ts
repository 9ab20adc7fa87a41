/** What is taken of Node now and then. */
interface Modules {
  readonly "node:crypto": typeof import("node:crypto");
  readonly "node:net": typeof import("node:net");
  readonly "node:os": typeof import("node:os");
  readonly "node:process": typeof import("node:process");
}

/**
 * A module of Node, loaded when it is first asked for: each of these takes 5 to 30 ms and up to 5 MB, `node:process`
 * itself too, and most starts do without.
 */
export function nodeModule<Name extends keyof Modules>(name: Name): Modules[Name] {
  return globalThis.process.getBuiltinModule(name) as unknown as Modules[Name];
}

/** What Deno does not let the process do, and what to write so that it may. */

/** By Deno's names of permissions (source: https://docs.deno.com/runtime/fundamentals/security/). */
const ACTS: Readonly<Record<string, (what: string) => string>> = {
  read: (what) => `read ${what}`,
  write: (what) => `write ${what}`,
  net: (what) => `reach ${what}`,
  env: (what) => `read the variable ${what}`,
  sys: (what) => `ask the system for ${what}`,
  run: (what) => `run ${what}`,
  ffi: (what) => `load the library ${what}`,
  import: (what) => `import code from ${what}`,
};

/**
 * `Requires run access to "ffmpeg", run again with …`; what is not quoted stands for anything of its kind. Imports that are
 * refused have no class of their own, so it is the text that counts.
 */
const REFUSED =
  /^Requires (\w+) access(?: to (?:"([^"]+)"|<\w+>))?, (?:run again with|specify the required) /;

/**
 * `It may not run "ffmpeg". To let it, add "ffmpeg" to "run" …`, or `undefined` for any other error.
 * @param compiled whether the process is a compiled program, whose permissions are fixed
 */
export function explainDenied(error: unknown, compiled = Deno.build.standalone): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const [, kind = "", what] = REFUSED.exec(error.message) ?? [];
  const act = Object.hasOwn(ACTS, kind) ? ACTS[kind] : undefined;
  if (!act) return undefined;
  const quoted = JSON.stringify(what);
  const [done, change] = what === undefined
    ? [`use "${kind}" without limits`, `set "${kind}" to true`]
    : [act(quoted), `add ${quoted} to the list "${kind}"`];
  return `It may not ${done}. To let it, ${change} in deno.json below "permissions", "engine", and ` +
    `${compiled ? "compile the program again" : "start it again"}.`;
}

/**
 * A copy of an extension, from which it is imported: a module is loaded once for each address, with all that it imports,
 * also when that failed. A reload therefore needs new addresses for the whole of it.
 *
 * The copy lies in a folder `extensions` of its own, as the original does, so that each extension has its own instance of
 * what it shares with others.
 */
import { dirname, join } from "node:path";
import { stripTypes } from "./strip_types.ts";

/** How the folder of all extensions is called, in a project and in a copy. */
export const EXTENSIONS = "extensions";

/**
 * @param files by their paths in the folder of the extensions @param target a folder that does not exist yet
 * @param compiled whether the process is a compiled program, which does not know TypeScript
 * @throws what the system says, and `SyntaxError`
 */
export async function copyAside(
  files: ReadonlyMap<string, Uint8Array>,
  target: string,
  compiled = Deno.build.standalone,
): Promise<void> {
  for (const [path, content] of compiled ? await stripTypes(files) : files) {
    const to = join(target, EXTENSIONS, path);
    await Deno.mkdir(dirname(to), { recursive: true });
    await Deno.writeFile(to, content, { createNew: true });
  }
}

/** What an extension threw → words for owners, with the place where it happened. */
import { stripVTControlCharacters } from "node:util";
import { ExtensionProblem } from "./extension_problem.ts";
import type { Places } from "./places.ts";

/** Characters that are shown of a message that somebody else wrote. */
const LONGEST = 300;

/** An error of the import of `path`: its syntax, what it imports, or what it did while it was loaded. */
export function explainImport(error: unknown, path: string, places: Places): ExtensionProblem {
  if (error instanceof ExtensionProblem) return error;
  const message = places.restore(messageOf(error));
  const place = places.first(message) ?? placeOf(error, places) ?? path;
  const problem = (text: string) => new ExtensionProblem(text, { cause: error });
  const [first = ""] = message.split("\n");
  const denied = places.denied(error);
  if (denied !== undefined) return problem(`${path} could not be loaded: ${denied} (${place})`);
  const left = leftOut(first);
  if (left !== undefined) {
    return problem(
      `${place} imports ${left}, which this program was compiled without. Compile it again, with this file in extensions/.`,
    );
  }
  const missing = missingFile(first);
  if (missing?.startsWith("extensions/")) {
    return problem(`${place} imports ${missing}, which does not exist.`);
  }
  if (missing !== undefined && isLocal(missing)) {
    const what = missing.includes("://") ? "a file that is not there, and" : `${missing}, which`;
    return problem(
      `${place} imports ${what} lies outside of extensions/. Move it into that folder ` +
        "(what begins with _ is no extension), or import it by a name of deno.json.",
    );
  }
  if (error instanceof SyntaxError || first.startsWith("SyntaxError: ")) {
    const what = first.replace(/^SyntaxError: /, "").replace(` at ${place}`, "");
    return problem(`${place} cannot be read: ${cut(what)}.`);
  }
  // Addresses of other modules that are missing, and names that nobody knows, say what they are.
  return problem(`${path} could not be loaded: ${cut(first)} (${place})`);
}

/** An error of a function of the extension. @param what `setup` */
export function explainThrown(what: string, error: unknown, places: Places): ExtensionProblem {
  if (error instanceof ExtensionProblem) return error;
  const [first = ""] = places.restore(messageOf(error)).split("\n");
  const place = placeOf(error, places);
  const why = places.denied(error) ?? cut(first);
  return new ExtensionProblem(`Its ${what} failed: ${why}${place ? ` (${place})` : ""}`, {
    cause: error,
  });
}

/** As Deno says it, and as a compiled program does. */
function missingFile(message: string): string | undefined {
  const [, inQuotes, bare] = /^Module not found(?: "([^"]+)"|: (.+))/.exec(message) ?? [];
  return inQuotes ?? bare;
}

/** What a compiled program would have to download, which it never does. */
function leftOut(message: string): string | undefined {
  const constraint = /^Could not find constraint '([^']+)'/.exec(message)?.[1];
  return constraint === undefined ? /^Module not found: (https?:.+)/.exec(message)?.[1] : `npm:${constraint}`;
}

/** Files outside of the copy, by a path that was restored or by their address. */
function isLocal(address: string): boolean {
  return address.startsWith("file://") || !address.includes("://");
}

function placeOf(error: unknown, places: Places): string | undefined {
  return error instanceof Error && typeof error.stack === "string" ? places.first(error.stack) : undefined;
}

function messageOf(error: unknown): string {
  try {
    const text = error instanceof Error ? error.message || error.name : Deno.inspect(error, { depth: 1 });
    return stripVTControlCharacters(text);
  } catch {
    return "something that cannot be shown";
  }
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")} …` : text;
}

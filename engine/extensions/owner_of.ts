import { addressesOf } from "./addresses.ts";
import { NAME } from "./find_extensions.ts";

/**
 * The extension that an error comes from, and the name of its copy: the one that its stack names first.
 * @param cache the folder of the copies, each called `NAME.` and something
 */
export function ownerOf(
  error: unknown,
  cache: string,
): { readonly name: string; readonly copy: string } | undefined {
  const stack = stackOf(error);
  const found = addressesOf(cache).map((start) => ({ start, at: stack.indexOf(start) }))
    .find(({ at }) => at !== -1);
  if (!found) return undefined;
  const [copy = ""] = stack.slice(found.at + found.start.length).split("/", 1);
  const [name = ""] = copy.split(".", 1);
  return NAME.test(name) ? { name, copy } : undefined;
}

/** A stack can be anything, also something that throws when it is read. */
function stackOf(error: unknown): string {
  try {
    return error instanceof Error && typeof error.stack === "string" ? error.stack : "";
  } catch {
    return "";
  }
}

/** Where a file of an extension lies, and that it lies in the extension's own folder. */
import { join } from "node:path";
import { type FileAction, FileError } from "../../files/mod.ts";

/** A name that every system takes: no `.` or space at an end, no `\`, `:` and the like. */
const PART = /^(?![.\s])[^\\/:*?"<>|\p{Cc}]{1,200}(?<![.\s])$/u;

/**
 * The path of a file in a folder.
 * @param path such as `decks/french.json`
 * @throws FileError `outside` for a path that leads out of the folder, also by a link
 */
export function placeIn(folder: string, path: string, action: FileAction): string {
  const parts = typeof path === "string" ? path.split("/") : [];
  if (parts.length === 0 || !parts.every((part) => PART.test(part))) {
    throw new FileError(
      String(path),
      action,
      "outside",
      'the path must lead to a file in the extension\'s own folder, as "decks/french.json" does: with / between its parts, of ' +
        'which none is empty, begins or ends with a dot or space, or has one of \\ : * ? " < > |.',
    );
  }
  let place = folder;
  for (const part of parts) {
    place = join(place, part);
    if (!isLink(place)) continue;
    throw new FileError(
      path,
      action,
      "outside",
      `"${place}" is a link, and an extension's files lie in its own folder. Put a folder or file in its place.`,
    );
  }
  return place;
}

/** Whether a file of this name can be reached by `placeIn`. */
export function isPlain(name: string): boolean {
  return PART.test(name);
}

function isLink(path: string): boolean {
  try {
    return Deno.lstatSync(path).isSymlink;
  } catch {
    // It does not exist, or reading it will tell what is the matter.
    return false;
  }
}

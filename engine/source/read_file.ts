import { join } from "node:path";
import { decodeText } from "./decode_text.ts";
import type { NewDiagnostic, Problems } from "../diagnostics/diagnostic.ts";
import { SourceFile } from "../diagnostics/span.ts";

/** Bytes of one definition file at most: 1 MiB, about 2,500 commands. */
export const LARGEST_FILE = 1024 * 1024;

/**
 * Characters of a line at most. Whoever explains a problem looks at its whole line, and shows it; the longest text that
 * Discord takes has 4,000.
 */
const LONGEST_LINE = 100_000;

/** Texts by the paths of the files that they stand for, relative to the project folder. */
export type Overlay = ReadonlyMap<string, string>;

/**
 * Reads a definition file as text. What is wrong goes to `problems`, and nothing is returned then.
 *
 * @param shown the path relative to the project folder, as people know it (`bots/starter.yaml`)
 * @param overlay texts that stand for files, by their paths: what somebody has written and not saved
 */
export async function readSourceFile(
  projectFolder: string,
  shown: string,
  problems: Problems,
  overlay?: Overlay,
): Promise<SourceFile | undefined> {
  const nowhere = { file: new SourceFile(shown, ""), start: 0, end: 0 };
  const refuse = (problem: Omit<NewDiagnostic, "span">) => problems.add({ span: nowhere, ...problem });
  const written = overlay?.get(shown);
  const bytes = written === undefined
    ? await readBytes(join(projectFolder, shown), shown)
    : withinSize(new TextEncoder().encode(written), shown);
  if (!(bytes instanceof Uint8Array)) {
    refuse(bytes);
    return undefined;
  }
  const decoded = decodeText(bytes, shown);
  if (typeof decoded !== "string") {
    refuse(decoded);
    return undefined;
  }
  const file = new SourceFile(shown, decoded);
  if (isEmptyText(decoded)) {
    problems.add({
      code: "file-empty",
      message: `${shown} holds nothing but blanks or comments.`,
      span: { file, start: 0, end: 0 },
      expected: "a name, commands and whatever else the bot consists of",
    });
    return undefined;
  }
  const long = longLine(decoded);
  if (long !== undefined) {
    problems.add({
      code: "file-long-line",
      message: `A line of ${shown} has more than 100,000 characters.`,
      span: { file, start: long, end: long + 1 },
      expected: "100,000 at most; lists and maps may go over several lines",
    });
    return undefined;
  }
  if (/\.ya?ml\.txt$/i.test(shown)) refuse(textEnding(shown));
  return file;
}

/** The problem of a file whose editor has added `.txt` to its name. */
export function textEnding(shown: string): Omit<NewDiagnostic, "span"> {
  return {
    code: "file-txt-ending",
    severity: "warning",
    message: `${shown} looks like a definition, but its name ends in ".txt".`,
    expected: `the name ${shown.replace(/\.txt$/i, "")}`,
  };
}

/** Reads a little more than is allowed and no further, so that a huge file costs nothing. */
async function readBytes(path: string, shown: string): Promise<Uint8Array | Omit<NewDiagnostic, "span">> {
  try {
    const info = await Deno.stat(path);
    if (info.isDirectory) {
      return { code: "file-is-folder", message: `${shown} is a folder.`, expected: "a file" };
    }
    if (info.size > LARGEST_FILE) return tooLarge(shown, info.size);
    return withinSize(await Deno.readFile(path), shown);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) {
      return { code: "file-missing", message: `${shown} does not exist.`, expected: "a file at this place" };
    }
    if (error instanceof Deno.errors.IsADirectory) {
      return { code: "file-is-folder", message: `${shown} is a folder.`, expected: "a file" };
    }
    const why = error instanceof Deno.errors.PermissionDenied || error instanceof Deno.errors.NotCapable
      ? "the system does not permit it"
      : "the system refused it";
    return { code: "file-unreadable", message: `${shown} cannot be read: ${why}.` };
  }
}

function withinSize(bytes: Uint8Array, shown: string): Uint8Array | Omit<NewDiagnostic, "span"> {
  return bytes.length > LARGEST_FILE ? tooLarge(shown, bytes.length) : bytes;
}

function tooLarge(shown: string, size: number): Omit<NewDiagnostic, "span"> {
  return {
    code: "file-too-large",
    message: `${shown} has ${(size / 1024 / 1024).toFixed(1)} MiB.`,
    expected: "1 MiB at most; a bot may consist of several files in a folder of its name",
  };
}

/** Where the first line begins that is too long. */
function longLine(text: string): number | undefined {
  for (let at = 0; at < text.length;) {
    const feed = text.indexOf("\n", at);
    const end = feed === -1 ? text.length : feed;
    if (end - at > LONGEST_LINE) return at;
    at = end + 1;
  }
  return undefined;
}

/** Whether a YAML text holds nothing but blanks, comments and document markers. */
function isEmptyText(text: string): boolean {
  for (let at = 0; at < text.length;) {
    const feed = text.indexOf("\n", at);
    const end = feed === -1 ? text.length : feed;
    let start = at;
    while (start < end && /\s/.test(text[start]!)) start++;
    const rest = end - start;
    if (rest > 0 && text[start] !== "#" && !(rest <= 4 && /^(---|\.\.\.)\s?$/.test(text.slice(start, end)))) {
      return false;
    }
    at = end + 1;
  }
  return true;
}

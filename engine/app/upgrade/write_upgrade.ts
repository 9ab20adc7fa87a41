/** An upgraded text takes the place of its file, which is kept beside it. */
import { join, relative } from "node:path";
import { FileError } from "../../files/file_error.ts";
import { writeFile } from "../../files/write_file.ts";
import { type Clock, systemClock } from "../../model/clock.ts";
import { decodeText } from "../../source/decode_text.ts";
import { freeName } from "../../storage/mod.ts";
import type { UpgradedText } from "./upgrade_texts.ts";

const MARK = [0xef, 0xbb, 0xbf];

/**
 * Writes the copy first, then the file, each as a whole. A byte order mark at the beginning stays.
 *
 * @param path relative to the project folder
 * @returns the path of the copy, relative to the project folder: `bots/shop.yaml.before_upgrade_20260131_235959`
 * @throws FileError where one of them cannot be written, or where the file is no longer what was upgraded
 */
export async function writeUpgrade(
  folder: string,
  path: string,
  { before, after }: UpgradedText,
  clock: Clock = systemClock,
): Promise<string> {
  const target = join(folder, path);
  const present = await Deno.readFile(target);
  if (decodeText(present, path) !== before) {
    throw new FileError(path, "write", "other", "somebody has just saved it. Try again.");
  }
  const copy = freeName(target, "before_upgrade", clock.now());
  await writeFile(copy, present);
  const text = new TextEncoder().encode(after);
  const marked = MARK.every((byte, index) => present[index] === byte);
  await writeFile(target, marked ? new Uint8Array([...MARK, ...text]) : text);
  return relative(folder, copy);
}

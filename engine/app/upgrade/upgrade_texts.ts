/** Texts of bot files in words of an older version → the same texts in those of this one. */
import type { Diagnostic, TextEdit } from "../../diagnostics/diagnostic.ts";
import { LANGUAGE_VERSION, versionOf } from "../../schema/upgrades/mod.ts";
import type { Overlay } from "../../source/read_file.ts";
import type { SeenBot } from "../load/load_bots.ts";

export interface UpgradedText {
  readonly before: string;
  readonly after: string;
}

export interface UpgradedTexts {
  /** What has changed, by the paths of the files. */
  readonly texts: ReadonlyMap<string, UpgradedText>;
  /** What is wrong with the bot afterwards. */
  readonly problems: readonly Diagnostic[];
}

/** What one edit uncovers, another may mend; there are no words inside each other to this depth. */
const MOST_PASSES = 10;

/**
 * Replaces single words where they stand, so that everything else, comments and layout among it, stays as it is.
 * Doing it again changes nothing.
 *
 * @param look loads the bot with these texts in the place of its files
 */
export async function upgradeTexts(look: (overlay: Overlay) => Promise<SeenBot>): Promise<UpgradedTexts> {
  const texts = new Map<string, UpgradedText>();
  let seen = await look(new Map());
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const edits = editsOf(seen);
    if (edits.size === 0) break;
    for (const { file } of seen.parsed) {
      const own = edits.get(file.path);
      if (!own) continue;
      const before = texts.get(file.path)?.before ?? file.text;
      texts.set(file.path, { before, after: applyEdits(file.text, own) });
    }
    seen = await look(new Map([...texts].map(([path, { after }]) => [path, after])));
  }
  return { texts, problems: seen.problems };
}

function editsOf({ parsed, problems }: SeenBot): Map<string, TextEdit[]> {
  const edits = new Map<string, TextEdit[]>();
  const add = (path: string, more: readonly TextEdit[]) => {
    edits.set(path, [...edits.get(path) ?? [], ...more]);
  };
  for (const { span, rewrite } of problems) {
    if (span && rewrite && parsed.some(({ file }) => file === span.file)) add(span.file.path, rewrite);
  }
  for (const file of parsed) {
    const version = versionOf(file);
    if (!version || Number(version.text) >= LANGUAGE_VERSION) continue;
    const { start, end } = version.at(0, version.text.length);
    add(file.file.path, [{ start, end, text: String(LANGUAGE_VERSION) }]);
  }
  return edits;
}

/** @param edits in any order; of two at the same place the first is done */
function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, text: written } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    result += text.slice(at, start) + written;
    at = end;
  }
  return result + text.slice(at);
}

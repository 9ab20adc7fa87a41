import type { NewDiagnostic, TextEdit } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import { ownCommand } from "../../model/own_command.ts";
import type { MapEntry, MapNode, ScalarNode } from "../../source/nodes.ts";
import { withReplaced } from "../kit/fix.ts";
import type { OldWord } from "./upgrade.ts";
import { oldWord } from "./upgrades.ts";

export interface OldKey {
  readonly problem: NewDiagnostic;
  /** The key that its value can be read as; absent where the value was written otherwise, too. */
  readonly readAs?: string;
}

/**
 * The problem of a key that is written otherwise now, with the edit that mends it.
 *
 * @param map the map with the entry
 * @param place what the map is to a reader
 * @param known the keys that the map can have
 * @returns `undefined` where the key never was one, or where it cannot be said what it is to become
 */
export function oldKey(
  { key, value }: MapEntry,
  map: MapNode,
  place: string,
  known: readonly string[],
): OldKey | undefined {
  const word = oldWord(place, key.text);
  if (!word || !known.includes(word.use)) return undefined;
  const { span, text } = key;
  const says = `The key \`${text}\` in ${place} is called \`${word.use}\`.`;
  if (isTaken(word.use, key, map, place)) {
    const message = `${says} Both stand here: keep one of them.`;
    return { problem: { code: "unknown-key", message, span } };
  }
  const newValue = valueEdits(value, word);
  if (!newValue) return undefined;
  return {
    ...(word.value ? {} : { readAs: word.use }),
    problem: {
      code: "unknown-key",
      message: `${says} \`${ownCommand("upgrade")}\` writes it so everywhere.`,
      span,
      suggestion: word.use,
      fix: newValue.length === 0 ? withReplaced(span, word.use) : undefined,
      rewrite: [replaced(key, word.use), ...newValue],
    },
  };
}

/** Whether another entry is called so, or comes before and is to be called so. */
function isTaken(name: string, own: ScalarNode, { entries }: MapNode, place: string): boolean {
  const before = entries.slice(0, entries.findIndex(({ key }) => key === own));
  return entries.some(({ key }) => key.text === name) ||
    before.some(({ key }) => oldWord(place, key.text)?.use === name);
}

function valueEdits(value: MapEntry["value"], { value: rewritten }: OldWord): TextEdit[] | undefined {
  if (!rewritten) return [];
  const text = value.kind === "scalar" ? rewritten(value.text) : undefined;
  return value.kind === "scalar" && text !== undefined ? [replaced(value, text)] : undefined;
}

/** Only what stands between quotes is replaced, so that they stay as they are. */
function replaced(written: SourceText, text: string): TextEdit {
  const { start, end } = written.at(0, written.text.length);
  return { start, end, text };
}

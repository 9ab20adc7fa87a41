/** The systems that a compiled program can be for, by the words that people type. */
import { nearest } from "../../diagnostics/did_you_mean.ts";
import { UsageError } from "../arguments.ts";

/** Source: the possible values that `deno compile --target` names. */
const TARGETS: Readonly<Record<string, string>> = {
  linux: "x86_64-unknown-linux-gnu",
  "linux-arm": "aarch64-unknown-linux-gnu",
  macos: "aarch64-apple-darwin",
  "macos-intel": "x86_64-apple-darwin",
  windows: "x86_64-pc-windows-msvc",
  "windows-arm": "aarch64-pc-windows-msvc",
};

export const TARGET_WORDS = Object.keys(TARGETS).join(", ");

export interface Target {
  /** As people call it. */
  readonly word: string;
  /** As Deno calls it. */
  readonly triple: string;
  /** Of the file that is made. */
  readonly fileName: string;
}

/**
 * @param word what was typed behind `--target`; this machine's system where nothing was
 * @throws UsageError
 */
export function readTarget(word?: string, own = Deno.build.target): Target {
  const found = word === undefined
    ? Object.entries(TARGETS).find(([, triple]) => triple === own) ?? [own, own]
    : Object.entries(TARGETS).find(([name, triple]) => name === word || triple === word);
  if (!found) {
    const best = nearest(word!, Object.keys(TARGETS));
    throw new UsageError(
      `There is no target "${word}".${best ? ` Did you mean ${best}?` : ""} There are: ${TARGET_WORDS}.`,
    );
  }
  const [name, triple] = found;
  return { word: name, triple, fileName: triple.includes("windows") ? "cordial.exe" : "cordial" };
}

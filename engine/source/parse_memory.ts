/** Parsed files that are kept from one load to the next, so that what is still the same is not parsed again. */
import { type Diagnostic, Problems } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../diagnostics/span.ts";
import type { ParsedFile } from "./nodes.ts";
import { parseLazily } from "./parse_lazily.ts";
import { type KeptPieces, parsePieces } from "./parse_pieces.ts";

interface Kept {
  readonly parsed: ParsedFile;
  readonly problems: readonly Diagnostic[];
  /** Of the last text that could be read in pieces. */
  readonly pieces?: KeptPieces;
}

/** Of one project. What has not changed has the very same nodes in every load. */
export class ParseMemory {
  #kept = new Map<string, Kept>();
  #used = new Map<string, Kept>();

  /** As `parseLazily`; problems of a file are told in every load. */
  async parse(file: SourceFile, problems: Problems): Promise<ParsedFile> {
    let kept = this.#used.get(file.path) ?? this.#kept.get(file.path);
    if (kept?.parsed.file.text !== file.text) kept = await parseAgain(file, kept);
    this.#used.set(file.path, kept);
    problems.addAll(kept.problems);
    return kept.parsed;
  }

  /** A load has ended: forgets the files that it did not parse. */
  sweep(): void {
    this.#kept = this.#used;
    this.#used = new Map();
  }
}

async function parseAgain(file: SourceFile, before: Kept | undefined): Promise<Kept> {
  const problems = new Problems();
  const read = parsePieces(file, before?.pieces);
  const parsed = read ? { file, root: read.root } : await parseLazily(file, problems);
  for (const problem of read?.problems ?? []) problems.add(problem);
  const pieces = read?.pieces ?? before?.pieces;
  return { parsed, problems: problems.list, ...(pieces ? { pieces } : {}) };
}

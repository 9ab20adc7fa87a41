/** Parsed files that are kept from one load to the next, so that a text that is still the same is not parsed again. */
import { type Diagnostic, Problems } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../diagnostics/span.ts";
import type { ParsedFile } from "./nodes.ts";
import { parseLazily } from "./parse_lazily.ts";

interface Kept {
  readonly parsed: ParsedFile;
  readonly problems: readonly Diagnostic[];
}

/** Of one project. A file whose text is the same has the very same nodes in every load. */
export class ParseMemory {
  #kept = new Map<string, Kept>();
  #used = new Map<string, Kept>();

  /** As `parseLazily`; problems of a file are told in every load. */
  async parse(file: SourceFile, problems: Problems): Promise<ParsedFile> {
    let kept = this.#kept.get(file.path);
    if (kept?.parsed.file.text !== file.text) {
      const found = new Problems();
      kept = { parsed: await parseLazily(file, found), problems: found.list };
    }
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

/** A file that is parsed piece by piece, of which those that stood in its last text are kept. */
import type { NewDiagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceFile, Span } from "../diagnostics/span.ts";
import { cutSections, type Section } from "./cut_sections.ts";
import { duplicateKey, EntryList } from "./key_set.ts";
import type { MapEntry, MapNode } from "./nodes.ts";
import { Piece } from "./piece.ts";
import { readUsualEntry } from "./quick/read_usual.ts";

/** Of one file that are told; more would tell nothing. */
const MOST_PROBLEMS = 1_000;

interface KeptPiece {
  readonly piece: Piece;
  readonly entry: MapEntry;
  readonly problems: readonly NewDiagnostic[];
}

/** Those of one file, by their texts. */
export type KeptPieces = ReadonlyMap<string, readonly KeptPiece[]>;

export interface ParsedPieces {
  readonly root: MapNode;
  readonly problems: readonly NewDiagnostic[];
  readonly pieces: KeptPieces;
}

/**
 * The same as `readUsual`, but that the nodes of pieces which stood in the last text are the very same, moved to where
 * they stand now.
 *
 * @param kept of the last text
 * @returns undefined where the file cannot be read in pieces
 */
export function parsePieces(file: SourceFile, kept: KeptPieces = new Map()): ParsedPieces | undefined {
  const sections = cutSections(file.text);
  if (!sections?.length) return undefined;
  const pieces = new Pieces(file, kept);
  const root = pieces.map(sections, ({ start, entries }, end) => pieces.section(start, entries, end));
  return root && { root, problems: pieces.problems, pieces: pieces.used };
}

class Pieces {
  readonly used = new Map<string, KeptPiece[]>();
  readonly problems: NewDiagnostic[] = [];

  constructor(private readonly file: SourceFile, private readonly kept: KeptPieces) {}

  /** A key of the top; undefined where any piece of it is not usual. */
  section(start: number, starts: readonly number[], end: number): MapEntry | undefined {
    const head = this.#piece(start, starts[0] ?? end, 0);
    if (!head || starts.length === 0) return head;
    const value = this.map(starts, (start, end) => this.#piece(start, end, 1), end);
    return value && { key: head.key, value };
  }

  /** @param read an entry, from one start to the next */
  map<Start extends number | Section>(
    starts: readonly Start[],
    read: (start: Start, end: number) => MapEntry | undefined,
    end = this.file.text.length,
  ): MapNode | undefined {
    const list = new EntryList();
    let last: Span | undefined;
    for (const [index, start] of starts.entries()) {
      const next = starts[index + 1];
      const entry = read(start, next === undefined ? end : typeof next === "number" ? next : next.start);
      if (!entry) return undefined;
      last = entry.value.span;
      const earlier = list.add(entry);
      if (earlier && this.problems.length < MOST_PROBLEMS) {
        this.problems.push(duplicateKey(entry.key, earlier));
      }
    }
    const from = list.entries[0]!.key.span.start;
    return { kind: "map", entries: list.entries, span: { file: this.file, start: from, end: last!.end } };
  }

  #piece(start: number, end: number, depth: number): MapEntry | undefined {
    const text = this.file.text.slice(start, end);
    const used = this.used.get(text);
    const known = this.kept.get(text)?.[used?.length ?? 0];
    const read = known ?? this.#read(text, depth);
    if (!read) return undefined;
    read.piece.moveTo(this.file, start);
    if (used) used.push(read);
    else this.used.set(read.piece.text, [read]);
    this.problems.push(...read.problems.slice(0, Math.max(0, MOST_PROBLEMS - this.problems.length)));
    return read.entry;
  }

  #read(text: string, depth: number): KeptPiece | undefined {
    const piece = new Piece(this.file, apart(text));
    const read = readUsualEntry(piece, depth);
    return read && { piece, ...read };
  }
}

/** The same text by itself: a slice of a long text keeps that text in memory, however little of it is used. */
function apart(text: string): string {
  return JSON.parse(JSON.stringify(text));
}

/** A loaded YAML file as a tree in which every part knows its place. */
import type { SourceFile, SourceText, Span } from "../diagnostics/span.ts";

/** A scalar keeps its source text, so that an unquoted id keeps every digit whatever type is expected. */
export interface ScalarNode extends SourceText {
  readonly kind: "scalar";
  /** The text as YAML means it; for a plain scalar exactly what stands in the file. */
  readonly text: string;
  /** How it was written. Only a plain scalar can be a number, a boolean or null. */
  readonly style: "plain" | "single" | "double" | "literal" | "folded";
  readonly span: Span;
}

export interface MapEntry {
  readonly key: ScalarNode;
  readonly value: Node;
}

export interface MapNode {
  readonly kind: "map";
  /** In source order, keys unique. */
  readonly entries: readonly MapEntry[];
  readonly span: Span;
}

export interface ListNode {
  readonly kind: "list";
  readonly items: readonly Node[];
  readonly span: Span;
}

/** Nothing stands after the key (`reply:`), or `~` or `null` does. */
export interface EmptyNode {
  readonly kind: "empty";
  readonly span: Span;
}

export type Node = ScalarNode | MapNode | ListNode | EmptyNode;

/** One parsed file; `root` is absent when it could not be parsed at all or holds nothing. */
export interface ParsedFile {
  readonly file: SourceFile;
  readonly root?: Node;
}

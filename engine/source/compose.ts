import {
  type Alias,
  type CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node as YamlNode,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { NewDiagnostic } from "../diagnostics/diagnostic.ts";
import { Expansion } from "./expansion.ts";
import { duplicateKey, EntryList, shorten } from "./key_set.ts";
import type { EmptyNode, ListNode, MapEntry, MapNode, Node, ScalarNode } from "./nodes.ts";
import { isNull } from "./null.ts";
import type { ParsedText } from "./parsed_text.ts";
import { SourceScalar } from "./source_scalar.ts";
import { explainValueStart } from "./traps/value_start.ts";
import { explainComplexKey } from "./mistakes/complex_key.ts";
import { explainAnchor } from "./traps/ampersand.ts";
import { explainTag, readTag } from "./traps/exclamation.ts";
import { explainOddBlank, hidesStructure, isBesideOddBlank } from "./traps/odd_blank.ts";
import { explainSmartQuotes, isInSmartQuotes } from "./traps/smart_quotes.ts";
import { explainStar } from "./traps/star.ts";

const STYLES: Readonly<Record<string, ScalarNode["style"]>> = {
  PLAIN: "plain",
  QUOTE_SINGLE: "single",
  QUOTE_DOUBLE: "double",
  BLOCK_LITERAL: "literal",
  BLOCK_FOLDED: "folded",
};

/** Characters of lines that are looked at to explain problems: with each, its whole line is. */
const MOST_EXPLAINED = 1_000_000;

/** Turns the document of the package `yaml` into our tree: aliases are followed, maps merged, tags judged. */
export class Composition {
  readonly #expansion = new Expansion();
  /** Of everything that parses, but means nothing or something unwanted. */
  readonly problems: NewDiagnostic[] = [];
  #explained = 0;

  /** @param mostProblems after which more would tell nothing */
  constructor(readonly source: ParsedText, private readonly mostProblems: number) {}

  /** The tree of a document's contents; undefined where there is nothing. */
  compose(contents: YamlNode | null): Node | undefined {
    const root = contents ? this.#node(contents) : undefined;
    for (const anchor of this.#expansion.unused) {
      this.#tell(anchor.start, () => explainAnchor(this.source, anchor.start, anchor.name));
    }
    return root?.kind === "empty" ? undefined : root;
  }

  /** Explains a problem at a place, unless there are so many, or in such long lines, that it would take long. */
  #tell(at: number, explain: () => NewDiagnostic | undefined): void {
    if (this.problems.length >= this.mostProblems || this.#explained > MOST_EXPLAINED) return;
    const { start, end } = this.source.line(at);
    this.#explained += end - start;
    const problem = explain();
    if (problem) this.problems.push(problem);
  }

  #node(node: YamlNode): Node {
    if (isAlias(node)) return this.#alias(node);
    const [start, end] = range(node);
    const tag = readTag(node.tag);
    if (tag === "unknown") {
      this.#tell(start, () => explainTag(this.source, start, String(node.tag), isScalar(node)));
    }
    const anchor = node.anchor === undefined ? undefined : this.#expansion.open(node.anchor, start);
    const result = isMap(node)
      ? this.#map(node)
      : isSeq(node)
      ? this.#list(node)
      : isScalar(node)
      ? this.#scalar(node, start, end, tag === "text")
      : this.#empty(start, end);
    if (anchor) anchor.node = result;
    return result;
  }

  #empty(start: number, end = start): EmptyNode {
    if (end > start) return { kind: "empty", span: this.source.span(start, end) };
    const at = withoutBlanks(this.source.text, start);
    return { kind: "empty", span: this.source.span(at, at) };
  }

  #scalar(node: Scalar, start: number, end: number, isText: boolean): ScalarNode | EmptyNode {
    const style = STYLES[node.type ?? "PLAIN"] ?? "plain";
    const text = node.source ?? "";
    if (style === "plain" && isNull(text) && !isText) return this.#empty(start, end);
    // `!!str 5` is a text, and only a plain scalar can be taken for a number.
    if (style === "plain") this.#inspect(text, start);
    if (text === "" && (style === "literal" || style === "folded")) {
      this.#tell(start, () => explainValueStart(this.source, start));
    }
    const shown = style === "plain" && isText ? "single" : style;
    return this.#place(node, text, shown, start, end);
  }

  #place(node: Scalar, text: string, style: ScalarNode["style"], start: number, end: number): SourceScalar {
    const token: CST.Token | undefined = node.srcToken;
    const baseIndent = token && "indent" in token ? token.indent : 0;
    return new SourceScalar(this.source, text, style, start, end, baseIndent);
  }

  /** Traps in a plain text that parse without an error. */
  #inspect(text: string, start: number): void {
    if (isInSmartQuotes(text)) this.#tell(start, () => explainSmartQuotes(this.source, start, "warning"));
    if (!hidesStructure(text)) return;
    const before = this.source.text.slice(Math.max(0, start - 200), start);
    if (/^[\s-]*$/.test(before.slice(before.lastIndexOf("\n") + 1))) {
      this.#tell(start, () => explainOddBlank(this.source, start));
    }
  }

  #list(node: YAMLSeq): ListNode {
    const items = node.items.map((item) => this.#node(item as YamlNode));
    return {
      kind: "list",
      items,
      span: this.source.span(range(node)[0], contentEnd(node, this.source.text)),
    };
  }

  #map(node: YAMLMap): MapNode {
    const list = new EntryList();
    const merged: MapEntry[][] = [];
    for (const pair of node.items as Pair<YamlNode, YamlNode | null>[]) {
      if (isMergeKey(pair.key)) merged.push(this.#merged(pair));
      else {
        const entry = this.#entry(pair);
        const earlier = entry && list.add(entry);
        if (earlier) this.#tell(entry.key.span.start, () => duplicateKey(entry.key, earlier));
      }
    }
    // A key of the map itself wins over a merged one wherever it stands.
    for (const entry of merged.flat()) list.add(entry);
    return {
      kind: "map",
      entries: list.entries,
      span: this.source.span(range(node)[0], contentEnd(node, this.source.text)),
    };
  }

  #entry(pair: Pair<YamlNode, YamlNode | null>): MapEntry | undefined {
    const key = this.#key(pair.key);
    const value = pair.value ? this.#node(pair.value) : this.#empty(range(pair.key)[1]);
    return key && { key, value };
  }

  #key(node: YamlNode): ScalarNode | undefined {
    const [start, end] = range(node);
    if (isAlias(node)) {
      const key = this.#alias(node);
      if (key.kind === "scalar") return key;
    } else if (isScalar(node)) {
      const anchor = node.anchor === undefined ? undefined : this.#expansion.open(node.anchor, start);
      const style = STYLES[node.type ?? "PLAIN"] ?? "plain";
      const key = this.#place(node, node.source ?? "", style, start, end);
      if (anchor) anchor.node = key;
      if (style === "plain" && isBesideOddBlank(key.text)) {
        this.#tell(start, () => explainOddBlank(this.source, start));
      }
      if (style !== "plain" || key.text !== "") return key;
      this.#tell(start, () => ({
        code: "yaml-empty-key",
        message: "There is no key before this colon.",
        span: this.source.span(start, Math.min(start + 1, this.source.text.length)),
        expected: "a key, a colon, a blank and a value",
      }));
      return undefined;
    }
    this.#tell(start, () => explainComplexKey(this.source, start, end));
    return undefined;
  }

  #alias(node: Alias): Node {
    const [start, end] = range(node);
    const span = this.source.span(start, end);
    const found = this.#expansion.resolve(node.source);
    if (found.kind === "node") return found.node;
    if (found.kind === "unknown") {
      this.#tell(start, () => explainStar(this.source, start, node.source, this.#expansion.names));
    }
    if (found.kind === "loop") {
      const name = shorten(node.source);
      this.#tell(start, () => ({
        code: "yaml-alias-loop",
        message: `"*${name}" stands inside the part that is named "&${name}".`,
        span,
      }));
    }
    if (found.kind === "limit") {
      this.#tell(start, () => ({
        code: "yaml-alias-limit",
        message: "The parts that are repeated with * up to here add up to more than 25,000 values.",
        span,
      }));
    }
    return { kind: "empty", span };
  }

  #merged(pair: Pair<YamlNode, YamlNode | null>): MapEntry[] {
    const value = pair.value ? this.#node(pair.value) : this.#empty(range(pair.key)[1]);
    const maps = value.kind === "list" ? value.items : [value];
    const entries: MapEntry[] = [];
    for (const map of maps) {
      if (map.kind === "map") entries.push(...map.entries);
      else if (map.kind !== "empty" || !isAlias(pair.value)) {
        this.#tell(map.span.start, () => ({
          code: "yaml-merge",
          message: "What stands after << is not a map.",
          span: map.span,
          expected: "a map that was marked with & further up, such as `<<: *defaults`",
        }));
      }
    }
    return entries;
  }
}

/** Start and end of a node without the blanks and comments behind it. */
function range(node: YamlNode): [number, number] {
  const [start, end] = node.range ?? [0, 0];
  return [start, end];
}

/** A block ends with its last part, not with the blank lines and comments behind it. */
function contentEnd(node: YamlNode, text: string): number {
  if (isSeq(node) && !node.flow && node.items.length > 0) {
    return contentEnd(node.items.at(-1) as YamlNode, text);
  }
  if (isMap(node) && !node.flow && node.items.length > 0) {
    const last = node.items.at(-1) as Pair<YamlNode, YamlNode | null>;
    return contentEnd(last.value ?? last.key, text);
  }
  const [start, end] = range(node);
  return start === end ? withoutBlanks(text, end) : end;
}

/** Nothing stands directly behind its colon or dash, whatever follows on the line. */
function withoutBlanks(text: string, at: number): number {
  while (at > 0 && " \t\r\n".includes(text[at - 1]!)) at--;
  return at;
}

function isMergeKey(key: YamlNode): boolean {
  return isScalar(key) && key.type === "PLAIN" && key.source === "<<";
}

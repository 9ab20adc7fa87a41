/** Puts the translations of a definition to the texts that they translate, before anything else reads it. */
import type { Problems } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/did_you_mean.ts";
import type { SourceText, Span } from "../diagnostics/span.ts";
import type { MapNode, Node, ScalarNode } from "../source/nodes.ts";
import { quote } from "./kit/quote.ts";
import { TranslateMemory } from "./translate_memory.ts";
import { translateNames } from "./translate_names.ts";

/** Other texts by language, and where the original is named in each. */
interface Wanted {
  readonly translations: Map<string, SourceText>;
  readonly named: ScalarNode[];
}

type Texts = ReadonlyMap<string, Wanted>;

/**
 * The same tree with translated texts; a translation of something that stands nowhere is told.
 * @param memory gives a node that is the same as in the last load the same translated node again
 */
export function translate(
  root: MapNode,
  problems: Problems,
  memory: TranslateMemory = new TranslateMemory(),
): MapNode {
  const translations = valueOf(root, "translations");
  if (!translations) return root;
  memory.begin(translations);
  const wanted = wantedIn(root);
  const found = new Set<string>();
  const entries = root.entries.map((entry) => {
    const { key: { text: name }, value } = entry;
    if (name === "translations") return entry;
    const named = name === "commands" ? translateNames(value, translations, problems, memory) : value;
    return { ...entry, value: topWithTranslations(named, wanted, found, memory) };
  });
  reportUnused([...wanted].filter(([text]) => !found.has(text)), root, problems);
  return { ...root, entries };
}

function wantedIn(root: MapNode): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  for (const { key: language, value } of entriesOf(valueOf(root, "translations"))) {
    for (const { key: original, value: text } of entriesOf(valueOf(value, "texts"))) {
      if (text.kind !== "scalar") continue;
      let one = wanted.get(original.text);
      if (!one) wanted.set(original.text, one = { translations: new Map(), named: [] });
      one.translations.set(language.text, inLanguage(text, language.text));
      one.named.push(original);
    }
  }
  return wanted;
}

/** What stands behind a key of the top: each of its parts by itself, so that it can be remembered. */
function topWithTranslations(top: Node, wanted: Texts, found: Set<string>, memory: TranslateMemory): Node {
  const translated = (node: Node) =>
    memory.translated(node, found, (found) => withTranslations(node, wanted, found));
  if (top.kind === "map") {
    return { ...top, entries: top.entries.map(({ key, value }) => ({ key, value: translated(value) })) };
  }
  return top.kind === "list" ? { ...top, items: top.items.map(translated) } : translated(top);
}

/** @param found takes the texts that were translated */
function withTranslations(node: Node, wanted: Texts, found: Set<string>): Node {
  if (node.kind === "map") {
    return {
      ...node,
      entries: node.entries.map(({ key, value }) => ({ key, value: withTranslations(value, wanted, found) })),
    };
  }
  if (node.kind === "list") {
    return { ...node, items: node.items.map((item) => withTranslations(item, wanted, found)) };
  }
  if (node.kind === "empty") return node;
  const text = wanted.has(node.text) ? node.text : node.text.trimEnd();
  const one = wanted.get(text);
  if (!one) return node;
  found.add(text);
  return new TranslatedScalar(node, one.translations);
}

class TranslatedScalar implements ScalarNode {
  readonly kind = "scalar";
  readonly text: string;
  readonly style: ScalarNode["style"];
  readonly span: Span;

  constructor(
    private readonly original: ScalarNode,
    readonly translations: ReadonlyMap<string, SourceText>,
  ) {
    this.text = original.text;
    this.style = original.style;
    this.span = original.span;
  }

  at(start: number, end: number): Span {
    return this.original.at(start, end);
  }
}

function inLanguage(node: ScalarNode, language: string): SourceText {
  const { text, span } = node;
  return { text, span, language, at: (start, end) => node.at(start, end) };
}

function reportUnused(
  unused: readonly (readonly [text: string, Wanted])[],
  root: MapNode,
  problems: Problems,
): void {
  if (unused.length === 0) return;
  const texts = [...textsIn(root)];
  for (const [original, { named }] of unused) {
    const near = nearest(original, texts);
    for (const { span } of named) {
      problems.add({
        code: "translation-of-nothing",
        severity: "warning",
        message: `${quote(original)} stands nowhere in this bot, so this translation is never used.`,
        span,
        expected: "exactly the text that stands in the definition",
        ...(near === undefined ? {} : { suggestion: near }),
      });
    }
  }
}

function* textsIn(node: Node): Generator<string> {
  if (node.kind === "scalar") yield node.text;
  else if (node.kind === "list") { for (const item of node.items) yield* textsIn(item); }
  else if (node.kind === "map") {
    for (const { key, value } of node.entries) if (key.text !== "translations") yield* textsIn(value);
  }
}

function valueOf(node: Node, key: string): Node | undefined {
  return node.kind === "map" ? node.entries.find((entry) => entry.key.text === key)?.value : undefined;
}

function entriesOf(node: Node | undefined): MapNode["entries"] {
  return node?.kind === "map" ? node.entries : [];
}

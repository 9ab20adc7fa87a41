/** Puts the names that a language has for commands and options to these, under their `localizations`. */
import type { Problems } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/did_you_mean.ts";
import type { Span } from "../diagnostics/span.ts";
import { baseOf } from "../model/languages.ts";
import { LOCALES } from "../model/limits.ts";
import type { MapEntry, MapNode, Node, ScalarNode } from "../source/nodes.ts";
import { quote } from "./kit/quote.ts";
import type { TranslateMemory } from "./translate_memory.ts";

/** What one language says of commands, of subcommands or of options. */
interface Said {
  readonly language: string;
  readonly node: MapNode;
}

/**
 * @param translations what stands under `translations:`
 * @param memory of these translations
 * @returns the node of `commands:` with the names in it
 */
export function translateNames(
  commands: Node,
  translations: Node | undefined,
  problems: Problems,
  memory: TranslateMemory,
): Node {
  const said = entriesOf(translations).flatMap(({ key, value }): Said[] => {
    const node = valueOf(value, "commands");
    return node?.kind === "map" ? [{ language: key.text, node }] : [];
  });
  if (said.length === 0) return commands;
  return named(commands, said, "command", problems, inCommand, memory);
}

type Inside = (entries: readonly MapEntry[], said: readonly Said[], problems: Problems) => MapEntry[];

/** Gives each thing of a map the names that the languages have for it, and goes on in it. */
function named(
  node: Node,
  said: readonly Said[],
  what: string,
  problems: Problems,
  inside: Inside,
  memory?: TranslateMemory,
): Node {
  if (node.kind !== "map") return node;
  for (const one of said) reportUnknown(one, node, what, problems);
  return {
    ...node,
    entries: node.entries.map((entry) => {
      const { key, value } = entry;
      const own = said.flatMap(({ language, node }) => {
        const found = entryOf(node, key.text)?.value;
        return found ? [{ language, found }] : [];
      });
      if (own.length === 0 || value.kind !== "map") return { key, value };
      const names = own.flatMap(({ language, found }) => {
        const name = found.kind === "scalar" ? found : valueOf(found, "name");
        return name ? [{ language, name }] : [];
      });
      const maps = own.flatMap(({ language, found }) =>
        found.kind === "map" ? [{ language, node: found }] : []
      );
      const withOwn = (problems: Problems): MapNode => ({
        ...value,
        entries: inside(withNames(value, names), maps, problems),
      });
      return { key, value: memory ? memory.named(entry, problems, withOwn) : withOwn(problems) };
    }),
  };
}

const inCommand: Inside = (entries, said, problems) =>
  entries.map((entry) => {
    const { key: { text }, value } = entry;
    if (text === "options") {
      return { ...entry, value: named(value, below(said, text), "option", problems, keep) };
    }
    if (text !== "subcommands") {
      return entry;
    }
    return { ...entry, value: named(value, below(said, text), "subcommand", problems, inCommand) };
  });

const keep: Inside = (entries) => [...entries];

/** What the author says of the thing itself goes before what a translation says. */
function withNames(
  node: MapNode,
  names: readonly { readonly language: string; readonly name: Node }[],
): MapEntry[] {
  const written = entryOf(node, "localizations");
  const present = entriesOf(written?.value);
  const added = names.flatMap(({ language, name }) =>
    codesOf(language)
      .filter((code) => !present.some(({ key, value }) => key.text === code && entryOf(value, "name")))
      .map((code): MapEntry => ({
        key: word(code, name.span),
        value: {
          kind: "map",
          span: name.span,
          entries: [
            ...entriesOf(present.find(({ key }) => key.text === code)?.value),
            { key: word("name", name.span), value: name },
          ],
        },
      }))
  );
  const replaced = new Set(added.map(({ key }) => key.text));
  const span = written?.value.span ?? node.span;
  const localizations: MapEntry = {
    key: written?.key ?? word("localizations", span),
    value: {
      kind: "map",
      span,
      entries: [...present.filter(({ key }) => !replaced.has(key.text)), ...added],
    },
  };
  return [...node.entries.filter((entry) => entry !== written), localizations];
}

/** Discord takes whole codes, so the first part of one stands for all its forms. */
function codesOf(language: string): readonly string[] {
  return LOCALES.includes(language) ? [language] : LOCALES.filter((code) => baseOf(code) === language);
}

function reportUnknown({ node }: Said, there: MapNode, what: string, problems: Problems): void {
  const known = there.entries.map(({ key }) => key.text);
  for (const { key } of node.entries) {
    if (known.includes(key.text)) continue;
    const near = nearest(key.text, known);
    problems.add({
      code: "translation-of-nothing",
      severity: "warning",
      message: `There is no ${what} ${quote(key.text)}, so this translation is never used.`,
      span: key.span,
      expected: `the name of a ${what} as it stands in the definition`,
      ...(near === undefined ? {} : { suggestion: near }),
    });
  }
}

function below(said: readonly Said[], key: string): Said[] {
  return said.flatMap(({ language, node }) => {
    const value = valueOf(node, key);
    return value?.kind === "map" ? [{ language, node: value }] : [];
  });
}

function word(text: string, span: Span): ScalarNode {
  return { kind: "scalar", style: "plain", text, span, at: () => span };
}

function entryOf(node: Node, key: string): MapEntry | undefined {
  return node.kind === "map" ? node.entries.find((entry) => entry.key.text === key) : undefined;
}

function valueOf(node: Node, key: string): Node | undefined {
  return entryOf(node, key)?.value;
}

function entriesOf(node: Node | undefined): readonly MapEntry[] {
  return node?.kind === "map" ? node.entries : [];
}

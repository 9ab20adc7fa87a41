/** What the tests of this folder share. */
import { type Diagnostic, Problems } from "../diagnostics/diagnostic.ts";
import { SourceFile } from "../diagnostics/span.ts";
import type { MapNode, Node, ScalarNode } from "./nodes.ts";
import { parseYaml } from "./parse_yaml.ts";

export interface Read {
  readonly file: SourceFile;
  readonly root: Node | undefined;
  readonly problems: readonly Diagnostic[];
}

export function read(text: string): Read {
  const file = new SourceFile("bot.yaml", text);
  const problems = new Problems();
  const { root } = parseYaml(file, problems);
  return { file, root, problems: problems.list };
}

/** A tree as plain data; maps as lists of pairs, because a key can be `__proto__`. */
export type Plain = string | null | { map: [string, Plain][] } | { list: Plain[] };

export function plainOf(node: Node | undefined): Plain {
  if (!node || node.kind === "empty") return null;
  if (node.kind === "scalar") return node.text;
  if (node.kind === "list") return { list: node.items.map(plainOf) };
  return { map: node.entries.map(({ key, value }) => [key.text, plainOf(value)]) };
}

/** A tree with every place in it, for comparing two readers. */
export function dump(node: Node | undefined): unknown {
  if (!node) return undefined;
  const place = [node.span.start, node.span.end];
  if (node.kind === "empty") return ["empty", place];
  if (node.kind === "list") return ["list", place, node.items.map(dump)];
  if (node.kind === "map") {
    return ["map", place, node.entries.map(({ key, value }) => [dump(key), dump(value)])];
  }
  const parts = Array.from({ length: node.text.length }, (_, at) => {
    const span = node.at(at, at + 1);
    return [span.start, span.end];
  });
  return [node.style, place, node.text, parts];
}

export function* scalarsOf(node: Node | undefined): Generator<ScalarNode> {
  if (node?.kind === "scalar") yield node;
  if (node?.kind === "list") { for (const item of node.items) yield* scalarsOf(item); }
  if (node?.kind !== "map") return;
  for (const { key, value } of node.entries) {
    yield key;
    yield* scalarsOf(value);
  }
}

/** The value of a key of the topmost map. */
export function valueOf(root: Node | undefined, key: string): Node | undefined {
  return (root as MapNode).entries.find((entry) => entry.key.text === key)?.value;
}

/** `code line:column`, the way the tables of the tests write it. */
export function placeOf({ code, span }: Pick<Diagnostic, "code" | "span">): string {
  const { line, column } = span ? span.file.position(span.start) : { line: 0, column: 0 };
  return `${code} ${line}:${column}`;
}

/** A bot definition as people write one, with every style of YAML in it. */
export const SAMPLE = `# a bot
name: Starter
token: \${DISCORD_TOKEN}
prefix: "!"
names:
  roles:    { moderator: 823475887319941131, news: "823475887319941132" }
statuses:
  every: 5m
  list:
    - { type: watching, text: "{guilds} servers | {users} users" }
    - { type: custom, text: 'It''s /help' }
commands:
  hello:
    description: Greet
      someone
    as: [slash, prefix]                 # the default
    options:
      who:  { type: user, description: Who, required: true }
      mood: {
        type: string,
        choices: [kind, formal],
      }
    reply:
      ephemeral: true
      embed:
        title: "Hello, \\u00e4 {options.who.name}"
        description: |
          One line
            and one further right

          and the end
        footer: >-
          folded
          text
        color: "#5865F2"
    do:
    - reply:
    - add: { to: coins, amount: 100 }
`;

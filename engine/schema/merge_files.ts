/** Several files of one bot become one map, so that all later stages see one definition. */
import type { Problems } from "../diagnostics/diagnostic.ts";
import { showPlace } from "../diagnostics/span.ts";
import type { MapEntry, MapNode, Node, ParsedFile } from "../source/nodes.ts";
import { isVersion, VERSION_KEY } from "./upgrades/mod.ts";

/** Maps of things with names of their own: the same name twice is a mistake, never one thing in two halves. */
const NAMED: ReadonlyMap<string, What> = new Map([
  ["commands", "command"],
  ["data", "data"],
  ["groups", "group"],
  ["checks", "check"],
  ["events", "event"],
  ["role_menus", "role-menu"],
]);

type What = "command" | "data" | "group" | "check" | "event" | "role-menu" | "setting";

/**
 * The top of all files as one map; `undefined` where no file holds one. Maps are merged key by key and lists put
 * together; a command or a single value that stands in two files is an error that names both places.
 */
export function mergeFiles(files: readonly ParsedFile[], problems: Problems): MapNode | undefined {
  const maps: MapNode[] = [];
  for (const { root } of files) {
    if (!root || root.kind === "empty") continue;
    if (root.kind === "map") maps.push(root);
    else {
      problems.add({
        code: "not-a-definition",
        message: "This file holds no keys, so it defines nothing.",
        span: root.span,
        expected: 'lines such as `prefix: "!"` and `commands:`',
      });
    }
  }
  const [first] = maps;
  if (!first) return emptyDefinition(files, problems);
  return maps.length === 1 ? first : mergeMaps([first, ...maps.slice(1).map(withoutVersion)], problems);
}

/** Each file says for itself which version of the language it is written in. */
function withoutVersion(map: MapNode): MapNode {
  const entries = map.entries.filter(({ key, value }) => key.text !== VERSION_KEY || !isVersion(value));
  return entries.length === map.entries.length ? map : { ...map, entries };
}

/** A bot without a word in its files still is a bot, with nothing in it. */
function emptyDefinition(files: readonly ParsedFile[], problems: Problems): MapNode | undefined {
  const first = files.find(({ root }) => root === undefined || root.kind === "empty");
  if (!first || problems.hasErrors) return undefined;
  return { kind: "map", entries: [], span: { file: first.file, start: 0, end: 0 } };
}

/** @param maps at least two @param named what the entries are, where none may stand twice */
function mergeMaps(maps: readonly MapNode[], problems: Problems, named?: What): MapNode {
  const entries = [...entriesByName(maps).values()].map((same) => {
    const [first, ...others] = same as [MapEntry, ...MapEntry[]];
    if (!named) return mergeEntries(same, problems);
    for (const other of others) reportTwice(first, other, problems, named);
    return first;
  });
  return { kind: "map", entries, span: maps[0]!.span };
}

/** The entries of several maps by their names, in the order in which these first stand there. */
function entriesByName(maps: readonly MapNode[]): Map<string, MapEntry[]> {
  const byName = new Map<string, MapEntry[]>();
  for (const { entries } of maps) {
    for (const entry of entries) {
      const same = byName.get(entry.key.text);
      if (same) same.push(entry);
      else byName.set(entry.key.text, [entry]);
    }
  }
  return byName;
}

/** Entries of the same name → one. */
function mergeEntries(same: readonly MapEntry[], problems: Problems): MapEntry {
  const first = same[0]!;
  if (same.length === 1) return first;
  const written = same.filter(({ value }) => value.kind !== "empty");
  const { value } = written[0] ?? same.at(-1)!;
  const alike = value.kind === "scalar"
    ? written.slice(0, 1)
    : written.filter((entry) => entry.value.kind === value.kind);
  for (const other of written) if (!alike.includes(other)) reportTwice(first, other, problems, "setting");
  const values = alike.map((entry) => entry.value);
  return { key: first.key, value: values.length < 2 ? value : together(values, first, problems) };
}

/** Maps, or lists, in one. */
function together(values: readonly Node[], { key }: MapEntry, problems: Problems): Node {
  const maps = values.filter((value) => value.kind === "map");
  if (maps.length > 0) return mergeMaps(maps, problems, NAMED.get(key.text));
  const lists = values.filter((value) => value.kind === "list");
  return { kind: "list", items: lists.flatMap(({ items }) => items), span: lists[0]!.span };
}

function reportTwice(first: MapEntry, second: MapEntry, problems: Problems, what: What): void {
  const name = second.key.text;
  const at = `already stands at ${showPlace(first.key.span)}`;
  problems.add({
    code: `${what}-twice`,
    message: what === "setting"
      ? `\`${name}\` is set a second time; it ${at}.`
      : `The ${what.replace("-", " ")} \`${name}\` is defined a second time; it ${at}.`,
    span: second.key.span,
    expected: `\`${name}\` in one file of the bot only`,
    related: [{ span: first.key.span, message: "the first one" }],
  });
}

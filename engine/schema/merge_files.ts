/** Several files of one bot become one map, so that all later stages see one definition. */
import type { Problems } from "../diagnostics/diagnostic.ts";
import { showPlace } from "../diagnostics/span.ts";
import type { ListNode, MapEntry, MapNode, Node, ParsedFile } from "../source/nodes.ts";

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
  let merged: MapNode | undefined;
  for (const { root } of files) {
    if (!root || root.kind === "empty") continue;
    if (root.kind !== "map") {
      problems.add({
        code: "not-a-definition",
        message: "This file holds no keys, so it defines nothing.",
        span: root.span,
        expected: 'lines such as `prefix: "!"` and `commands:`',
      });
    } else merged = merged ? mergeMaps(merged, root, problems) : root;
  }
  return merged ?? emptyDefinition(files, problems);
}

/** A bot without a word in its files still is a bot, with nothing in it. */
function emptyDefinition(files: readonly ParsedFile[], problems: Problems): MapNode | undefined {
  const first = files.find(({ root }) => root === undefined || root.kind === "empty");
  if (!first || problems.hasErrors) return undefined;
  return { kind: "map", entries: [], span: { file: first.file, start: 0, end: 0 } };
}

/** @param named what the entries are, where none may stand twice */
function mergeMaps(first: MapNode, second: MapNode, problems: Problems, named?: What): MapNode {
  const entries = new Map<string, MapEntry>(first.entries.map((entry) => [entry.key.text, entry]));
  for (const entry of second.entries) {
    const name = entry.key.text;
    const earlier = entries.get(name);
    if (!earlier) entries.set(name, entry);
    else if (named) reportTwice(earlier, entry, problems, named);
    else entries.set(name, { key: earlier.key, value: mergeValues(earlier, entry, problems) });
  }
  return { kind: "map", entries: [...entries.values()], span: first.span };
}

function mergeValues(first: MapEntry, second: MapEntry, problems: Problems): Node {
  const [a, b] = [first.value, second.value];
  if (a.kind === "empty") return b;
  if (b.kind === "empty") return a;
  if (a.kind === "map" && b.kind === "map") return mergeMaps(a, b, problems, NAMED.get(first.key.text));
  if (a.kind === "list" && b.kind === "list") {
    return { kind: "list", items: [...a.items, ...b.items], span: a.span } satisfies ListNode;
  }
  reportTwice(first, second, problems, "setting");
  return a;
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

/** What a save has changed in a bot, by the names of its parts. */
import type { Changes } from "../../model/panels/live.ts";
import type { Node } from "../../source/nodes.ts";

/** Keys whose entries have names of their own, and what such an entry is called. */
const NAMED: Readonly<Record<string, string>> = {
  commands: "command",
  groups: "group",
  checks: "check",
  events: "event",
  role_menus: "role menu",
  data: "data",
  messages: "message",
  builtins: "built-in",
};

/** What is looked at of a loaded bot. */
interface Compared {
  readonly definition?: { readonly node: Node };
  readonly extensions: {
    readonly list: readonly { readonly version: { readonly name: string; readonly id: string } }[];
  };
}

/** By what the files mean: comments and the way in which something is written make no difference. */
export function definitionChanges(before: Compared, after: Compared): Changes {
  const [old, now] = [partsOf(before), partsOf(after)];
  const added = [...now.keys()].filter((name) => !old.has(name));
  const removed = [...old.keys()].filter((name) => !now.has(name));
  const changed = [...now].filter(([name, part]) => old.has(name) && !same(old.get(name), part))
    .map(([name]) => name);
  return { added, changed, removed };
}

/** An entry of a definition, or the version of an extension. */
type Part = Node | string;

function partsOf({ definition, extensions }: Compared): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  const root = definition?.node;
  for (const { key, value } of root?.kind === "map" ? root.entries : []) {
    const kind = NAMED[key.text];
    if (kind !== undefined && value.kind === "map") {
      for (const entry of value.entries) parts.set(`${kind} ${entry.key.text}`, entry.value);
    } else if (key.text === "tests" && value.kind === "list") {
      value.items.forEach((item, index) => parts.set(`test ${nameOf(item) ?? index + 1}`, item));
    } else parts.set(key.text, value);
  }
  for (const { version } of extensions.list) parts.set(`extension ${version.name}`, version.id);
  return parts;
}

function nameOf(test: Node): string | undefined {
  if (test.kind !== "map") return undefined;
  const name = test.entries.find(({ key }) => key.text === "name")?.value;
  return name?.kind === "scalar" ? name.text : undefined;
}

function same(one: Part | undefined, other: Part | undefined): boolean {
  // What stands in files that were not saved is the same object as before.
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object") return false;
  if (one.kind === "scalar") {
    return other.kind === "scalar" && one.text === other.text &&
      (one.style === "plain") === (other.style === "plain");
  }
  if (one.kind === "list") {
    return other.kind === "list" && one.items.length === other.items.length &&
      one.items.every((item, index) => same(item, other.items[index]));
  }
  if (one.kind === "map") {
    return other.kind === "map" && one.entries.length === other.entries.length &&
      one.entries.every(({ key, value }, index) =>
        key.text === other.entries[index]!.key.text && same(value, other.entries[index]!.value)
      );
  }
  return other.kind === "empty";
}

import type { List, ListItem } from "./nodes.ts";
import { parseInline } from "./parse_inline.ts";

const ITEM = /^( *)(?:[-*]|(\d{1,9})\.) +(?=\S)/;
/** Discord nests lists this deep. */
const MAX_DEPTH = 11;

export function isListItem(line: string): boolean {
  return ITEM.test(line);
}

interface OpenList {
  readonly indent: number;
  readonly items: { readonly children: ListItem["children"]; readonly lists: List[] }[];
}

/** Lines that are all list items, as lists; deeper indented ones belong to the item above. */
export function parseList(lines: readonly string[]): List[] {
  const roots: List[] = [];
  const open: OpenList[] = [];
  for (const line of lines) {
    const match = ITEM.exec(line);
    if (!match) continue;
    const indent = match[1]!.length;
    while (open.length > 0 && indent < open.at(-1)!.indent) open.pop();
    const parent = open.at(-1);
    const item = { children: parseInline(line.slice(match[0].length)), lists: [] };
    if (parent && (indent - parent.indent < 2 || open.length === MAX_DEPTH)) {
      parent.items.push(item);
      continue;
    }
    const list = { indent, items: [item] };
    const siblings = parent ? parent.items.at(-1)!.lists : roots;
    siblings.push({ type: "list", start: match[2] ? Number(match[2]) : undefined, items: list.items });
    open.push(list);
  }
  return roots;
}

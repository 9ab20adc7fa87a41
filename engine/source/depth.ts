import type { CST } from "yaml";

/** Levels of lists and maps inside each other. Discord's own shapes need about ten. */
export const DEEPEST = 100;

/** The offset of the first part that is nested too deeply, or undefined. Does not recurse itself. */
export function deepPlace(tokens: readonly CST.Token[]): number | undefined {
  const open: [CST.Token, number][] = tokens.map((token) => [token, 0]);
  while (open.length > 0) {
    const [token, depth] = open.pop()!;
    if (depth > DEEPEST) return token.offset;
    if (token.type === "document" && token.value) open.push([token.value, depth]);
    if (!("items" in token)) continue;
    for (const { key, value } of token.items) {
      if (key) open.push([key, depth + 1]);
      if (value) open.push([value, depth + 1]);
    }
  }
  return undefined;
}

/** What a value is, for people who write TypeScript. */
export function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return ({ object: "an object", string: "a text", function: "a function", undefined: "nothing" } as Record<
    string,
    string
  >)[typeof value] ?? `a ${typeof value}`;
}

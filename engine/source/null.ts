/** Whether a plain scalar means nothing at all (source: YAML 1.2.2, 10.3.2, core schema, null). */
export function isNull(plain: string): boolean {
  if (plain.length > 4) return false;
  return plain === "" || plain === "~" || plain === "null" || plain === "Null" || plain === "NULL";
}

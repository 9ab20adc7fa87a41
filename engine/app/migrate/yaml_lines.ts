/** Values of JSON → lines of YAML as people write them. */
import { isMap, type Json } from "./read_config.ts";

/** `key: value` with all that stands in it. @param indent blanks before each line */
export function yamlEntry(key: string, value: Json, indent = 0): string[] {
  const start = `${" ".repeat(indent)}${yamlKey(key)}:`;
  const inside = yamlLines(value, indent + 2);
  return inside === undefined ? [`${start} ${yamlScalar(value)}`] : [start, ...inside];
}

/** `undefined` for what stands behind its key in the same line. */
function yamlLines(value: Json, indent: number): string[] | undefined {
  if (isMap(value)) {
    const entries = Object.entries(value);
    return entries.length === 0
      ? undefined
      : entries.flatMap(([key, inner]) => yamlEntry(key, inner, indent));
  }
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return value.flatMap((item: Json) => {
    const lines = yamlLines(item, indent + 2);
    const dash = `${" ".repeat(indent)}- `;
    return lines === undefined
      ? [dash + yamlScalar(item)]
      : [dash + lines[0]!.trimStart(), ...lines.slice(1)];
  });
}

function yamlKey(key: string): string {
  return /^[a-z][\w-]*$/i.test(key) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(key)
    ? key
    : quoted(key);
}

/** Texts stand in quotes, so that none is taken for anything else. */
function yamlScalar(value: Json): string {
  if (typeof value === "string") return quoted(value);
  return JSON.stringify(value);
}

/** A JSON text is a YAML text as well, but for what breaks lines in YAML (source: YAML 1.2.2, 5.4). */
function quoted(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

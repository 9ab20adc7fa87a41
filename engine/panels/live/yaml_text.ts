/** Values as YAML that people would write. */

export type YamlValue =
  | string
  | number
  | boolean
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue | undefined };

type YamlMap = Readonly<Record<string, YamlValue | undefined>>;

/** What needs no quotes wherever it stands. */
const PLAIN = /^(?:[\p{L}/]|\d+[smhdw]\b)[\p{L}\p{M}\p{N} _.,!?'()@/:+*-]*$/u;
/** What YAML, or a reader of it, could take for something else than a text. */
const WORDS = /^(?:true|false|yes|no|on|off|null|y|n)$/i;
/** Columns up to which a map stands in one line. */
const WIDE = 80;

/** A value below a key, from a column on; begins with a blank or with a line break. */
export function yamlBelow(value: YamlValue, column: number): string {
  const flow = flowOf(value);
  if (flow !== undefined) return ` ${flow}`;
  if (typeof value === "string") return ` ${blockText(value, column + 2)}`;
  if (Array.isArray(value)) return `\n${yamlList(value as readonly YamlValue[], column + 2)}`;
  return `\n${indent(column + 2)}${yamlMap(value as YamlMap, column + 2)}`;
}

/** Items one below the other. */
export function yamlList(items: readonly YamlValue[], column: number): string {
  return items.map((item) => {
    if (typeof item !== "object" || Array.isArray(item) || entriesOf(item as YamlMap).length === 0) {
      return `${indent(column)}-${yamlBelow(item, column)}`;
    }
    return `${indent(column)}- ${yamlMap(item as YamlMap, column + 2)}`;
  }).join("\n");
}

/** Keys one below the other; the first one stands where the text begins. */
export function yamlMap(map: YamlMap, column: number): string {
  return entriesOf(map).map(([key, value]) => `${scalar(key)}:${yamlBelow(value, column)}`)
    .join(`\n${indent(column)}`);
}

/** In one line, where that is short and easy to read. */
function flowOf(value: YamlValue): string | undefined {
  if (typeof value === "string") return /\n/.test(value) && isBlock(value) ? undefined : scalar(value);
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) {
    if (value.some((item) => typeof item === "object")) return undefined;
    return short(`[${(value as readonly YamlValue[]).map(flowScalar).join(", ")}]`);
  }
  const entries = entriesOf(value as YamlMap);
  if (entries.length === 0) return "{}";
  const isSimple = entries.every(([, one]) =>
    typeof one !== "object" || Array.isArray(one) && one.every((item) => typeof item !== "object")
  );
  if (!isSimple || entries.some(([, one]) => typeof one === "string" && one.includes("\n"))) return undefined;
  const parts = entries.map(([key, one]) => {
    const text = Array.isArray(one) ? flowOf(one) : flowScalar(one);
    return text === undefined ? undefined : `${flowScalar(key)}: ${text}`;
  });
  return parts.includes(undefined) ? undefined : short(`{ ${parts.join(", ")} }`);
}

function short(text: string): string | undefined {
  return text.length <= WIDE ? text : undefined;
}

function entriesOf(map: YamlMap): [string, YamlValue][] {
  return Object.entries(map).flatMap(([key, value]) => value === undefined ? [] : [[key, value]]);
}

function flowScalar(value: YamlValue): string {
  return typeof value === "string" && value.includes(",") ? quoted(value) : scalar(value);
}

function scalar(value: YamlValue): string {
  if (typeof value !== "string") return String(value);
  const plain = PLAIN.test(value) && !WORDS.test(value) && !/:(?:\s|$)|\s$|\s\s/.test(value);
  return plain ? value : quoted(value);
}

/** JSON's escapes are YAML's, too. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Whether a text of several lines can stand there as it is. */
function isBlock(text: string): boolean {
  return !/[\p{Cc}\u2028\u2029\ufeff]/u.test(text.replaceAll("\n", "")) && !/^\s|\s$| \n/.test(text);
}

function blockText(text: string, column: number): string {
  return `|-\n${text.split("\n").map((line) => line === "" ? "" : indent(column) + line).join("\n")}`;
}

function indent(column: number): string {
  return " ".repeat(column);
}

import { cut } from "../../words/cut.ts";

/** Characters of a value in a trace. */
const LONGEST = 100;
/** Entries of a list that are looked at. */
const ENTRIES = 10;

/** A value on one line: a person by the name, a list by its entries. */
export function traceText(value: unknown): string {
  return cut(plain(value).replace(/\s+/g, " "), LONGEST);
}

function plain(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (typeof value !== "object") return String(value).slice(0, LONGEST * 2);
  if (Array.isArray(value)) {
    const shown = value.slice(0, ENTRIES).map(plain).join(", ");
    return `[${shown}${value.length > ENTRIES ? ", …" : ""}]`;
  }
  if ("name" in value && typeof value.name === "string") return value.name;
  if ("text" in value && typeof value.text === "string") return value.text;
  const entries = Object.entries(value).slice(0, ENTRIES).map(([name, one]) =>
    `${name}: ${typeof one === "object" && one !== null ? "…" : plain(one)}`
  );
  return `{${entries.join(", ")}}`;
}

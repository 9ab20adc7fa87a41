/** A payload as the page gets it: without secrets, and not too long. */

/** Values of a payload that are shown. */
const MOST_VALUES = 4000;
/** Characters of a text. */
const LONGEST_TEXT = 4000;
const DEEPEST = 40;
/** Fields whose value opens something, whatever it looks like. */
const SECRET = /^(?:token|.*_token|client_secret|secret)$/i;

export interface PayloadView {
  readonly payload: unknown;
  readonly isCut: boolean;
}

/** @param hide takes secrets out of a text */
export function payloadView(payload: unknown, hide: (text: string) => string): PayloadView {
  let left = MOST_VALUES;
  let isCut = false;
  const copy = (value: unknown, depth: number): unknown => {
    left--;
    if (typeof value === "string") {
      if (value.length > LONGEST_TEXT) isCut = true;
      return hide(value).slice(0, LONGEST_TEXT);
    }
    if (typeof value === "bigint") return String(value);
    if (typeof value !== "object" || value === null) return value;
    if (depth >= DEEPEST) return cut();
    if (Array.isArray(value)) {
      const list: unknown[] = [];
      for (const one of value) {
        if (left <= 0) break;
        list.push(copy(one, depth + 1));
      }
      if (list.length < value.length) cut();
      return list;
    }
    const fields: [string, unknown][] = [];
    for (const [name, one] of Object.entries(value)) {
      if (one === undefined) continue;
      if (left <= 0) {
        cut();
        break;
      }
      fields.push([name, SECRET.test(name) && typeof one === "string" ? "[token]" : copy(one, depth + 1)]);
    }
    return Object.fromEntries(fields);
  };
  const cut = () => {
    isCut = true;
    return "…";
  };
  return { payload: copy(payload, 0) ?? null, isCut };
}

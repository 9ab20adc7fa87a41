/** A file of settings as JSON, with the place of what is wrong in it, and without losing a digit of an id. */

export type Json = string | number | boolean | null | readonly Json[] | JsonMap;
export interface JsonMap {
  readonly [key: string]: Json;
}

/** The file cannot be read as settings; the message tells where and why, and holds nothing of the file. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/**
 * @param shown how people know the file
 * @throws ConfigError
 */
export function readConfig(text: string, shown: string): JsonMap {
  const source = text.replace(/^\uFEFF/, "");
  const fault = new JsonScan(source).fault();
  if (fault) {
    const before = source.slice(0, fault.at).split("\n");
    throw new ConfigError(`${shown}:${before.length}:${before.at(-1)!.length + 1} is no JSON: ${fault.why}.`);
  }
  const config: Json = JSON.parse(source, withAllDigits);
  if (isMap(config)) return config;
  throw new ConfigError(
    `${shown}:1:1 holds no settings: a config.json begins with { and has keys such as "prefix".`,
  );
}

export function isMap(value: Json | undefined): value is JsonMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Ids have more digits than a number can hold: such a number becomes the text that stands there. */
function withAllDigits(_key: string, value: Json, context?: { readonly source?: string }): Json {
  if (typeof value !== "number" || !/^-?\d+$/.test(context?.source ?? "")) return value;
  return Number.isSafeInteger(value) ? value : context?.source ?? value;
}

interface Fault {
  /** Offset in the text. */
  readonly at: number;
  readonly why: string;
}

const DEEPEST = 200;

/** Goes through a text as JSON (source: RFC 8259), and tells the first place where it is none. */
class JsonScan {
  #at = 0;

  constructor(private readonly text: string) {}

  fault(): Fault | undefined {
    const fault = this.#value(0);
    if (fault) return fault;
    this.#blanks();
    return this.#at < this.text.length
      ? this.#here("nothing may stand behind the closing bracket")
      : undefined;
  }

  #value(depth: number): Fault | undefined {
    this.#blanks();
    const sign = this.text[this.#at];
    if (depth > DEEPEST) return this.#here("too many brackets stand inside each other");
    if (sign === "{" || sign === "[") return this.#inside(sign, depth);
    if (sign === '"') return this.#string();
    if (this.#takes(/(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y)) {
      return undefined;
    }
    if (sign === undefined) return this.#here("the file ends too early");
    if (sign === "/" || sign === "#") return this.#here("JSON has no comments");
    if (sign === "'") return this.#here("texts stand in double quotes");
    return this.#here("a value is expected: a text in double quotes, a number, true, false, null, [ or {");
  }

  #inside(open: "{" | "[", depth: number): Fault | undefined {
    const close = open === "{" ? "}" : "]";
    this.#at++;
    this.#blanks();
    if (this.text[this.#at] === close) return void this.#at++;
    while (true) {
      const fault = (open === "{" ? this.#key() : undefined) ?? this.#value(depth + 1);
      if (fault) return fault;
      this.#blanks();
      const sign = this.text[this.#at];
      if (sign === close) return void this.#at++;
      if (sign !== ",") {
        return this.#here(sign === undefined ? "the file ends too early" : `a comma or ${close} is missing`);
      }
      this.#at++;
      this.#blanks();
      if (this.text[this.#at] === close) return this.#here(`no comma may stand before ${close}`);
    }
  }

  #key(): Fault | undefined {
    this.#blanks();
    const sign = this.text[this.#at];
    if (sign === undefined) return this.#here("the file ends too early");
    if (sign !== '"') return this.#here("a key in double quotes is expected");
    const fault = this.#string();
    if (fault) return fault;
    this.#blanks();
    if (this.text[this.#at] !== ":") return this.#here("a colon is missing behind the key");
    this.#at++;
  }

  #string(): Fault | undefined {
    const start = this.#at++;
    this.#takes(/(?:[^"\\\p{Cc}]|[\u007F-\u009F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*/uy);
    const sign = this.text[this.#at];
    if (sign === '"') return void this.#at++;
    if (sign === "\\") return this.#here("this backslash stands for nothing; write two of them");
    return { at: start, why: "the text that begins here has no closing quote in its line" };
  }

  #blanks(): void {
    this.#takes(/[ \t\r\n]*/y);
  }

  #takes(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.text) ?? [];
    if (found === undefined) return false;
    this.#at += found.length;
    return true;
  }

  #here(why: string): Fault {
    return { at: this.#at, why };
  }
}

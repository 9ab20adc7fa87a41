import { RestError } from "../rest/errors.ts";

export type Path = readonly (string | number)[];
export type Fields = Readonly<Record<string, unknown>>;

interface FormProblem {
  readonly code: string;
  readonly message: string;
}

/** Collects what is wrong with a body, in Discord's nested form: `{embeds: {0: {title: {_errors: [...]}}}}`. */
export class Form {
  readonly #errors: Record<string, unknown> = {};
  #count = 0;

  /** @param base where the checked part stands in the body: `["data"]` in an interaction's answer */
  constructor(readonly base: Path = []) {}

  get failed(): boolean {
    return this.#count > 0;
  }

  add(path: Path, code: string, message: string): void {
    this.#count++;
    let place = this.#errors;
    for (const key of [...this.base, ...path]) place = (place[key] ??= {}) as Record<string, unknown>;
    ((place._errors ??= []) as FormProblem[]).push({ code, message });
  }

  /** @throws RestError with code 50035 when something was wrong */
  finish(): void {
    if (this.#count > 0) throw new RestError(400, 50035, "Invalid Form Body", this.#errors);
  }

  required(path: Path): void {
    this.add(path, "BASE_TYPE_REQUIRED", "This field is required");
  }

  /** The value as an object, or nothing, with a problem noted. */
  object(path: Path, value: unknown): Fields | undefined {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields;
    this.add(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
  }

  /** A list of at most `max` items; nothing when it is absent or no list. */
  list(path: Path, value: unknown, max: number, min = 0): readonly unknown[] | undefined {
    if (value === undefined || value === null) return;
    if (!Array.isArray(value)) {
      return void this.add(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
    }
    if (value.length > max || value.length < min) this.length(path, min, max);
    else return value;
  }

  /** Checks a text that may be absent unless `min` says otherwise. Lengths are in characters, not in code units. */
  text(path: Path, value: unknown, max: number, options: { min?: number; required?: boolean } = {}): void {
    const { min = 0, required = false } = options;
    if (value === undefined || value === null) {
      if (required) this.required(path);
      return;
    }
    if (typeof value !== "string") {
      return this.add(path, "STRING_TYPE_CONVERT", `Could not interpret "${show(value)}" as string.`);
    }
    if (required && value.length === 0) return this.required(path);
    if (value.length < min || (value.length > max && characters(value) > max)) this.length(path, min, max);
  }

  /** Checks a whole number that may be absent. */
  integer(path: Path, value: unknown, min: number, max: number): void {
    if (value === undefined || value === null) return;
    const number = typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : value;
    if (typeof number !== "number" || !Number.isInteger(number)) {
      this.add(path, "NUMBER_TYPE_COERCE", `Value "${show(value)}" is not int.`);
    } else if (number > max) {
      this.add(path, "NUMBER_TYPE_MAX", `int value should be less than or equal to ${max}.`);
    } else if (number < min) {
      this.add(path, "NUMBER_TYPE_MIN", `int value should be greater than or equal to ${min}.`);
    }
  }

  /** Checks that a value is one of those that Discord knows. */
  choice(path: Path, value: unknown, choices: readonly unknown[]): boolean {
    if (choices.includes(value)) return true;
    this.add(path, "BASE_TYPE_CHOICES", `Value must be one of {${choices.join(", ")}}.`);
    return false;
  }

  /** Checks an address that may be absent. */
  url(path: Path, value: unknown, schemes: readonly string[], max = 2048): void {
    if (value === undefined || value === null) return;
    this.text(path, value, max);
    if (typeof value !== "string") return;
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
    if (scheme && !schemes.includes(scheme)) {
      const known = schemes.map((one) => `'${one}'`).join(", ");
      this.add(
        path,
        "URL_TYPE_INVALID_SCHEME",
        `Scheme "${scheme}" is not supported. Scheme must be one of (${known}).`,
      );
    } else if (!URL.canParse(value)) {
      this.add(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
    }
  }

  length(path: Path, min: number, max: number): void {
    if (min === 0) this.add(path, "BASE_TYPE_MAX_LENGTH", `Must be ${max} or fewer in length.`);
    else this.add(path, "BASE_TYPE_BAD_LENGTH", `Must be between ${min} and ${max} in length.`);
  }
}

/** Length in Unicode characters. */
export function characters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

function show(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value) ?? String(value);
}

/** Definitions grown from the schema that editors complete with: every key there is, with values of the wanted kind. */
import { ExtensionWords } from "../../app/load/extension_words.ts";
import { botJsonSchema } from "../../schema/json_schema.ts";
import type { Chance } from "./chance.ts";
import { oddText, VALUES } from "./odd_texts.ts";

interface Shape {
  readonly $ref?: string;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly definitions?: Readonly<Record<string, Shape>>;
}

type Plain = string | readonly Plain[] | { readonly [key: string]: Plain };

const DEEPEST = 12;

/** @param words what texts, names and expressions are taken from */
export class DefinitionGrower {
  readonly #schema = botJsonSchema(new ExtensionWords().of([], [])) as Shape;
  /** Values that may still come into the text. */
  #left = 0;

  constructor(private readonly chance: Chance, private readonly words: readonly string[]) {}

  /** The text of a definition of up to 10, 40 or 150 values. */
  grow(): string {
    this.#left = this.chance.pick([10, 40, 150]);
    return this.#write(this.#value(this.#schema, 0), 0);
  }

  #value(shape: Shape, depth: number): Plain {
    this.#left--;
    const { chance } = this;
    const of = (one: Shape) => this.#value(one, depth);
    if (shape.$ref !== undefined) return of(this.#named(shape.$ref));
    const choices = shape.anyOf ?? shape.oneOf;
    if (choices) return of(chance.pick(choices));
    if (shape.allOf) return of(chance.pick(shape.allOf));
    if (shape.const !== undefined) return String(shape.const);
    if (shape.enum) return String(chance.pick(shape.enum));
    const type = typeof shape.type === "string" ? shape.type : chance.pick(shape.type ?? ["string"]);
    if (depth < DEEPEST && type === "object") return this.#map(shape, depth + 1);
    if (depth < DEEPEST && type === "array") {
      const count = this.#left > 0 ? 1 + chance.below(3) : 1;
      return Array.from({ length: count }, () => this.#value(shape.items ?? {}, depth + 1));
    }
    if (type === "boolean") return chance.pick(["true", "false", "yes"]);
    if (type === "integer" || type === "number") return String(chance.pick([0, 1, 2, 5, 60, 100, 2_001, -1]));
    return chance.once(12) ? chance.pick(VALUES) : chance.pick(this.words);
  }

  #map({ properties = {}, required = [], additionalProperties }: Shape, depth: number): Plain {
    const { chance } = this;
    const others = Object.keys(properties).filter((name) => !required.includes(name));
    const names = [...required, ...chance.some(others, this.#left > 0 ? 1 + chance.below(4) : 0)];
    const map: Record<string, Plain> = Object.create(null);
    for (const name of names) map[name] = this.#value(properties[name] ?? {}, depth);
    if (typeof additionalProperties === "object") {
      const count = this.#left > 0 ? 1 + chance.below(3) : 1;
      for (let i = 0; i < count; i++) {
        const name = chance.once(15)
          ? oddText(chance)
          : chance.pick(["a", "b", "ping", "coins", "de", "one-two"]);
        map[name] = this.#value(additionalProperties, depth);
      }
    }
    return map;
  }

  #named(reference: string): Shape {
    if (reference === "#") return this.#schema;
    return this.#schema.definitions![reference.slice("#/definitions/".length)]!;
  }

  #write(value: Plain, indent: number): string {
    if (typeof value === "string") return this.#scalar(value);
    const list = Array.isArray(value);
    const entries = Object.entries(value);
    if (entries.length === 0) return list ? "[]" : "{}";
    if (indent > 4 && this.chance.once(3)) return flow(value);
    const blanks = "\n" + " ".repeat(indent);
    return entries.map(([key, inner]) =>
      `${blanks}${list ? "-" : `${/^[\w-]+$/.test(key) ? key : JSON.stringify(key)}:`} ${
        this.#write(inner, indent + 2)
      }`
    ).join("");
  }

  #scalar(text: string): string {
    return /^[\w.-][\w .-]*$/.test(text) || this.chance.once(20) ? text : JSON.stringify(text);
  }
}

/** JSON is YAML, but that keys are quoted. */
function flow(value: Plain): string {
  return JSON.stringify(value);
}

/** For fuzzing: definitions made by chance from the JSON Schema that editors are given, with mistakes in them. */
import { botJsonSchema } from "../schema/json_schema.ts";
import { LANGUAGE } from "./language.ts";

export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

export const SCHEMA: JsonSchema = botJsonSchema(LANGUAGE);

/** What authors write in places for texts, right and wrong. */
const WORDS = [
  "a",
  "Hello {user.name}",
  "{options.o}",
  "{user.mention} {nonsense}",
  "{",
  "}} {{",
  "823475887319941131",
  "${TOKEN}",
  "5m",
  "0s",
  "1 + ",
  "[1, 2]",
  "data.d",
  "{data.d}",
  "g",
  "news",
  "user.bot and not data.d",
  "https://example.com/{user.id}",
  "dice.roll",
  "every day at 9:00",
  "0 0 31 2 *",
  "2026-13-45",
  "#12345",
  "⭐",
  "x".repeat(5000),
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "",
  " ",
  "\u202e\0",
] as const;
const NAMES = [
  "o",
  "d",
  "g",
  "a-b",
  "news",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "",
  "ä",
  "1",
];
const VALUES = [null, true, false, 0, -1, 1e21, 3.5, [], {}, [[]], ["a", null], { a: { b: [] } }];

/** A stream of numbers from 0 up to 1 that a seed begins (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = state + 0x6d2b79f5 >>> 0;
    let mixed = Math.imul(state ^ state >>> 15, 1 | state);
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
    return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32;
  };
}

export class Maker {
  constructor(private readonly chance: () => number) {}

  /** Something that a schema allows, as far as it tells, but for a mistake now and then. */
  make(schema: JsonSchema, depth = 0): unknown {
    if (this.chance() < 0.015) return this.#one(VALUES);
    if (schema.$ref) return this.make(SCHEMA.definitions![schema.$ref.split("/").at(-1)!]!, depth);
    if (schema.allOf) return this.make(schema.allOf[0]!, depth);
    if (schema.anyOf) return this.make(this.#one(depth > 9 ? schema.anyOf.slice(0, 1) : schema.anyOf), depth);
    if (schema.enum) return this.#one(schema.enum);
    const type = typeof schema.type === "object" ? this.#one(schema.type) : schema.type;
    switch (type) {
      case "object":
        return this.#map(schema, depth);
      case "array":
        return Array.from(
          { length: depth > 9 ? 0 : this.#count(3) },
          () => this.make(schema.items ?? {}, depth + 1),
        );
      case "boolean":
        return this.chance() < 0.5;
      case "number":
      case "integer":
        return this.#one([0, 1, 5, 60, -3, 1.5]);
      case "null":
        return null;
      default:
        return this.#one(WORDS);
    }
  }

  #map({ properties = {}, required = [], additionalProperties }: JsonSchema, depth: number): unknown {
    const keys = Object.keys(properties);
    const taken = new Set(this.chance() < 0.97 ? required : []);
    // The steps have one action each.
    const most = keys.length > 40 ? 2 : depth > 7 ? 1 : 5;
    for (let left = this.#count(most); left > 0 && keys.length > 0; left--) taken.add(this.#one(keys));
    const entries: [string, unknown][] = [...taken].map((
      key,
    ) => [key, this.make(properties[key] ?? {}, depth + 1)]);
    if (typeof additionalProperties === "object" && depth < 12) {
      for (let left = 1 + this.#count(2); left > 0; left--) {
        entries.push([this.#one(NAMES), this.make(additionalProperties, depth + 1)]);
      }
    }
    if (this.chance() < 0.02) entries.push([this.#one([...NAMES, ...keys.map((key) => `${key}s`)]), "a"]);
    return Object.fromEntries(entries);
  }

  #one<Item>(list: readonly Item[]): Item {
    return list[Math.floor(this.chance() * list.length)]!;
  }

  #count(most: number): number {
    return Math.floor(this.chance() * (most + 1));
  }
}

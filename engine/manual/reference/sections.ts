/** A JSON Schema → sections of a page: each map that can be written, with its keys. */
import { type JsonSchema, shapesOf } from "../../editor/schema_walk.ts";
import { PAGE_OF_PART } from "./topics.ts";

export interface Key {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
}

export interface Section {
  /** How one gets there: `commands.NAME.options.NAME`. */
  readonly title: string;
  readonly page: string;
  /** The map that it explains. */
  readonly schema: JsonSchema;
  readonly keys: readonly Key[];
  /** Where the keys that are left out are explained. */
  readonly like: readonly Likeness[];
}

/** Keys of a map that are the same in another one. */
export interface Likeness {
  readonly section: Section;
  readonly names: readonly string[];
}

/** With fewer keys alike, each is explained where it stands. */
const FEWEST_ALIKE = 5;

const SIGNS = new WeakMap<JsonSchema, string>();

/** The same for maps with the same keys: where two places hold the same, it is explained once. */
export function signOf(schema: JsonSchema): string {
  let sign = SIGNS.get(schema);
  if (sign === undefined) SIGNS.set(schema, sign = JSON.stringify(schema.properties));
  return sign;
}

/** The sections of all pages. What was explained once is only linked to afterwards. */
export class Sections {
  readonly all: Section[] = [];
  readonly #bySign = new Map<string, Section>();
  readonly #walked = new Set<JsonSchema>();

  constructor(readonly root: JsonSchema) {}

  /** The section that explains a map. */
  of(schema: JsonSchema): Section | undefined {
    if (!hasKeys(schema)) return undefined;
    return this.#bySign.get(signOf(schema));
  }

  on(page: string): Section[] {
    return this.all.filter((section) => section.page === page);
  }

  /** Takes up every map below a schema that belongs to the page. @param skip keys that are explained elsewhere */
  add(
    page: string,
    title: string,
    schema: JsonSchema,
    skip: (key: string, schema: JsonSchema) => boolean = () => false,
  ): void {
    for (const part of partsOf(schema)) {
      const home = PAGE_OF_PART.get(part);
      if (home !== undefined && part !== title) {
        if (home !== page) return;
        title = part;
      }
    }
    for (const { schema: shape } of this.#shapes(schema, page)) {
      if (this.#walked.has(shape)) continue;
      this.#walked.add(shape);
      if (shape.items) this.add(page, title, shape.items, skip);
      if (typeof shape.additionalProperties === "object") {
        this.add(page, `${title}.NAME`, shape.additionalProperties, skip);
      }
      if (!hasKeys(shape) || this.of(shape)) continue;
      const keys = Object.entries(shape.properties!).filter(([name, schema]) => !skip(name, schema))
        .map(([name, schema]) => ({ name, schema, required: shape.required?.includes(name) ?? false }));
      const like = this.#likenesses(keys);
      const known = new Set(like.flatMap(({ names }) => names));
      const section = {
        title: this.#free(title, page, keys),
        page,
        schema: shape,
        keys: keys.filter(({ name }) => !known.has(name)),
        like,
      };
      this.#bySign.set(signOf(shape), section);
      this.all.push(section);
      for (const { name, schema } of section.keys) this.add(page, `${title}.${name}`, schema, skip);
    }
  }

  /** Two maps that can stand at the same place are told apart by what each needs. */
  #free(title: string, page: string, keys: readonly Key[]): string {
    const taken = this.on(page).some((section) => section.title === title);
    const needed = keys.find(({ required }) => required)?.name ?? keys[0]?.name;
    return taken ? `${title} with ${needed}` : title;
  }

  /** Sections that have many of the keys, those with the most first. */
  #likenesses(keys: readonly Key[]): Likeness[] {
    const found: Likeness[] = [];
    let left = keys;
    while (left.length >= FEWEST_ALIKE) {
      const alike = this.all.map((section) => ({ section, names: alikeIn(section, left) }))
        .reduce((best, one) => one.names.length > best.names.length ? one : best, {
          section: this.all[0]!,
          names: [] as string[],
        });
      if (alike.names.length < FEWEST_ALIKE) break;
      found.push(alike);
      left = left.filter(({ name }) => !alike.names.includes(name));
    }
    return found;
  }

  /** The shapes of a schema without those of parts that belong to another page. */
  #shapes(schema: JsonSchema, page: string) {
    return shapesOf(schema, this.root).filter(({ schema: shape }) => {
      const owner = this.#owner(shape);
      return owner === undefined || owner === page;
    });
  }

  #owner(shape: JsonSchema): string | undefined {
    return this.owners.get(shape);
  }

  /** Maps that a part with a name begins with → its page. */
  readonly owners: ReadonlyMap<JsonSchema, string> = this.#owners();

  #owners(): Map<JsonSchema, string> {
    const owners = new Map<JsonSchema, string>();
    for (const [part, page] of PAGE_OF_PART) {
      const schema = this.root.definitions?.[part];
      if (!schema) continue;
      for (const { schema: shape } of shapesOf(schema, this.root)) {
        if (!owners.has(shape)) owners.set(shape, page);
      }
    }
    return owners;
  }
}

/** Names of the parts that a schema refers to at once. */
export function partsOf(schema: JsonSchema): string[] {
  const refs = [schema, ...schema.allOf ?? [], ...schema.anyOf ?? []].flatMap(({ $ref }) => $ref ?? []);
  return refs.map((ref) => ref.replace("#/definitions/", ""));
}

function hasKeys(schema: JsonSchema): boolean {
  return Object.keys(schema.properties ?? {}).length > 0;
}

function alikeIn(section: Section, keys: readonly Key[]): string[] {
  return keys.filter((key) =>
    section.keys.some(({ name, schema }) => name === key.name && textOf(schema) === textOf(key.schema))
  ).map(({ name }) => name);
}

const TEXTS = new WeakMap<JsonSchema, string>();

function textOf(schema: JsonSchema): string {
  let text = TEXTS.get(schema);
  if (text === undefined) TEXTS.set(schema, text = JSON.stringify(schema));
  return text;
}

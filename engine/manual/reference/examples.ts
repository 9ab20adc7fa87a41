/** Examples of keys, cut from whole bots that a test loads: no example is written by hand that nobody tries. */
import { type JsonSchema, type Shape, shapesOf } from "../../editor/schema_walk.ts";
import type { SourceFile } from "../../diagnostics/span.ts";
import type { Node } from "../../source/nodes.ts";
import { flow } from "./flow.ts";
import { signOf } from "./sections.ts";

export interface Example {
  /** `key: value` on one line, or the word alone where that is all. */
  readonly line: string;
  /** The same as its author wrote it. */
  readonly written: string;
}

/** The first file that shows a key gives its example: the shortest in it. */
export class Examples {
  readonly #found = new Map<string, Example & { readonly from: string }>();

  /** Takes up all keys of a parsed file. @param schema what the file is written by */
  read(node: Node, schema: JsonSchema, file: SourceFile, root: JsonSchema = schema): void {
    const shapes = shapesOf(schema, root);
    if (node.kind === "scalar") return this.#word(node.text, shapes, file);
    if (node.kind === "list") {
      for (const { schema } of shapes) {
        if (schema.items) { for (const item of node.items) this.read(item, schema.items, file, root); }
      }
      return;
    }
    if (node.kind !== "map") return;
    const names = node.entries.map(({ key }) => key.text);
    for (const { schema } of shapes) {
      if (schema.properties && names.every((name) => Object.hasOwn(schema.properties!, name))) {
        for (const { key, value } of node.entries) {
          const written = cut(file, key.span.start, value.span.end);
          this.#keep(schema, key.text, { line: `${key.text}: ${flow(value)}`, written }, file);
          this.read(value, schema.properties[key.text]!, file, root);
        }
      } else if (typeof schema.additionalProperties === "object") {
        for (const { value } of node.entries) this.read(value, schema.additionalProperties, file, root);
      }
    }
  }

  of(schema: JsonSchema, key: string): Example | undefined {
    return this.#found.get(idOf(schema, key));
  }

  /** A word that stands alone for a map with it, such as the step `stop`. */
  #word(word: string, shapes: readonly Shape[], file: SourceFile): void {
    for (const { schema } of shapes) {
      if (schema.properties && Object.hasOwn(schema.properties, word)) {
        this.#keep(schema, word, { line: word, written: word }, file);
      }
    }
  }

  #keep(schema: JsonSchema, key: string, example: Example, { path: from }: SourceFile): void {
    const id = idOf(schema, key);
    const kept = this.#found.get(id);
    if (kept === undefined || isBetter(example.line, kept.line, from === kept.from)) {
      this.#found.set(id, { ...example, from });
    }
  }
}

/** A word alone, and one with nothing in its brackets, shows less than others. */
function isBetter(text: string, kept: string, sameFile: boolean): boolean {
  const empty = (one: string) => !one.includes(":") || /: (?:\[\]|\{\}|"")$/.test(one);
  return empty(text) === empty(kept) ? sameFile && text.length < kept.length : empty(kept);
}

/** A part of a file without the indent that its lines share. */
function cut({ text }: SourceFile, start: number, end: number): string {
  const [first = "", ...lines] = text.slice(start, end).trimEnd().split("\n");
  const column = start - text.lastIndexOf("\n", start - 1) - 1;
  const indents = lines.filter((line) => line.trim() !== "").map((line) =>
    line.length - line.trimStart().length
  );
  const least = Math.min(column, ...indents);
  return [first, ...lines.map((line) => line.slice(least))].join("\n");
}

function idOf(schema: JsonSchema, key: string): string {
  return `${signOf(schema)}\n${key}`;
}

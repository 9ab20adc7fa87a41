/** What a word of a definition means. */
import type { Hover } from "../model/panels/files.ts";
import { expressionPlace, type Writing } from "./complete.ts";
import { placeAt } from "./scan_place.ts";
import { descriptionOf, keysOf, shapesAt } from "./schema_walk.ts";

/** `null` where there is no word, or nothing is known of it. */
export async function hover({ text, at, schema, namesIn }: Writing): Promise<Hover | null> {
  const place = placeAt(text, at);
  if (!place || place.from === place.to) return null;
  const shapes = shapesAt(schema, place.path);
  const expression = expressionPlace(text, at, place, shapes);
  if (expression) {
    const { from, to, asked } = expression;
    const word = text.slice(from, to);
    const known = (await namesIn(asked)).find(({ name }) => name === word);
    if (!known) return null;
    const { what, example } = known;
    return {
      from,
      to,
      description: `${word}: ${what}${example === undefined ? "" : `, such as ${example}`}`,
    };
  }
  const word = text.slice(place.from, place.to).replaceAll(/^["']|["']$/g, "");
  const key = place.takes === "value" ? undefined : keysOf(shapes, place.siblings).get(word);
  const description = key
    ? descriptionOf(key, schema)
    : place.takes === "key"
    ? shapesAt(schema, [...place.path, word]).find(({ description }) => description)?.description
    : shapes.find(({ schema }) => schema.enum?.includes(word))?.description;
  return description === undefined ? null : { from: place.from, to: place.to, description };
}

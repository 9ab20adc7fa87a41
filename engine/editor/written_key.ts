/** What is put into a file for a key, a value and a snippet that somebody has chosen. */
import { hasType, type JsonSchema, type Shape, shapesOf } from "./schema_walk.ts";

const STEP = 2;

/**
 * A key with all that leads on to its value: `reply: `, or a new line where a map or a list belongs.
 * @param indent columns before the key
 */
export function writtenKey(
  key: string,
  value: JsonSchema,
  root: JsonSchema,
  indent: number,
  inFlow: boolean,
): string {
  const shapes = shapesOf(value, root);
  const below = `${key}:\n${" ".repeat(indent + STEP)}`;
  if (inFlow || shapes.some(isScalar)) return `${key}: `;
  if (shapes.some(({ schema }) => hasType(schema, "object"))) return below;
  return shapes.some(({ schema }) => hasType(schema, "array")) ? `${below}- ` : `${key}: `;
}

function isScalar({ schema }: Shape): boolean {
  return schema.enum !== undefined ||
    ["string", "number", "integer", "boolean"].some((type) => hasType(schema, type));
}

/** A value as it can stand in any place: in quotes where it would mean something else. */
export function writtenValue(value: string): string {
  return /^[\p{L}_][\p{L}\p{N}_-]*(?: [\p{L}\p{N}_-]+)*$/u.test(value) ? value : JSON.stringify(value);
}

/** A snippet as YAML, with `${1:text}` for what is to be filled in, and a tab for each step to the right. */
export function writtenSnippet(body: unknown, depth = 0): string {
  const tabs = "\t".repeat(depth);
  if (Array.isArray(body)) {
    return body.map((item) => `\n${tabs}- ${writtenSnippet(item, depth + 1).trimStart()}`).join("");
  }
  if (typeof body !== "object" || body === null) return ` ${body}`;
  return Object.entries(body).map(([key, value]) => `\n${tabs}${key}:${writtenSnippet(value, depth + 1)}`)
    .join("");
}

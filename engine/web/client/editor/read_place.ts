import type { SourcePlace } from "./source_link.ts";

/** `bots/starter.yaml:12:3`, as problems and traces tell places; without line or column, what is there. */
export function readPlace(text: string): SourcePlace {
  const [, path, line, column] = /^(.*?)(?::(\d+))?(?::(\d+))?$/.exec(text) ?? [];
  return {
    path: path ?? text,
    ...(line === undefined ? {} : { line: Number(line) }),
    ...(column === undefined ? {} : { column: Number(column) }),
  };
}

import type { Problems } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../diagnostics/span.ts";
import type { ParsedFile } from "./nodes.ts";
import { parsedFile, parseUsual } from "./parse_usual.ts";
import { readUnusual } from "./read_unusual.ts";

/**
 * Parses a YAML 1.2 file into a tree with places. Every problem goes to `problems`, in plain words and with a place
 * inside the file. `root` is absent where there is nothing to go on with.
 */
export function parseYaml(file: SourceFile, problems: Problems): ParsedFile {
  return parseUsual(file, problems) ??
    parsedFile(file, readUnusual(file, (problem) => problems.add(problem)));
}

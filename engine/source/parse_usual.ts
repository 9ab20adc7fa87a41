import type { Problems } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../diagnostics/span.ts";
import type { ParsedFile } from "./nodes.ts";
import { readUsual } from "./quick/read_usual.ts";

/** Parses a file without the package `yaml`; undefined where it holds anything unusual, which is for `parseYaml`. */
export function parseUsual(file: SourceFile, problems: Problems): ParsedFile | undefined {
  const usual = readUsual(file);
  usual?.problems.forEach((problem) => problems.add(problem));
  return usual && parsedFile(file, usual.root);
}

export function parsedFile(file: SourceFile, root: ParsedFile["root"]): ParsedFile {
  return root ? { file, root } : { file };
}

import type { Problems } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../diagnostics/span.ts";
import type { ParsedFile } from "./nodes.ts";
import { parseUsual } from "./parse_usual.ts";

/** As `parseYaml`; what only unusual files need, above all the package `yaml`, is loaded when there is one. */
export async function parseLazily(file: SourceFile, problems: Problems): Promise<ParsedFile> {
  const usual = parseUsual(file, problems);
  if (usual) return usual;
  const { parseYaml } = await import("./parse_yaml.ts");
  return parseYaml(file, problems);
}

/** Commands and events of extensions as further files of a bot. */
import type { Problems } from "../../diagnostics/diagnostic.ts";
import { SourceFile } from "../../diagnostics/span.ts";
import type { Version } from "../../extensions/mod.ts";
import type { DeclaredExtension } from "../../model/declared.ts";
import type { MapEntry, MapNode, Node, ParsedFile } from "../../source/nodes.ts";
import type { ParseMemory } from "../../source/parse_memory.ts";

export interface ExtensionFile {
  /** Of the extension. */
  readonly name: string;
  readonly file: ParsedFile;
}

/**
 * What the bot's author calls the same goes before: such a command of an extension is left out, with a warning.
 * @param own the bot's files @param memory of files that were parsed
 */
export async function extensionFiles(
  versions: readonly Version[],
  own: readonly ParsedFile[],
  memory: ParseMemory,
  problems: Problems,
): Promise<ExtensionFile[]> {
  if (versions.length === 0) return [];
  const taken = new Set(own.flatMap(({ root }) => commandsOf(root).flatMap(namesOf)));
  const files: ExtensionFile[] = [];
  for (const { name, declared } of versions) {
    const parsed = await parsedDefinition(declared, memory, problems);
    if (!parsed?.root) continue;
    const hidden = commandsOf(parsed.root).filter(({ key }) => taken.has(key.text.toLowerCase()));
    for (const entry of hidden) tellHidden(entry, name, problems);
    const root = without(parsed.root, new Set(hidden));
    for (const entry of commandsOf(root)) taken.add(entry.key.text.toLowerCase());
    files.push({ name, file: { file: parsed.file, root } });
  }
  return files;
}

/** The lines are those of what was read, which stand in the file in another form. */
async function parsedDefinition(
  { path, definition }: DeclaredExtension,
  memory: ParseMemory,
  problems: Problems,
): Promise<ParsedFile | undefined> {
  if (definition === undefined) return undefined;
  return await memory.parse(new SourceFile(`${path} (as read)`, definition), problems);
}

function commandsOf(root: Node | undefined): readonly MapEntry[] {
  if (root?.kind !== "map") return [];
  const commands = root.entries.find(({ key }) => key.text === "commands")?.value;
  return commands?.kind === "map" ? commands.entries : [];
}

/** Of a command: its name and its aliases. */
function namesOf({ key, value }: MapEntry): string[] {
  const aliases = value.kind === "map"
    ? value.entries.find(({ key }) => key.text === "aliases")?.value
    : undefined;
  const nodes = aliases?.kind === "list" ? aliases.items : [aliases];
  const texts = nodes.flatMap((node) => node?.kind === "scalar" ? [node.text] : []);
  return [key.text, ...texts].map((name) => name.toLowerCase());
}

function without(root: Node, hidden: ReadonlySet<MapEntry>): Node {
  if (hidden.size === 0 || root.kind !== "map") return root;
  const entries = root.entries.map((entry) => {
    if (entry.key.text !== "commands" || entry.value.kind !== "map") return entry;
    const commands: MapNode = {
      ...entry.value,
      entries: entry.value.entries.filter((command) => !hidden.has(command)),
    };
    return { key: entry.key, value: commands };
  });
  return { ...root, entries };
}

function tellHidden({ key }: MapEntry, extension: string, problems: Problems): void {
  problems.add({
    code: "extension-command-hidden",
    severity: "warning",
    message:
      `The command \`${key.text}\` of the extension ${extension} is left out, because the name is taken.`,
    span: key.span,
    expected: "another name for one of the two",
  });
}

/** What a bot's files say of its extensions, read before all else: only with the words of these can the rest be read. */
import { readBlacklist } from "../extensions/mod.ts";
import type { Node, ParsedFile } from "../source/nodes.ts";

export interface ExtensionChoice {
  readonly autoLoad: boolean;
  readonly blacklist: ReadonlySet<string>;
}

/** What is wrong in them is told when they are read for good. */
export function peekExtensions(files: readonly ParsedFile[]): ExtensionChoice {
  const settings = files.flatMap(({ root }) => valueOf(root, "extensions") ?? []);
  const autoLoad = settings.flatMap((node) => textsOf(valueOf(node, "auto_load")))[0];
  return {
    autoLoad: !/^(?:false|no|off)$/i.test(autoLoad ?? ""),
    blacklist: readBlacklist(settings.flatMap((node) => textsOf(valueOf(node, "blacklist")))),
  };
}

function valueOf(node: Node | undefined, name: string): Node | undefined {
  return node?.kind === "map" ? node.entries.find(({ key }) => key.text === name)?.value : undefined;
}

/** A text alone, or those of a list. */
function textsOf(node: Node | undefined): string[] {
  if (node?.kind === "list") return node.items.flatMap(textsOf);
  return node?.kind === "scalar" ? [node.text] : [];
}

/** What a bot's files say of its extensions, read before all else: only with the words of these can the rest be read. */
import { Problems } from "../../diagnostics/diagnostic.ts";
import { readBlacklist } from "../../extensions/mod.ts";
import type { Isolation } from "../../model/isolation.ts";
import { readIsolation } from "../../schema/keys/isolation.ts";
import { mergeFiles } from "../../schema/merge_files.ts";
import type { Node, ParsedFile } from "../../source/nodes.ts";

export interface ExtensionChoice {
  readonly autoLoad: boolean;
  readonly blacklist: ReadonlySet<string>;
  /** Those that run in workers of their own, and what they may do there. */
  readonly isolated: ReadonlyMap<string, Isolation>;
  /** Nothing is chosen, because what the files say cannot be relied on. */
  readonly unread?: true;
}

/** What is wrong in them is told when they are read for good. */
export function peekExtensions(files: readonly ParsedFile[]): ExtensionChoice {
  const settings = files.flatMap(({ root }) => valueOf(root, "extensions") ?? []);
  const autoLoad = settings.flatMap((node) => textsOf(valueOf(node, "auto_load")))[0];
  return {
    autoLoad: !/^(?:false|no|off)$/i.test(autoLoad ?? ""),
    blacklist: readBlacklist(settings.flatMap((node) => textsOf(valueOf(node, "blacklist")))),
    isolated: isolationsOf(files),
  };
}

/** Whatever is wrong with what one is given, it is isolated, and has nothing of it. */
function isolationsOf(files: readonly ParsedFile[]): ExtensionChoice["isolated"] {
  const written = files.flatMap(({ file, root }) => {
    const node = valueOf(valueOf(root, "extensions"), "isolate");
    return node ? [{ file, root: node }] : [];
  });
  const merged = written.length > 0 ? mergeFiles(written, new Problems()) : undefined;
  return new Map(merged?.entries.map(({ key, value }) => [key.text, readIsolation(value)]));
}

function valueOf(node: Node | undefined, name: string): Node | undefined {
  return node?.kind === "map" ? node.entries.find(({ key }) => key.text === name)?.value : undefined;
}

/** A text alone, or those of a list. */
function textsOf(node: Node | undefined): string[] {
  if (node?.kind === "list") return node.items.flatMap(textsOf);
  return node?.kind === "scalar" ? [node.text] : [];
}

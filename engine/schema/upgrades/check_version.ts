import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { Node, ParsedFile, ScalarNode } from "../../source/nodes.ts";
import { LANGUAGE_VERSION } from "./upgrades.ts";

/** The key at the top of each file of a bot that says which version of the language it is written in. */
export const VERSION_KEY = "version";

/** The number of a version, as it stands in a file. */
export function isVersion(node: Node): node is ScalarNode {
  return node.kind === "scalar" && /^\d{1,9}$/.test(node.text);
}

/** What a file says of its version, where that is a number. */
export function versionOf({ root }: ParsedFile): ScalarNode | undefined {
  if (root?.kind !== "map") return undefined;
  const value = root.entries.find(({ key }) => key.text === VERSION_KEY)?.value;
  return value && isVersion(value) ? value : undefined;
}

/** Refuses files that are written for a newer engine. Older ones are read: what changed since is told word by word. */
export function checkVersions(files: readonly ParsedFile[], problems: Problems): void {
  for (const file of files) {
    const node = versionOf(file);
    if (!node || Number(node.text) <= LANGUAGE_VERSION) continue;
    problems.add({
      code: "version-too-new",
      message: `This file is written in version ${node.text} of the language, and this engine reads up to ` +
        `version ${LANGUAGE_VERSION}. Take a newer engine.`,
      span: node.span,
      expected: `\`${VERSION_KEY}: ${LANGUAGE_VERSION}\`, where nothing newer is used in the file`,
    });
  }
}

/** What a bot hands to its extensions. */
import type { ExtensionTools, ToolsOpener } from "../extensions/mod.ts";

export function extensionTools(): ToolsOpener {
  return ({ name, log, settings }) =>
    Promise.resolve({
      tools: { name, log, settings } as unknown as ExtensionTools,
      close: () => Promise.resolve(),
    });
}

/** What a bot hands to its extensions, as the loader asks for it. */
import type { Logger } from "../../model/logger.ts";
import type { Extension } from "../define_extension.ts";
import type { ExtensionTools } from "./context.ts";

export interface ToolsRequest {
  readonly name: string;
  readonly extension: Extension;
  readonly log: Logger;
  /** What the bot sets for it. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** See `ExtensionTools.use`. */
  use(name: string): unknown;
}

export interface OpenTools {
  readonly tools: ExtensionTools;
  /** Gives back what belongs to this version of the extension. Never rejects. */
  close(): Promise<void>;
}

/** Rejects with an `ExtensionProblem` where the extension cannot have what it asks for. */
export type ToolsOpener = (request: ToolsRequest) => Promise<OpenTools>;

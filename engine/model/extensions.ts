/** TypeScript that developers add, as the rest of the engine sees it. */
export type ExtensionState = "loaded" | "failed" | "unloaded" | "blacklisted";

export interface ExtensionInfo {
  /** The file's or folder's name: `dice`. */
  readonly name: string;
  readonly state: ExtensionState;
  readonly version?: string;
  readonly description?: string;
  /** Milliseconds that the last load took. */
  readonly loadMs?: number;
  /** Why it is not loaded, for owners; of one that is loaded, why its newest version was refused. */
  readonly problem?: string;
}

/** Every method resolves with how it went; none rejects because of what an extension does. */
export interface Extensions {
  /** By name. */
  list(): readonly ExtensionInfo[];
  load(name: string): Promise<ExtensionInfo>;
  unload(name: string): Promise<ExtensionInfo>;
  reload(name: string): Promise<ExtensionInfo>;
}

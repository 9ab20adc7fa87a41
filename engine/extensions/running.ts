import type { ExtensionInstance } from "./extension_instance.ts";
import type { Version } from "./version.ts";

/** An extension that is to run in a bot. */
export interface Wanted {
  readonly version: Version;
  /** What the bot sets for it, by the fields that it declares. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** An extension that runs in a bot. */
export interface Running extends Wanted {
  readonly name: string;
  readonly instance: ExtensionInstance;
  /** Milliseconds that its import and its setup took. */
  readonly loadMs: number;
}

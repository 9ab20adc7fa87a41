import type { SourcePlace } from "../editor/source_link.ts";

/** What every view is given. */
export interface ViewProps {
  /** Whether this page may change things. */
  readonly canWrite: boolean;
  /** Whether what it shows can be up to date. */
  readonly isConnected: boolean;
  /** For the editor: the place that somebody wants to see. */
  readonly source?: SourcePlace;
}

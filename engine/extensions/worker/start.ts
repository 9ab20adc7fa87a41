import type { Skeleton } from "./skeleton.ts";

/** What a worker is told first. */
export interface WorkerStart {
  /** The name of the extension. */
  readonly name: string;
  /** The address of what is imported. */
  readonly entry: string;
  /** For people: `extensions/dice.ts`. */
  readonly path: string;
  /** The folder of the copy that it lies in. */
  readonly copy: string;
  /** Milliseconds that it may run without a pause. */
  readonly longestTurn: number;
}

/** What it answers when its file is imported. */
export type Loaded = Skeleton;

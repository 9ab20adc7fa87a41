/** What the memory of a bot needs from the project. */
import type { Clock } from "../../model/clock.ts";
import type { Logger } from "../../model/logger.ts";
import type { QueryObserver } from "../../model/storage.ts";
import type { InstanceLock } from "../../storage/mod.ts";
import type { Notice } from "../notices/notice.ts";

export interface MemoryOptions {
  readonly folder: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly lock: InstanceLock;
  readonly notify: (notice: Notice) => void;
  readonly observer?: QueryObserver;
  /** Told of each step of a database that failed. */
  readonly onError?: (error: unknown) => void;
  /** `false`: none are made, neither in between nor at the end. */
  readonly backups?: boolean;
}

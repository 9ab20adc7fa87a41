/** What can happen to the process, its disk and its clock. */
import type { Part } from "../trial.ts";
import { clockSet } from "./clock_set.ts";
import { damaged } from "./damaged.ts";
import { fewFiles } from "./few_files.ts";
import { fullDisk } from "./full_disk.ts";
import { killed } from "./killed.ts";
import { littleMemory } from "./little_memory.ts";
import { locked } from "./locked.ts";
import { logsGone } from "./logs_gone.ts";
import { readOnly } from "./read_only.ts";
import { stopped } from "./stopped.ts";

export const process: Part = {
  name: "process",
  // Those that take longest first, so that none of them is left at the end alone.
  trials: [killed, stopped, damaged, locked, fullDisk, readOnly, clockSet, fewFiles, littleMemory, logsGone],
  atOnce: 4,
};

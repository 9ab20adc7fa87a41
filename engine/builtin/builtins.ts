/** The commands that every bot has. */
import type { Builtin } from "../model/builtin.ts";
import { CONFIG } from "./config/config.ts";
import { EXTENSIONS } from "./extensions.ts";
import { FRAMEWORK } from "./framework.ts";
import { HELP } from "./help/help.ts";
import { MYDATA } from "./mydata.ts";
import { ATOMICTEST } from "./owner/atomictest.ts";
import { BACKUP } from "./owner/backup.ts";
import { EXPLAIN } from "./owner/explain.ts";
import { LOAD } from "./owner/load.ts";
import { RELOAD } from "./owner/reload.ts";
import { SHUTDOWN } from "./owner/shutdown.ts";
import { SYNC } from "./owner/sync.ts";
import { UNLOAD } from "./owner/unload.ts";
import { SETPREFIX } from "./setprefix.ts";
import { STATS } from "./stats.ts";

export const BUILTINS: readonly Builtin[] = [
  HELP,
  STATS,
  EXTENSIONS,
  FRAMEWORK,
  SETPREFIX,
  CONFIG,
  MYDATA,
  SYNC,
  RELOAD,
  LOAD,
  UNLOAD,
  ATOMICTEST,
  EXPLAIN,
  BACKUP,
  SHUTDOWN,
];

/** What can happen to the connection by which events come. */
import type { Part } from "../trial.ts";
import { backOffSpread } from "./back_off_spread.ts";
import { burst } from "./burst.ts";
import { compression } from "./compression.ts";
import { crashLoop } from "./crash_loop.ts";
import { fatalCodes } from "./fatal_codes.ts";
import { faultyConnections } from "./faulty_connections.ts";
import { guildOutage } from "./guild_outage.ts";
import { hourOfFaults } from "./hour_of_faults.ts";
import { identifyBudget } from "./identify_budget.ts";
import { mangledDispatches } from "./mangled_dispatches.ts";
import { restarts } from "./restarts.ts";
import { strangeFrames } from "./strange_frames.ts";

export const gateway: Part = {
  name: "gateway",
  trials: [
    faultyConnections,
    fatalCodes,
    strangeFrames,
    mangledDispatches,
    burst,
    compression,
    guildOutage,
    hourOfFaults,
    backOffSpread,
    identifyBudget,
    crashLoop,
    restarts,
  ],
};

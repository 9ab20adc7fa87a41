/** Everything that a step can do. Each action is a file of its own; extensions add to this table. */
import type { ActionWord } from "../schema/steps/kind.ts";
import { REPLY } from "./reply_action.ts";
import { STOP } from "./stop.ts";

export const ACTIONS: readonly ActionWord[] = [REPLY, STOP];

/** What can happen to requests. */
import type { Part } from "../trial.ts";
import { FORBIDDEN } from "./forbidden.ts";
import { INVALID } from "./invalid.ts";
import { MIXED } from "./mixed.ts";
import { ONE_FAULT } from "./one_fault.ts";
import { PACE } from "./pace.ts";
import { SILENCE } from "./silence.ts";
import { SLOW_DISCORD } from "./slow.ts";

export const rest: Part = {
  name: "rest",
  trials: [...ONE_FAULT, MIXED, SLOW_DISCORD, SILENCE, PACE, ...INVALID, FORBIDDEN],
};

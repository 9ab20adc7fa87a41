/** What can happen to requests. */
import type { Part } from "../trial.ts";
import { MIXED } from "./mixed.ts";
import { ONE_FAULT } from "./one_fault.ts";

export const rest: Part = { name: "rest", trials: [...ONE_FAULT, MIXED] };

/** What a long life at load costs. */
import type { Part } from "../trial.ts";
import { DAY } from "./day.ts";

export const resources: Part = { name: "resources", trials: [DAY] };

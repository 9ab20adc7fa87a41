/** What a long life at load costs. */
import type { Part } from "../trial.ts";

export const resources: Part = { name: "resources", trials: [] };

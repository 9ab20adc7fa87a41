/** What can happen to the connection by which events come. */
import type { Part } from "../trial.ts";

export const gateway: Part = { name: "gateway", trials: [] };

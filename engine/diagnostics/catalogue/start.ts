import { entries } from "./entry.ts";

export const START_CODES = entries({});

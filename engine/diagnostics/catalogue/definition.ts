import { entries } from "./entry.ts";

export const DEFINITION_CODES = entries({});

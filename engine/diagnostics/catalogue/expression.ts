import { entries } from "./entry.ts";

export const EXPRESSION_CODES = entries({});

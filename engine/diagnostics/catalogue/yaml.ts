import { entries } from "./entry.ts";

export const YAML_CODES = entries({});

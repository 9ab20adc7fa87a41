/**
 * Every code that a message of the engine can carry, with what `explain CODE` tells about it.
 * A code is permanent: once released it is never renamed and never given another meaning.
 */
import { DEFINITION_CODES } from "./definition.ts";
import { EXPRESSION_CODES } from "./expression.ts";
import { START_CODES } from "./start.ts";
import { YAML_CODES } from "./yaml.ts";

export const CATALOGUE = { ...YAML_CODES, ...DEFINITION_CODES, ...EXPRESSION_CODES, ...START_CODES } as const;

export type DiagnosticCode = keyof typeof CATALOGUE;

import { entries } from "./entry.ts";
import { FILE_CODES } from "./files.ts";
import { SYNTAX_CODES } from "./yaml_syntax.ts";
import { TRAP_CODES } from "./yaml_traps.ts";

/** Everything that can be wrong before a definition is understood: files, YAML's rules, YAML's traps. */
export const YAML_CODES = entries({ ...FILE_CODES, ...SYNTAX_CODES, ...TRAP_CODES });

/** Regular expressions whose time grows with the length of the text alone, whoever wrote pattern and text. */
export { parsePattern, PatternMistake } from "./parse_pattern.ts";
export { type Matcher, matcherOf } from "./matcher.ts";
export type { PatternNode } from "./pattern_node.ts";

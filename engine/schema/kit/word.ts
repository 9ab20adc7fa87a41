import type * as z from "zod";
import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../diagnostics/did_you_mean.ts";
import type { Node } from "../../source/nodes.ts";
import type { Admits } from "./map.ts";
import { withReplaced } from "./fix.ts";
import { quote } from "./quote.ts";
import { type JsonSchema, Refused, scalar } from "./scalar.ts";

interface WordOptions<Word> {
  /** Other words for them that are taken as well, in lower case; editors do not offer them. */
  readonly understood?: Readonly<Record<string, Word>>;
  /** What belongs here, where the words are too many for a message. */
  readonly expected?: string;
  /** A code of its own, where the words have one. */
  readonly code?: NewDiagnostic["code"];
  /** Tells of words that are taken although they are none of these; the value is what was written. */
  readonly admits?: Admits;
}

/**
 * One of a few words; capitals do not matter.
 *
 * @param what what the words are: `an option type`
 * @param nearMisses other words for them that people write; answered with the right one
 */
export function word<const Words extends readonly string[]>(
  what: string,
  words: Words,
  nearMisses: Readonly<Record<string, Words[number]>> = {},
  { understood = {}, expected, code, admits }: WordOptions<NoInfer<Words[number]>> = {},
): z.ZodType<Words[number], Node> {
  const known = new Map<string, Words[number]>(words.map((word) => [word.toLowerCase(), word]));
  for (const [other, word] of Object.entries(understood)) known.set(other, word);
  const synonyms = new Map<string, string>(Object.entries(nearMisses));
  return scalar<Words[number]>({
    what: expected ? `${what}: ${expected}` : `${what}: ${listed(words)}`,
    json: jsonOf(words, Object.keys(understood)),
    read(node) {
      const found = known.get(node.text) ?? known.get(node.text.toLowerCase());
      if (found !== undefined) return found;
      const admitted = admits?.(node);
      if (admitted) return new Refused(admitted, node.text);
      const key = node.text.toLowerCase().replaceAll("-", "_").replaceAll(" ", "_");
      const suggestion = known.get(key) ?? nearest(node.text, words, synonyms);
      return new Refused({
        code: code ?? "unknown-word",
        message: `${quote(node.text)} is not ${what}.`,
        expected: expected ?? `one of ${words.join(", ")}`,
        suggestion,
        fix: suggestion && withReplaced(node.span, suggestion),
      }, suggestion ?? words[0]);
    },
  });
}

function jsonOf(words: readonly string[], understood: readonly string[]): JsonSchema {
  const offered: JsonSchema = { type: "string", enum: [...words] };
  if (understood.length === 0) return offered;
  return { anyOf: [offered, { type: "string", pattern: `^(?:${understood.join("|")})$` }] };
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

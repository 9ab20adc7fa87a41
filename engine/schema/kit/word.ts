import { z } from "zod";
import { nearest } from "../../diagnostics/did_you_mean.ts";
import type { Node } from "../../source/nodes.ts";
import { withReplaced } from "./fix.ts";
import { quote } from "./quote.ts";
import { Refused, scalar } from "./scalar.ts";

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
): z.ZodType<Words[number], Node> {
  const known = new Map<string, Words[number]>(words.map((word) => [word.toLowerCase(), word]));
  return scalar<Words[number]>({
    what: `${what}: ${listed(words)}`,
    json: { type: "string", enum: [...words] },
    read(node) {
      const found = known.get(node.text) ?? known.get(node.text.toLowerCase());
      if (found !== undefined) return found;
      const key = node.text.toLowerCase().replaceAll("-", "_").replaceAll(" ", "_");
      const suggestion = known.get(key) ??
        (Object.hasOwn(nearMisses, key) ? nearMisses[key] : nearest(node.text, words));
      return new Refused({
        code: "unknown-word",
        message: `${quote(node.text)} is not ${what}.`,
        expected: `one of ${words.join(", ")}`,
        suggestion,
        fix: suggestion && withReplaced(node.span, suggestion),
      }, suggestion ?? words[0]);
    },
  });
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

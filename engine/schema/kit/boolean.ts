import type * as z from "zod";
import type { Node } from "../../source/nodes.ts";
import { quote } from "./quote.ts";
import { Refused, scalar } from "./scalar.ts";

const WORDS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["yes", true],
  ["on", true],
  ["false", false],
  ["no", false],
  ["off", false],
]);

/** `undefined` for any other text. */
export function readBoolean(text: string): boolean | undefined {
  return WORDS.get(text) ?? WORDS.get(text.toLowerCase());
}

/** Yes or no. `yes`, `no`, `on` and `off` mean that only here, where it is expected; elsewhere they are texts. */
export function boolean(): z.ZodType<boolean, Node> {
  const what = "true or false (yes, no, on and off work too)";
  return scalar<boolean>({
    what,
    json: { type: ["boolean", "string"], pattern: "^([Tt]rue|[Ff]alse|[Yy]es|[Nn]o|[Oo]n|[Oo]ff)$" },
    read(node) {
      return readBoolean(node.text) ?? new Refused({
        code: "not-a-boolean",
        message: `${quote(node.text)} is neither yes nor no.`,
        expected: what,
      });
    },
  });
}

import type * as z from "zod";
import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../diagnostics/span.ts";
import type { Node } from "../../source/nodes.ts";
import { Refused, scalar } from "./scalar.ts";

const REFERENCE = /^\$\{([A-Za-z_][A-Za-z0-9_]*)\}$/;

interface SecretWords {
  readonly code: NewDiagnostic["code"];
  /** What belongs here: `the name of a variable of the .env file, written ${DISCORD_TOKEN}`. */
  readonly what: string;
  readonly message: string;
  readonly suggestion: string;
}

const TOKEN: SecretWords = {
  code: "token-not-a-variable",
  what: "the name of a variable of the .env file, written ${DISCORD_TOKEN}",
  message: "The token is not the name of a variable.",
  suggestion: "${DISCORD_TOKEN}",
};

/** A secret, by the name of the variable that holds it. What else stands there is never repeated in a message. */
export function secret(
  { code, what, message, suggestion }: SecretWords = TOKEN,
): z.ZodType<{ variable: string; span: Span }, Node> {
  return scalar<{ variable: string; span: Span }>({
    what,
    json: { type: "string", pattern: REFERENCE.source },
    read(node) {
      const variable = node.text.match(REFERENCE)?.[1];
      if (variable) return { variable, span: node.span };
      return new Refused({
        code,
        message,
        expected: what,
        suggestion,
      });
    },
  });
}

import type * as z from "zod";
import { nearest } from "../../diagnostics/did_you_mean.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import { isTimezone } from "../../model/timezone.ts";
import type { Node } from "../../source/nodes.ts";
import { withReplaced } from "./fix.ts";
import { quote } from "./quote.ts";
import { Refused, scalar } from "./scalar.ts";

const WHAT = "a time zone such as Europe/Berlin";

/** The name of a time zone of the IANA database. */
export function timezone(): z.ZodType<SourceText, Node> {
  return scalar<SourceText>({
    what: WHAT,
    json: {
      type: "string",
      // To list them takes a moment, and only editors want to know.
      get examples() {
        return Intl.supportedValuesOf("timeZone");
      },
    },
    read(node) {
      if (isTimezone(node.text)) return node;
      const suggestion = nearest(node.text, Intl.supportedValuesOf("timeZone")) ?? cityOf(node.text);
      return new Refused({
        code: "unknown-timezone",
        message: `${quote(node.text)} is not a time zone.`,
        expected: `${WHAT}, America/New_York or UTC`,
        suggestion,
        fix: suggestion && withReplaced(node.span, suggestion),
      });
    },
  });
}

/** `Berlin` → `Europe/Berlin`. */
function cityOf(text: string): string | undefined {
  const city = `/${text.trim().replace(/\s+/g, "_")}`.toLowerCase();
  return Intl.supportedValuesOf("timeZone").find((name) => name.toLowerCase().endsWith(city));
}

import { nearest } from "../../diagnostics/did_you_mean.ts";
import type { NewDiagnostic, Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import { oneOf } from "../../diagnostics/one_of.ts";
import type { NamesDefinition } from "../keys/names.ts";
import { withReplaced } from "../kit/fix.ts";
import { quote } from "../kit/quote.ts";
import { isSnowflake } from "../kit/snowflake.ts";
import { findNamed } from "../kit/find_named.ts";

type Kind = keyof NamesDefinition;

const KINDS: Readonly<Record<Kind, { readonly what: string; readonly code: NewDiagnostic["code"] }>> = {
  roles: { what: "a role", code: "unknown-role" },
  channels: { what: "a channel", code: "unknown-channel" },
  users: { what: "a person", code: "unknown-person" },
};

/** Refuses what is neither an id nor a name under `names:`. */
export function checkNamed(
  kind: Kind,
  texts: readonly SourceText[],
  names: NamesDefinition,
  problems: Problems,
): void {
  const { what, code } = KINDS[kind];
  for (const { text, span } of texts) {
    if (isSnowflake(text) || findNamed(names[kind], text)) continue;
    const known = names[kind].map(({ name }) => name.text);
    const mentioned = text.match(/^<(?:@[!&]?|#)(\d{15,20})>$/)?.[1];
    const suggestion = mentioned ? `"${mentioned}"` : nearest(text, known);
    problems.add({
      code,
      message: `${quote(text)} is neither the id of ${what} nor a name of one under \`names:\`.`,
      span,
      expected: known.length > 0 ? oneOf(known, "an id, or one of ") : "an id of 17 to 20 digits",
      suggestion,
      fix: suggestion && withReplaced(span, suggestion),
    });
  }
}

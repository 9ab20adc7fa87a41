/** What all that is done to a person has in common when it is written down. */
import type { SourceText } from "../../diagnostics/span.ts";
import { byShape } from "../../schema/kit/by_shape.ts";
import { converted } from "../../schema/kit/converted.ts";
import { map } from "../../schema/kit/map.ts";
import type { Hints } from "../../schema/kit/unknown_key.ts";
import type { ActionUse } from "../../schema/steps/kind.ts";
import { PERSON } from "../kit/person.ts";
import { REASON, REASON_HINTS } from "./reason.ts";

export interface WhoDefinition {
  readonly who: SourceText;
  readonly reason?: SourceText;
}

/** Words that people write for `who` and `reason`. */
export const WHO_HINTS: Hints = {
  ...REASON_HINTS,
  user: { use: "who" },
  member: { use: "who" },
  person: { use: "who" },
  target: { use: "who" },
  whom: { use: "who" },
  id: { use: "who" },
};

export const WHO = PERSON.describe("The person: a placeholder, an id, or a name under `names`.");

/** A person alone, or a map with `who` and `reason`. @param what `a kick` */
export function whoAndReason(what: string, use: (definition: WhoDefinition) => ActionUse) {
  return byShape<ActionUse>(`${what}: a person, or a map with \`who\` and \`reason\``, {
    scalar: converted(PERSON, (who) => use({ who })),
    map: map(what, { who: WHO, reason: REASON }, use, WHO_HINTS),
  });
}

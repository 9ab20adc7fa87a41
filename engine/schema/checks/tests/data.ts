/** Which values a test means: its author leaves out whose they are where it is the person who acts. */
import { nearest } from "../../../diagnostics/did_you_mean.ts";
import type { Problems } from "../../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../../diagnostics/span.ts";
import { oneOf } from "../../../diagnostics/one_of.ts";
import type { DataOwner } from "../../../model/data.ts";
import type { DataDefinition } from "../../keys/data.ts";
import type { WrittenValue } from "../../keys/data_value.ts";
import type { TestDatum } from "../../keys/tests/data.ts";
import { withReplaced } from "../../kit/fix.ts";
import { checkFixedValue, DATA_EXAMPLES, readDataValue } from "../data.ts";
import { findNamed } from "../../kit/find_named.ts";

export interface OwnedValue {
  /** A person or a channel, by name; absent where it is whose turn it is. */
  readonly owner?: SourceText;
  readonly written: WrittenValue;
}

/** Whose values can be told apart by names. */
const NAMED_OWNERS: readonly DataOwner[] = ["user", "member", "channel"];

/** The values of one entry under `data:` of a test, each with its owner. */
export function ownedValues(
  datum: TestDatum,
  { type, per }: Pick<DataDefinition, "type" | "per">,
): OwnedValue[] {
  const { value, entries = [], span } = datum;
  if (value) return [{ written: value }];
  const maps = entries.length > 0 && entries.every((one) => one.value.kind === "map");
  if (NAMED_OWNERS.includes(per) && (type !== "map" || maps)) {
    return entries.map(({ key, value }) => ({ owner: key, written: value }));
  }
  const texts = entries.flatMap(({ key, value }) =>
    value.kind === "text" ? [{ key, value: value.text }] : []
  );
  return [{ written: { kind: "map", entries: texts, span } }];
}

/**
 * Checks what a test says of data.
 * @param checkOwner is given the name of each person or channel
 */
export function checkTestData(
  data: readonly TestDatum[],
  declared: readonly DataDefinition[],
  checkOwner: (name: SourceText, kind: "person" | "channel") => void,
  problems: Problems,
): void {
  for (const datum of data) {
    const { text, span } = datum.name;
    const declaration = findNamed(declared, text);
    if (!declaration) {
      const names = declared.map(({ name }) => name.text);
      const suggestion = nearest(text, names);
      problems.add({
        code: "unknown-data",
        message: `There is no data called \`${text}\`.`,
        span,
        expected: names.length > 0 ? oneOf(names) : "a declaration under `data:`",
        suggestion,
        fix: suggestion && withReplaced(span, suggestion),
      });
      continue;
    }
    if (declaration.per === "message") {
      problems.add({
        code: "data-without-message",
        message: `\`${text}\` belongs to messages, and a test knows none beforehand.`,
        span,
        expected: "data of people, channels, the server or the bot",
      });
      continue;
    }
    for (const { owner, written } of ownedValues(datum, declaration)) {
      if (owner) checkOwner(owner, declaration.per === "channel" ? "channel" : "person");
      if (readDataValue(written, declaration.type) === undefined) {
        problems.add({
          code: "value-wrong-type",
          message: `This is no value of \`${text}\`, which has the type ${declaration.type}.`,
          span: written.span,
          expected: DATA_EXAMPLES[declaration.type],
        });
      } else checkFixedValue(written, declaration, problems);
    }
  }
}

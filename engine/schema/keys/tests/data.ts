/** Values of data as a test writes them: of the person who acts, or of several by their names. */
import type { SourceText } from "../../../diagnostics/span.ts";
import type { Span } from "../../../diagnostics/span.ts";
import { byShape } from "../../kit/by_shape.ts";
import { converted } from "../../kit/converted.ts";
import { listOf } from "../../kit/list.ts";
import { named } from "../../kit/named.ts";
import { text } from "../../kit/text.ts";
import { DATA_VALUE, type WrittenValue } from "../data_value.ts";

/** A value, or a map of values; what its keys are is told by the declaration of the data. */
export interface TestValue {
  readonly span: Span;
  readonly value?: WrittenValue;
  readonly entries?: readonly { readonly key: SourceText; readonly value: WrittenValue }[];
}

export interface TestDatum extends TestValue {
  readonly name: SourceText;
}

const TEXT = text("a value such as 100, true or a text", { type: ["string", "number", "boolean"] });

const VALUE = byShape<TestValue>("a value, or a map of people to values", {
  scalar: converted(TEXT, (text, { span }): TestValue => ({ span, value: { kind: "text", text, span } })),
  list: converted(
    listOf("a list of texts", TEXT),
    (items, { span }): TestValue => ({ span, value: { kind: "list", items, span } }),
  ),
  map: converted(
    named("a map of values by people or names", DATA_VALUE, (key, value) => ({ key, value })),
    (entries, { span }): TestValue => ({ span, entries }),
  ),
});

export const TEST_DATA = named(
  "a map of data to values, such as `coins: 50`",
  VALUE,
  (name, value): TestDatum => ({ name, ...value }),
);

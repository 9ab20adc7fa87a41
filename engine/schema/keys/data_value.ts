import type * as z from "zod";
import type { SourceText, Span } from "../../diagnostics/span.ts";
import type { Node } from "../../source/nodes.ts";
import { byShape } from "../kit/by_shape.ts";
import { converted } from "../kit/converted.ts";
import { listOf } from "../kit/list.ts";
import { named } from "../kit/named.ts";
import { text } from "../kit/text.ts";

/** A value of data as it is written; which of the shapes fits is told by the data's type. */
export type WrittenValue =
  | { readonly kind: "text"; readonly text: SourceText; readonly span: Span }
  | { readonly kind: "list"; readonly items: readonly SourceText[]; readonly span: Span }
  | {
    readonly kind: "map";
    readonly entries: readonly { readonly key: SourceText; readonly value: SourceText }[];
    readonly span: Span;
  };

const TEXT = text("a value such as 100, true or a text", { type: ["string", "number", "boolean"] });

/** A text, a list of texts, or a map of texts. */
export const DATA_VALUE: z.ZodType<WrittenValue, Node> = byShape<WrittenValue>(
  "a value such as 100, true, a text or a list",
  {
    scalar: converted(TEXT, (text): WrittenValue => ({ kind: "text", text, span: text.span })),
    list: converted(listOf("a list of texts", TEXT), (items, { span }): WrittenValue => ({
      kind: "list",
      items,
      span,
    })),
    map: converted(
      named("a map of texts by their names", TEXT, (key, value) => ({ key, value })),
      (entries, { span }): WrittenValue => ({ kind: "map", entries, span }),
    ),
  },
);

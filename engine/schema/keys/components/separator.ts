import { boolean } from "../../kit/boolean.ts";
import { byShape } from "../../kit/by_shape.ts";
import { converted } from "../../kit/converted.ts";
import { map } from "../../kit/map.ts";
import { word } from "../../kit/word.ts";
import type { SeparatorDefinition } from "./definitions.ts";

const SIZE = word("a size", ["small", "large"], { big: "large", little: "small" });

const FROM_MAP = map(
  "a separator",
  {
    size: SIZE.describe("How much room it takes: small (the default) or large.").optional(),
    line: boolean().describe("Whether a line is drawn; yes where nothing is said.").optional(),
  },
  ({ size, line }, { span }): SeparatorDefinition => ({
    kind: "separator",
    span,
    large: size === "large",
    line: line ?? true,
  }),
  { spacing: { use: "size" }, divider: { use: "line" } },
);

/** Room between components, with a line or without: `small`, `large`, or a map. */
export const SEPARATOR = byShape<SeparatorDefinition>("a separator: small, large, or a map", {
  scalar: converted(SIZE, (size, { span }): SeparatorDefinition => ({
    kind: "separator",
    span,
    large: size === "large",
    line: true,
  })),
  map: FROM_MAP,
  empty: FROM_MAP,
});

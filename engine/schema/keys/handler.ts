import type { SourceText } from "../../diagnostics/span.ts";
import type { Node } from "../../source/nodes.ts";
import { byShape } from "../kit/by_shape.ts";
import { converted } from "../kit/converted.ts";
import { late } from "../kit/late.ts";
import { map } from "../kit/map.ts";
import { named } from "../kit/named.ts";
import { text } from "../kit/text.ts";
import { JSON_VALUE } from "./json.ts";

/** A function of an extension, with what is given to it. */
export interface HandlerDefinition {
  readonly name: SourceText;
  /** Read when it is known which function is meant; absent where nothing is given. */
  readonly with?: Node;
}

const NAME = text("a function of an extension such as dice.roll");

/** What is given to a function that does not say what it takes. */
export const WITH = named(
  "a map of values by their names",
  JSON_VALUE,
  (name, value) => [name.text, value] as const,
);

export const HANDLER = byShape<HandlerDefinition>(
  "a function such as dice.roll, or a map with `name` and `with`",
  {
    scalar: converted(NAME, (name): HandlerDefinition => ({ name })),
    map: map(
      "`handler`",
      {
        name: NAME.describe("The function: the extension's name, a dot and the function's name."),
        with: late(WITH).describe(
          'What the function finds under `values`, such as `sides: "{options.sides}"`.',
        ).optional(),
      },
      (keys): HandlerDefinition => ({ name: keys.name, with: keys.with }),
      {
        function: { use: "name" },
        call: { use: "name" },
        handler: { use: "name" },
        values: { use: "with" },
        args: { use: "with" },
        options: { use: "with" },
        parameters: { use: "with" },
      },
    ),
  },
);

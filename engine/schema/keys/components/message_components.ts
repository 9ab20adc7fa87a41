/** What a message says of its buttons, selects and other components. */
import * as z from "zod";
import type { Span } from "../../../diagnostics/span.ts";
import { LIMITS, OWN_LIMITS } from "../../../model/limits.ts";
import type { Node } from "../../../source/nodes.ts";
import { boolean } from "../../kit/boolean.ts";
import { byShape } from "../../kit/by_shape.ts";
import { converted } from "../../kit/converted.ts";
import { durationOrOff } from "../../kit/duration_or_off.ts";
import { lazy } from "../../kit/lazy.ts";
import { listOf } from "../../kit/list.ts";
import { oneOrMany } from "../../kit/one_or_many.ts";
import { word } from "../../kit/word.ts";
import { buttonSchema } from "./button.ts";
import { componentsSchema, rowOf } from "./components.ts";
import type { ControlSteps } from "./control.ts";
import type {
  ButtonDefinition,
  ComponentDefinition,
  MessageComponents,
  RowDefinition,
} from "./definitions.ts";
import { selectSchema } from "./select.ts";
import { WHO } from "./who.ts";

/** The components that a key gives, or that the message keeps those that it has. */
interface Given {
  readonly list: readonly ComponentDefinition[];
  readonly keep?: Span;
}

const KEEP = converted(
  word("a list, or the word `keep`", ["keep"], { same: "keep", stay: "keep", unchanged: "keep" }),
  (_, { span }): Given => ({ list: [], keep: span }),
);

/** The keys of everything that is sent as a message with components. */
export function componentKeys(steps: ControlSteps) {
  const select = lazy(() => selectSchema(steps));
  const button = lazy(() => buttonSchema(steps));
  const components = lazy(() => componentsSchema({ ...steps, button, select }));
  return {
    buttons: lazy(() => buttonsSchema(button)).meta({
      id: "buttons",
      description:
        "Buttons below the message, each with a `label` and with `do` or `url`. `keep` in an edit leaves what is there.",
    }).optional(),
    select: oneOrMany("a select, or a list of them", select)
      .meta({ id: "selects", description: "A menu to pick from below the message." }).optional(),
    components: lazy(() =>
      byShape<Given>("a list of components such as `- text: Hello`", {
        list: givenBy(components),
        empty: givenBy(components),
        scalar: KEEP,
      })
    ).meta({
      id: "components",
      description: "All parts in full and in order: rows, selects, and the newer ones such as sections.",
    }).optional(),
    once: boolean().describe("Whether each person can press one of its buttons or selects once only.")
      .optional(),
    timeout: durationOrOff("never", OWN_LIMITS.controlTimeout).describe(
      "When its buttons and selects are switched off: 14m where only the asker may press, else never.",
    ).optional(),
    who: WHO.optional(),
  };
}

export type ComponentKeys = z.output<z.ZodObject<ReturnType<typeof componentKeys>>>;

/** Rows in the order in which their keys stand in the message. @param written the keys of the message, in order */
export function componentsFrom(
  keys: Partial<ComponentKeys>,
  written: readonly string[],
): MessageComponents {
  const { buttons, select = [], components, who, once, timeout } = keys;
  const lists = {
    components: components?.list ?? [],
    buttons: buttons?.list ?? [],
    select: select.map(rowOf),
  };
  const order = (["components", "buttons", "select"] as const).toSorted((a, b) =>
    written.indexOf(a) - written.indexOf(b)
  );
  return {
    list: order.flatMap((key) => lists[key]),
    keep: components?.keep ?? buttons?.keep,
    who,
    once,
    timeout,
  };
}

function givenBy(schema: z.ZodType<ComponentDefinition[], Node>): z.ZodType<Given, Node> {
  return converted(schema, (list): Given => ({ list }));
}

/** Buttons in rows of five; a list in the list is a row of its own. */
function buttonsSchema(button: z.ZodType<ButtonDefinition, Node>): z.ZodType<Given, Node> {
  const one = converted(button, (button) => [button]);
  const item = byShape<ButtonDefinition[]>("a button: a map with a `label` and with `do` or `url`", {
    map: one,
    list: listOf("a row of buttons", button),
  });
  const list = converted(
    listOf("a list of buttons such as [{ label: Yes, do: … }]", item),
    (items, node): Given => {
      const rows: RowDefinition[] = [];
      let loose: ButtonDefinition[] = [];
      const close = () => {
        for (let at = 0; at < loose.length; at += LIMITS.components.buttons) {
          rows.push(row(loose.slice(at, at + LIMITS.components.buttons), node.span));
        }
        loose = [];
      };
      items.forEach((buttons, index) => {
        const written = node.kind === "list" ? node.items[index] : undefined;
        if (written?.kind !== "list") return void loose.push(...buttons);
        close();
        rows.push(row(buttons, written.span));
      });
      close();
      return { list: rows };
    },
  );
  return byShape<Given>("a list of buttons such as [{ label: Yes, do: … }]", {
    list,
    empty: list,
    map: converted(one, (buttons, { span }): Given => ({ list: [row(buttons, span)] })),
    scalar: KEEP,
  });
}

function row(controls: readonly ButtonDefinition[], span: Span): RowDefinition {
  return { kind: "row", span: controls[0]?.span ?? span, controls };
}

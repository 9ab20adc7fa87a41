import assert from "node:assert/strict";
import { checkModal } from "./modal.ts";
import { problemsOf } from "./problems_of.ts";

const option = (value: string) => ({ label: value, value });
const options = (count: number) => Array.from({ length: count }, (_, index) => option(`v${index}`));

/** What is wrong with a form of one field, without the way to it. */
function problems(component: object): string[] {
  const data = {
    title: "T",
    custom_id: "c",
    components: [{ type: 18, label: "L", component: { custom_id: "f", ...component } }],
  };
  return problemsOf(() => checkModal(data)).map((line) => line.replace("data.components.0.component.", ""));
}

Deno.test("checkModal: takes every kind of field at its limits", () => {
  for (
    const field of [
      { type: 19, min_values: 10, max_values: 10 },
      { type: 19, min_values: 0, required: false },
      { type: 21, options: options(2) },
      { type: 21, options: options(10) },
      { type: 22, options: options(1) },
      { type: 22, options: options(10), min_values: 10, max_values: 10 },
      { type: 23, default: true },
      { type: 3, options: options(25), max_values: 25 },
      { type: 8, channel_types: [0] },
    ]
  ) assert.deepEqual(problems(field), [], JSON.stringify(field));
});

Deno.test("checkModal: refuses too few, too many and doubled choices, and nothing where something is required", () => {
  for (
    const [field, problem] of [
      [{ type: 21, options: options(1) }, "options: BASE_TYPE_BAD_LENGTH"],
      [{ type: 21, options: options(11) }, "options: BASE_TYPE_BAD_LENGTH"],
      [{ type: 21 }, "options: BASE_TYPE_REQUIRED"],
      [{ type: 22, options: options(11) }, "options: BASE_TYPE_BAD_LENGTH"],
      [
        { type: 22, options: [option("a"), option("a")] },
        "options.1.value: COMPONENT_OPTION_VALUE_DUPLICATED",
      ],
      [
        { type: 22, options: [{ label: "x".repeat(101), value: "a" }] },
        "options.0.label: BASE_TYPE_BAD_LENGTH",
      ],
      [{ type: 19, max_values: 11 }, "max_values: NUMBER_TYPE_MAX"],
      [{ type: 19, min_values: 0 }, "min_values: COMPONENT_MIN_VALUES_REQUIRED"],
      [{ type: 6, min_values: 0 }, "min_values: COMPONENT_MIN_VALUES_REQUIRED"],
      [{ type: 6, disabled: true }, "disabled: COMPONENT_DISABLED_IN_MODAL"],
      [
        { type: 22, options: options(3), min_values: 3, max_values: 2 },
        "min_values: COMPONENT_MIN_VALUES_EXCEEDS_MAX",
      ],
    ] as const
  ) assert.deepEqual(problems(field), [problem]);
});

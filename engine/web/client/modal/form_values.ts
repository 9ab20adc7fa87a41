/** What stands in the fields of a form, and what keeps it from being sent. */
import { type ModalControl, modalFields } from "../../../model/modal_fields.ts";
import { COMPONENT_TYPE } from "../../../model/discord_numbers.ts";
import type { ModalValues, PlaygroundModal } from "../../../model/playground_modal.ts";
import { isSelect } from "../components/is_select.ts";
import { defaultValues } from "../components/select_rows.ts";

export type FieldValue = ModalValues[string];

/** By the custom id of the field. */
export type Problems = Readonly<Record<string, string>>;

/** Discord's limit of a text (source: Discord docs, components/reference, text input). */
const MAX_TEXT = 4000;

/** What a form holds before anybody touches it. */
export function startValues({ components }: PlaygroundModal): ModalValues {
  return Object.fromEntries(
    modalFields(components).map(({ control }) => [control.custom_id, startValue(control)]),
  );
}

function startValue(control: ModalControl): FieldValue {
  if (control.type === COMPONENT_TYPE.TEXT_INPUT) return control.value ?? "";
  if (control.type === COMPONENT_TYPE.CHECKBOX) return control.default ?? false;
  if (isSelect(control)) return defaultValues(control);
  return "options" in control ? control.options.filter((one) => one.default).map(({ value }) => value) : [];
}

/** What is wrong with each field, in the words that stand beside it. */
export function problemsIn({ components }: PlaygroundModal, values: ModalValues): Problems {
  return Object.fromEntries(
    modalFields(components).flatMap(({ control }) => {
      const problem = problemOf(control, values[control.custom_id] ?? startValue(control));
      return problem === undefined ? [] : [[control.custom_id, problem]];
    }),
  );
}

function problemOf(control: ModalControl, value: FieldValue): string | undefined {
  if (typeof value === "boolean") return undefined;
  const { min, max } = countBounds(control);
  const count = sizeOf(value);
  if (count === 0) return isRequired(control) ? "This field is required." : undefined;
  const [what, verb] = typeof value === "string"
    ? ["characters", "write"]
    : control.type === COMPONENT_TYPE.FILE_UPLOAD
    ? ["files", "add"]
    : ["choices", "pick"];
  if (count < min) return `Please ${verb} at least ${min} ${what}; there are ${count}.`;
  if (count > max) return `Please ${verb} at most ${max} ${what}; there are ${count}.`;
}

/** Characters of a text, choices or files. */
export function sizeOf(value: FieldValue): number {
  return typeof value === "string" ? [...value].length : typeof value === "boolean" ? 1 : value.length;
}

/** Whether a form is not sent without it. */
export function isRequired(control: ModalControl): boolean {
  return control.type !== COMPONENT_TYPE.CHECKBOX && (control.required ?? true);
}

/** How many characters, choices or files a field takes, once something stands in it. */
export function countBounds(control: ModalControl): { readonly min: number; readonly max: number } {
  switch (control.type) {
    case COMPONENT_TYPE.TEXT_INPUT:
      return { min: control.min_length ?? 0, max: control.max_length ?? MAX_TEXT };
    case COMPONENT_TYPE.CHECKBOX_GROUP:
      return { min: control.min_values ?? 1, max: control.max_values ?? control.options.length };
    case COMPONENT_TYPE.RADIO_GROUP:
    case COMPONENT_TYPE.CHECKBOX:
      return { min: 1, max: 1 };
    default:
      return { min: control.min_values ?? 1, max: control.max_values ?? 1 };
  }
}

/** What modals let people choose: how many, and of what. */
import type { Fields, Form, Path } from "./form.ts";

const FILE_UPLOAD = 19;
const RADIO_GROUP = 21;
const CHECKBOX_GROUP = 22;
const CHECKBOX = 23;
const MAX = 10;

/** Checks a select, file upload, radio group or checkbox group; a checkbox has nothing to check. */
export function checkModalChoices(form: Form, path: Path, control: Fields): void {
  const { type } = control;
  if (type === CHECKBOX) return;
  if (type === FILE_UPLOAD || type === CHECKBOX_GROUP) {
    form.integer([...path, "min_values"], control.min_values, 0, MAX);
    form.integer([...path, "max_values"], control.max_values, 1, MAX);
  }
  if (type === RADIO_GROUP) checkOptions(form, path, control, 2);
  if (type === CHECKBOX_GROUP) checkOptions(form, path, control, 1);
  checkRange(form, path, control);
}

function checkOptions(form: Form, path: Path, { options }: Fields, min: number): void {
  const inner = [...path, "options"];
  if (options === undefined) return form.required(inner);
  const values = new Set<unknown>();
  for (const [index, item] of (form.list(inner, options, MAX, min) ?? []).entries()) {
    const option = form.object([...inner, index], item);
    if (!option) continue;
    form.text([...inner, index, "label"], option.label, 100, { min: 1, required: true });
    form.text([...inner, index, "value"], option.value, 100, { min: 1, required: true });
    form.text([...inner, index, "description"], option.description, 100);
    if (values.has(option.value)) {
      form.add(
        [...inner, index, "value"],
        "COMPONENT_OPTION_VALUE_DUPLICATED",
        "The specified option value is already used",
      );
    }
    values.add(option.value);
  }
}

/** What must be answered cannot be answered with nothing (source: Discord docs, components/reference). */
function checkRange(form: Form, path: Path, { min_values: min, max_values: max, required }: Fields): void {
  if (min === 0 && required !== false) {
    form.add(
      [...path, "min_values"],
      "COMPONENT_MIN_VALUES_REQUIRED",
      "min_values must be at least 1 unless required is false",
    );
  }
  if (typeof min === "number" && typeof max === "number" && min > max) {
    form.add([...path, "min_values"], "COMPONENT_MIN_VALUES_EXCEEDS_MAX", "min_values exceeds max_values");
  }
}

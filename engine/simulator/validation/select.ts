import { checkCustomId } from "./button.ts";
import type { Fields, Form, Path } from "./form.ts";

const STRING_SELECT = 3;

/** String, user, role, mentionable and channel selects. */
export function isSelect(type: unknown): boolean {
  return type === STRING_SELECT || type === 5 || type === 6 || type === 7 || type === 8;
}

/** @param seen custom ids of the message so far; this one's is added */
export function checkSelect(form: Form, path: Path, select: Fields, seen: Set<string>): void {
  checkCustomId(form, path, select, seen);
  form.text([...path, "placeholder"], select.placeholder, 150);
  form.integer([...path, "min_values"], select.min_values, 0, 25);
  form.integer([...path, "max_values"], select.max_values, 1, 25);
  if (select.type !== STRING_SELECT) return;
  const inner = [...path, "options"];
  if (select.options === undefined) return form.required(inner);
  const options = form.list(inner, select.options, 25, 1) ?? [];
  const values = new Set<unknown>();
  for (const [index, item] of options.entries()) {
    const option = form.object([...inner, index], item);
    if (!option) continue;
    form.text([...inner, index, "label"], option.label, 100, { min: 1, required: true });
    form.text([...inner, index, "value"], option.value, 100, { min: 1, required: true });
    form.text([...inner, index, "description"], option.description, 100);
    if (values.has(option.value)) {
      form.add(
        [...inner, index, "value"],
        "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
        "The specified option value is already used",
      );
    }
    values.add(option.value);
  }
}

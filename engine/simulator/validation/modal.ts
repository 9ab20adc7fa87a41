import { checkCustomId } from "./button.ts";
import { type Fields, Form, type Path } from "./form.ts";
import { checkModalChoices } from "./modal_choices.ts";
import { checkSelect, isSelect } from "./select.ts";

const TEXT_INPUT = 4;
/** Text input, the selects, file upload, radio group, checkbox group and checkbox. */
const IN_LABEL = [3, TEXT_INPUT, 5, 6, 7, 8, 19, 21, 22, 23];

/**
 * Holds a modal against Discord's limits (source: Discord docs, interactions/receiving-and-responding, modal, and
 * components/reference).
 *
 * @throws RestError with code 50035
 */
export function checkModal(data: unknown): void {
  const form = new Form(["data"]);
  const modal = form.object([], data);
  if (modal) {
    form.text(["title"], modal.title, 45, { min: 1, required: true });
    form.text(["custom_id"], modal.custom_id, 100, { min: 1, required: true });
    const seen = new Set<string>();
    if (modal.components === undefined) form.required(["components"]);
    for (const [index, item] of (form.list(["components"], modal.components, 5, 1) ?? []).entries()) {
      checkPart(form, ["components", index], item, seen);
    }
  }
  form.finish();
}

/** A row with a text input, a label with one control, or a text. */
function checkPart(form: Form, path: Path, item: unknown, seen: Set<string>): void {
  const part = form.object(path, item);
  if (!part || !form.choice([...path, "type"], part.type, [1, 10, 18])) return;
  if (part.type === 10) {
    form.text([...path, "content"], part.content, 4000, { min: 1, required: true });
  } else if (part.type === 1) {
    if (part.components === undefined) form.required([...path, "components"]);
    for (
      const [index, control] of (form.list([...path, "components"], part.components, 1, 1) ?? []).entries()
    ) {
      checkControl(form, [...path, "components", index], control, seen, [TEXT_INPUT]);
    }
  } else {
    form.text([...path, "label"], part.label, 45, { min: 1, required: true });
    form.text([...path, "description"], part.description, 100);
    checkControl(form, [...path, "component"], part.component, seen, IN_LABEL);
  }
}

function checkControl(
  form: Form,
  path: Path,
  item: unknown,
  seen: Set<string>,
  types: readonly number[],
): void {
  if (item === undefined) return form.required(path);
  const control = form.object(path, item);
  if (!control || !form.choice([...path, "type"], control.type, types)) return;
  if (isSelect(control.type)) {
    checkSelect(form, path, control, seen);
    if (control.disabled === true) {
      form.add(
        [...path, "disabled"],
        "COMPONENT_DISABLED_IN_MODAL",
        "Components in modals cannot be disabled",
      );
    }
  } else checkCustomId(form, path, control, seen);
  if (control.type === TEXT_INPUT) checkText(form, path, control, types.length === 1);
  else checkModalChoices(form, path, control);
}

/** @param inRow the older form, in which the input carries its label itself */
function checkText(form: Form, path: Path, control: Fields, inRow: boolean): void {
  form.choice([...path, "style"], control.style, [1, 2]);
  if (inRow) form.text([...path, "label"], control.label, 45, { min: 1, required: true });
  form.text([...path, "placeholder"], control.placeholder, 100);
  form.text([...path, "value"], control.value, 4000);
  form.integer([...path, "min_length"], control.min_length, 0, 4000);
  form.integer([...path, "max_length"], control.max_length, 1, 4000);
}

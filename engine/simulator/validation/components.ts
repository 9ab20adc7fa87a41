import { checkContainerParts, countComponents } from "./components_v2.ts";
import { checkButton } from "./button.ts";
import { type Fields, type Form, type Path } from "./form.ts";
import { checkSelect, isSelect } from "./select.ts";

/** The message flag that switches the newer components on (source: Discord docs, components/reference). */
export const COMPONENTS_V2 = 1 << 15;
const ROWS = 5;
const BUTTONS = 5;
const TOTAL_V2 = 40;

export function checkComponents(form: Form, value: unknown, newer: boolean): void {
  const path = ["components"];
  const components = form.list(path, value, newer ? TOTAL_V2 : ROWS) ?? [];
  const seen = new Set<string>();
  for (const [index, item] of components.entries()) {
    const component = form.object([...path, index], item);
    if (component) checkTop(form, [...path, index], component, newer, seen);
  }
  if (newer && countComponents(components) > TOTAL_V2) {
    form.add(path, "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", `Must be ${TOTAL_V2} or fewer in length.`);
  }
}

function checkTop(form: Form, path: Path, component: Fields, newer: boolean, seen: Set<string>): void {
  if (component.type === 1) return checkRow(form, path, component, seen);
  if (!form.choice([...path, "type"], component.type, newer ? [1, 9, 10, 12, 13, 14, 17] : [1])) return;
  checkContainerParts(form, path, component, {
    row: (rowPath, row) => checkRow(form, rowPath, row, seen),
    button: (buttonPath, button) => checkButton(form, buttonPath, button, seen),
  });
}

function checkRow(form: Form, path: Path, row: Fields, seen: Set<string>): void {
  const inner = [...path, "components"];
  if (row.components === undefined) return form.required(inner);
  const items = form.list(inner, row.components, BUTTONS, 1) ?? [];
  for (const [index, item] of items.entries()) {
    const component = form.object([...inner, index], item);
    if (!component) continue;
    if (component.type === 2) checkButton(form, [...inner, index], component, seen);
    else if (isSelect(component.type)) {
      checkSelect(form, [...inner, index], component, seen);
      if (items.length > 1) {
        form.add(
          [...inner],
          "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
          "The specified component exceeds the maximum width",
        );
      }
    } else {
      form.choice([...inner, index, "type"], component.type, [2, 3, 5, 6, 7, 8]);
    }
  }
}

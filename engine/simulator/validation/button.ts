import type { Fields, Form, Path } from "./form.ts";

const LINK = 5;
const PREMIUM = 6;

/** @param seen custom ids of the message so far; this one's is added */
export function checkButton(form: Form, path: Path, button: Fields, seen: Set<string>): void {
  if (!form.choice([...path, "style"], button.style, [1, 2, 3, 4, 5, 6])) return;
  form.text([...path, "label"], button.label, 80);
  if (button.style === PREMIUM) return;
  if (!button.label && !button.emoji) {
    form.add(path, "BUTTON_COMPONENT_MISSING_LABEL", "A button must have a label or an emoji");
  }
  const both = Boolean(button.url) && Boolean(button.custom_id);
  if (both) {
    form.add(
      path,
      "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
      "A custom id and url cannot both be specified",
    );
  }
  if (button.style === LINK) {
    if (!button.url) form.add([...path, "url"], "BASE_TYPE_REQUIRED", "A url is required");
    form.url([...path, "url"], button.url, ["http", "https", "discord"], 512);
  } else {
    checkCustomId(form, path, button, seen);
  }
}

export function checkCustomId(form: Form, path: Path, component: Fields, seen: Set<string>): void {
  const id = component.custom_id;
  form.text([...path, "custom_id"], id, 100, { min: 1, required: true });
  if (typeof id !== "string") return;
  if (seen.has(id)) {
    form.add(
      [...path, "custom_id"],
      "COMPONENT_CUSTOM_ID_DUPLICATED",
      "Component custom id cannot be duplicated",
    );
  }
  seen.add(id);
}

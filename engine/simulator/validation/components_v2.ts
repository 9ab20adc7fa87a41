import type { Fields, Form, Path } from "./form.ts";

/** Checks for what is nested and the same as in classic messages. */
export interface NestedChecks {
  row(path: Path, row: Fields): void;
  button(path: Path, button: Fields): void;
}

const MEDIA = ["http", "https", "attachment"];

/** A component that may stand at the top of a Components V2 message; rows are left to `nested`. */
export function checkContainerParts(form: Form, path: Path, component: Fields, nested: NestedChecks): void {
  switch (component.type) {
    case 1:
      return nested.row(path, component);
    case 9:
      return checkSection(form, path, component, nested);
    case 10:
      return form.text([...path, "content"], component.content, 4000, { min: 1, required: true });
    case 12:
      return checkGallery(form, path, component);
    case 13:
      return checkMedia(form, [...path, "file"], component.file);
    case 17: {
      const inner = [...path, "components"];
      for (const [index, item] of (form.list(inner, component.components, 40, 1) ?? []).entries()) {
        const child = form.object([...inner, index], item);
        if (child && form.choice([...inner, index, "type"], child.type, [1, 9, 10, 12, 13, 14])) {
          checkContainerParts(form, [...inner, index], child, nested);
        }
      }
    }
  }
}

function checkSection(form: Form, path: Path, section: Fields, nested: NestedChecks): void {
  const inner = [...path, "components"];
  for (const [index, item] of (form.list(inner, section.components, 3, 1) ?? []).entries()) {
    const child = form.object([...inner, index], item);
    if (child && form.choice([...inner, index, "type"], child.type, [10])) {
      checkContainerParts(form, [...inner, index], child, nested);
    }
  }
  const at = [...path, "accessory"];
  if (section.accessory === undefined) return form.required(at);
  const accessory = form.object(at, section.accessory);
  if (!accessory || !form.choice([...at, "type"], accessory.type, [2, 11])) return;
  if (accessory.type === 2) return nested.button(at, accessory);
  checkMedia(form, [...at, "media"], accessory.media);
  form.text([...at, "description"], accessory.description, 1024);
}

function checkGallery(form: Form, path: Path, gallery: Fields): void {
  const inner = [...path, "items"];
  if (gallery.items === undefined) return form.required(inner);
  for (const [index, item] of (form.list(inner, gallery.items, 10, 1) ?? []).entries()) {
    const picture = form.object([...inner, index], item);
    if (!picture) continue;
    checkMedia(form, [...inner, index, "media"], picture.media);
    form.text([...inner, index, "description"], picture.description, 1024);
  }
}

function checkMedia(form: Form, path: Path, value: unknown): void {
  if (value === undefined) return form.required(path);
  const media = form.object(path, value);
  if (!media) return;
  form.text([...path, "url"], media.url, 2048, { required: true });
  form.url([...path, "url"], media.url, MEDIA);
}

/** All components of a message, nested ones included. */
export function countComponents(components: readonly unknown[]): number {
  let count = components.length;
  for (const component of components) {
    const { components: inner, accessory } = (component ?? {}) as Fields;
    if (Array.isArray(inner)) count += countComponents(inner);
    if (accessory) count++;
  }
  return count;
}

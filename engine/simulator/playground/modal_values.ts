/** What was filled into a form, held against its fields as Discord's client does, in the shape that the bot is sent. */
import { type APIFileUploadComponent, ComponentType } from "discord-api-types/v10";
import { type ModalControl, type ModalField, modalOptions } from "../../model/modal_fields.ts";
import { PlaygroundRefusal } from "../../model/playground.ts";
import type { ModalValues } from "../../model/playground_modal.ts";
import { characters } from "../validation/form.ts";
import { readDataFile } from "./data_file.ts";
import { checkCount, checkOffered, checkSelected } from "./picked.ts";
import type { Resolved } from "./resolved.ts";

/** Extensions by their groups (source: Discord docs, reference, file type filtering). */
const FILE_GROUPS: Readonly<Record<string, readonly string[]>> = {
  image: [".png", ".gif", ".jpg", ".jpeg", ".jfif", ".webp", ".avif"],
  video: [".mp4", ".mov", ".qt", ".webm"],
  audio: [".mp3", ".m4a", ".wav", ".ogg", ".opus", ".flac"],
};

type Filled = ModalValues[string];

/**
 * The value of one field; one that was not touched has what the form was opened with.
 *
 * @throws PlaygroundRefusal when the client would not send it
 */
export function fieldValue(
  { label, control }: ModalField,
  filled: Filled | undefined,
  resolved: Resolved,
): { readonly value: string | boolean | null } | { readonly values: readonly string[] } {
  const given = filled ?? preset(control);
  switch (control.type) {
    case ComponentType.TextInput:
      return { value: text(label, control, given) };
    case ComponentType.Checkbox:
      if (typeof given !== "boolean") throw refuse(label, "is checked or not: true or false.");
      return { value: given };
    case ComponentType.RadioGroup: {
      const values = listOf(label, given);
      checkChosen(label, control, values, 1);
      checkOffered(label, control.options, values);
      return { value: values[0] ?? null };
    }
    case ComponentType.CheckboxGroup: {
      const values = listOf(label, given);
      checkChosen(label, control, values, control.options.length);
      checkOffered(label, control.options, values);
      return { values };
    }
    case ComponentType.FileUpload:
      return { values: upload(label, control, listOf(label, given), resolved) };
    default: {
      const values = listOf(label, given);
      checkChosen(label, control, values, 1);
      checkSelected(label, control, values, resolved);
      return { values };
    }
  }
}

/** What a field holds before anybody touches it. */
function preset(control: ModalControl): Filled {
  if (control.type === ComponentType.TextInput) return control.value ?? "";
  if (control.type === ComponentType.Checkbox) return control.default ?? false;
  if ("default_values" in control) return control.default_values?.map(({ id }) => id) ?? [];
  return modalOptions(control).filter((option) => (option as { default?: boolean }).default)
    .map(({ value }) => value);
}

function text(
  label: string,
  { min_length: min = 0, max_length: max = 4000, required = true }: {
    readonly min_length?: number;
    readonly max_length?: number;
    readonly required?: boolean;
  },
  given: Filled,
): string {
  if (typeof given !== "string") throw refuse(label, "takes a text.");
  const length = characters(given);
  if (length === 0 && required) throw refuse(label, "must be filled in.");
  if (length > 0 && length < min) throw refuse(label, `must have at least ${min} characters.`);
  if (length > max) throw refuse(label, `must have at most ${max} characters.`);
  return given;
}

function listOf(label: string, given: Filled): readonly string[] {
  if (typeof given === "boolean") throw refuse(label, "takes what was chosen, not true or false.");
  return typeof given === "string" ? [given] : given;
}

/** @param most how many can be chosen unless the field says so */
function checkChosen(
  label: string,
  control: { readonly min_values?: number; readonly max_values?: number; readonly required?: boolean },
  values: readonly string[],
  most: number,
): void {
  const { min_values: min = 1, max_values: max = most, required = true } = control;
  if (values.length === 0) {
    if (required) throw refuse(label, "must be filled in.");
    return;
  }
  checkCount(label, values, { min, max });
}

function upload(
  label: string,
  control: APIFileUploadComponent,
  files: readonly string[],
  resolved: Resolved,
): string[] {
  checkChosen(label, control, files, 1);
  const allowed = control.file_types?.flatMap((type) => FILE_GROUPS[type] ?? [type.toLowerCase()]);
  for (const { name } of files.map(readDataFile)) {
    if (allowed && !allowed.some((extension) => name.toLowerCase().endsWith(extension))) {
      throw refuse(label, `does not take a file like "${name}"; it takes ${allowed.join(", ")}.`);
    }
  }
  return files.map((file) => resolved.attachment(file));
}

function refuse(label: string, what: string): PlaygroundRefusal {
  return new PlaygroundRefusal(`"${label}" ${what}`);
}

/** A form as lines that a test can compare and a person can read. */
import { ComponentType } from "discord-api-types/v10";
import { type ModalControl, modalFields, modalOptions } from "../model/modal_fields.ts";
import { OFFERED } from "../model/message_controls.ts";
import type { PlaygroundModal } from "../model/playground_modal.ts";

/**
 * Title and fields:
 *
 *     Bot → Bo modal: # Feedback
 *     | Name: text
 *     | How was it (optional): <good | okay | bad>
 *
 * @param who `Bot → Bo`
 */
export function describeModal(who: string, { title, components }: PlaygroundModal): string {
  const fields = modalFields(components).map(({ label, control }) => {
    const optional = "required" in control && control.required === false ? " (optional)" : "";
    return `| ${label}${optional}: ${kindOf(control)}`;
  });
  return [`${who} modal: # ${title}`, ...fields].join("\n");
}

function kindOf(control: ModalControl): string {
  switch (control.type) {
    case ComponentType.TextInput:
      return `${control.style === 1 ? "text" : "paragraph"}${control.value ? ` "${control.value}"` : ""}`;
    case ComponentType.Checkbox:
      return control.default ? "[x]" : "[ ]";
    case ComponentType.FileUpload:
      return "file";
    case ComponentType.CheckboxGroup:
    case ComponentType.RadioGroup:
    case ComponentType.StringSelect:
      return `<${modalOptions(control).map(({ label }) => label).join(" | ")}>`;
    default:
      return `<${OFFERED[control.type]}>`;
  }
}

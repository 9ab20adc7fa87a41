/** The fields of a form, wherever they stand in it. */
import type {
  APICheckboxComponent,
  APICheckboxGroupComponent,
  APIFileUploadComponent,
  APIModalInteractionResponseCallbackComponent,
  APIRadioGroupComponent,
  APISelectMenuComponent,
  APITextInputComponent,
} from "discord-api-types/v10";

export type ModalControl =
  | APITextInputComponent
  | APISelectMenuComponent
  | APIFileUploadComponent
  | APIRadioGroupComponent
  | APICheckboxGroupComponent
  | APICheckboxComponent;

export interface ModalField {
  /** What stands above it. */
  readonly label: string;
  readonly control: ModalControl;
}

/** Top to bottom; plain texts between them are none. */
export function modalFields(
  components: readonly APIModalInteractionResponseCallbackComponent[],
): readonly ModalField[] {
  return components.flatMap((part): ModalField[] => {
    if ("component" in part) return [{ label: part.label, control: part.component }];
    if (!("components" in part)) return [];
    return part.components.map((control) => ({ label: control.label ?? control.custom_id, control }));
  });
}

/** Values and what people read for them; none for fields without options of their own. */
export function modalOptions(
  control: ModalControl,
): readonly { readonly label: string; readonly value: string }[] {
  return "options" in control ? control.options : [];
}

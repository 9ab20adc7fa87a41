import { COMPONENT_TYPE } from "../../../model/discord_numbers.ts";
import type { ModalControl } from "../../../model/modal_fields.ts";
import { isSelect } from "../components/is_select.ts";
import { ChoiceGroup } from "./choice_group.tsx";
import type { ControlProps } from "./control_props.ts";
import { FormSelect } from "./form_select.tsx";
import { type FieldValue, isRequired } from "./form_values.ts";
import { TextField } from "./text_field.tsx";
import { UploadField } from "./upload_field.tsx";

export interface FormFieldProps {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly control: ModalControl;
  readonly value: FieldValue;
  readonly problem: string | undefined;
  readonly onValue: (value: FieldValue) => void;
}

/** A field with its label and description above it, and what is wrong with it below. */
export function FormField({ id, label, detail, control, value, problem, onValue }: FormFieldProps) {
  const described = [detail && `${id}-detail`, problem && `${id}-problem`].filter(Boolean).join(" ");
  const props = { id, describedBy: described || undefined, isWrong: problem !== undefined, onValue };
  // Groups have no one element that a label could belong to.
  const Label = control.type === COMPONENT_TYPE.TEXT_INPUT || control.type === COMPONENT_TYPE.CHECKBOX
    ? "label"
    : "span";
  return (
    <div class={problem ? "form-field wrong" : "form-field"} data-field={control.custom_id}>
      <Label
        id={`${id}-label`}
        class="form-label"
        {...(Label === "label" ? { htmlFor: id } : {})}
      >
        {label}
        {isRequired(control) && (
          <>
            <span class="form-mark" aria-hidden="true">*</span>
            <span class="for-screen-readers">, required</span>
          </>
        )}
      </Label>
      {detail && <p id={`${id}-detail`} class="form-detail">{detail}</p>}
      <Control {...props} control={control} value={value} />
      {problem && <p id={`${id}-problem`} class="form-problem" role="alert">{problem}</p>}
    </div>
  );
}

function Control({ control, value, ...props }: ControlProps<ModalControl, FieldValue>) {
  const list = Array.isArray(value) ? value as readonly string[] : [];
  if (control.type === COMPONENT_TYPE.TEXT_INPUT) {
    return <TextField {...props} control={control} value={String(value)} />;
  }
  if (control.type === COMPONENT_TYPE.CHECKBOX) {
    const { id, describedBy, onValue } = props;
    return (
      <input
        type="checkbox"
        class="form-box"
        id={id}
        aria-describedby={describedBy}
        checked={value === true}
        onChange={({ currentTarget }) => onValue(currentTarget.checked)}
      />
    );
  }
  if (control.type === COMPONENT_TYPE.FILE_UPLOAD) {
    return <UploadField {...props} control={control} value={list} />;
  }
  if (isSelect(control)) return <FormSelect {...props} control={control} value={list} />;
  return <ChoiceGroup {...props} control={control} value={list} />;
}

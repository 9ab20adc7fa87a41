import type { APITextInputComponent } from "discord-api-types/v10";
import type { ControlProps } from "./control_props.ts";
import { countBounds, sizeOf } from "./form_values.ts";

/** Source: Discord docs, components/reference, text input styles. */
const PARAGRAPH = 2;

/** A line or a paragraph; where the length is limited by the bot, it is counted. */
export function TextField(props: ControlProps<APITextInputComponent, string>) {
  const { id, control, value, describedBy, isWrong, onValue } = props;
  const { min, max } = countBounds(control);
  const count = sizeOf(value);
  const shared = {
    id,
    class: "form-text",
    value,
    placeholder: control.placeholder,
    "aria-describedby": describedBy,
    "aria-invalid": isWrong,
    "aria-required": control.required ?? true,
    autocomplete: "off",
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      onValue(currentTarget.value),
  };
  const isCounted = control.max_length !== undefined || min > 0 || count > max * 0.9;
  return (
    <>
      {Number(control.style) === PARAGRAPH ? <textarea rows={4} {...shared} /> : <input {...shared} />}
      {isCounted && (
        <span class={count > max ? "form-count over" : "form-count"}>
          <span aria-hidden="true">{count}/{max}</span>
          <span class="for-screen-readers" role="status">
            {count > max ? `${count - max} characters too many` : ""}
          </span>
        </span>
      )}
    </>
  );
}

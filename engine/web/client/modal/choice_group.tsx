import type { APICheckboxGroupComponent, APIRadioGroupComponent } from "discord-api-types/v10";
import { COMPONENT_TYPE } from "../../../model/discord_numbers.ts";
import type { ControlProps } from "./control_props.ts";

/** All choices in sight: one of them, or several. */
export function ChoiceGroup(
  { id, control, value, describedBy, isWrong, onValue }: ControlProps<
    APIRadioGroupComponent | APICheckboxGroupComponent,
    readonly string[]
  >,
) {
  const isRadio = control.type === COMPONENT_TYPE.RADIO_GROUP;
  return (
    <div
      class="form-choices"
      role={isRadio ? "radiogroup" : "group"}
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy}
      aria-invalid={isWrong}
    >
      {control.options.map((option) => (
        <label key={option.value} class="form-choice">
          <input
            type={isRadio ? "radio" : "checkbox"}
            class="form-box"
            name={id}
            checked={value.includes(option.value)}
            onChange={({ currentTarget }) => {
              const others = isRadio ? [] : value.filter((one) => one !== option.value);
              onValue(currentTarget.checked ? [...others, option.value] : others);
            }}
          />
          <span>
            {option.label}
            {option.description && <span class="form-detail">{option.description}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}

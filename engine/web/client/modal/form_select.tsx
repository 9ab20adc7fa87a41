import type { APISelectMenuComponent } from "discord-api-types/v10";
import { useMemo } from "preact/hooks";
import { SelectField } from "../components/select_field.tsx";
import type { ControlProps } from "./control_props.ts";

/** A select of any kind as a field: what is picked waits until the form is sent. */
export function FormSelect(props: ControlProps<APISelectMenuComponent, readonly string[]>) {
  const { id, control, describedBy, isWrong, onValue } = props;
  // What need not be filled in can be emptied again, and too few are told when the form is sent.
  const select = useMemo(() => ({ ...control, min_values: 0 }), [control]);
  return (
    <SelectField
      id={`${id}-list`}
      select={select}
      isWaiting={false}
      field={{ labelId: `${id}-label`, describedBy, isWrong }}
      onPick={(_, values) => onValue(values)}
    />
  );
}

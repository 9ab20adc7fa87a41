/** A row of buttons, or of one select. */
import type { APIActionRowComponent, APIComponentInMessageActionRow } from "discord-api-types/v10";
import { COMPONENT_TYPE } from "../../model/discord_numbers.ts";
import type { RowDefinition } from "../../schema/keys/components/definitions.ts";
import type { MessageContext } from "../../schema/steps/kind.ts";
import { compileButton } from "./button.ts";
import type { MessageControls } from "./control.ts";
import type { Fill } from "./filling.ts";
import { compileSelect } from "./select.ts";

/** A row of which nothing is shown is left out. */
export function compileRow(
  { controls }: RowDefinition,
  message: MessageControls,
  context: MessageContext,
): Fill<APIActionRowComponent<APIComponentInMessageActionRow>> {
  const parts = controls.map((control): Fill<APIComponentInMessageActionRow> =>
    control.kind === "button"
      ? compileButton(control, message, context)
      : compileSelect(control, message, context)
  );
  return (filling) => {
    const components = parts.flatMap((part) => part(filling) ?? []);
    return components.length > 0 ? { type: COMPONENT_TYPE.ACTION_ROW, components } : undefined;
  };
}

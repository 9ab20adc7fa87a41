import type { APIActionRowComponent, APIComponentInMessageActionRow } from "discord-api-types/v10";
import { BotButton } from "./bot_button.tsx";
import { PartNote } from "./part_note.tsx";
import { SelectField } from "../panels/chat_parts.ts";
import { isSelect } from "./is_select.ts";

export interface ControlRowProps {
  /** No other row on the page has it. */
  readonly id: string;
  readonly row: APIActionRowComponent<APIComponentInMessageActionRow>;
  /** The custom id of the control whose answer is still to come. */
  readonly waiting: string | undefined;
  readonly onPress: (customId: string, values: readonly string[]) => void;
}

/** Source: Discord docs, components/reference, component types. */
const BUTTON = 2;

/** Up to five buttons, or one select. A control keeps its element as long as its place holds one of its kind. */
export function ControlRow({ id, row, waiting, onPress }: ControlRowProps) {
  return (
    <div class="control-row">
      {row.components.map((control, at) => {
        const isWaiting = waiting !== undefined && "custom_id" in control && control.custom_id === waiting;
        if (Number(control.type) === BUTTON && "style" in control) {
          return (
            <BotButton
              key={at}
              button={control}
              isWaiting={isWaiting}
              onPress={(id) => onPress(id, [])}
            />
          );
        }
        if (isSelect(control)) {
          return (
            <SelectField
              key={at}
              id={`${id}-${at}`}
              select={control}
              isWaiting={isWaiting}
              onPick={onPress}
            />
          );
        }
        return <PartNote key={at}>A control of a kind that this page does not show.</PartNote>;
      })}
    </div>
  );
}

/** The buttons and selects of a message, wherever in it they stand. */
import type {
  APIButtonComponent,
  APIMessageComponent,
  APIMessageTopLevelComponent,
  APISelectMenuComponent,
} from "discord-api-types/v10";
import { COMPONENT_TYPE } from "./discord_numbers.ts";

export type MessageControl = APIButtonComponent | APISelectMenuComponent;

/** Row by row from top to bottom; a button beside a section stands in a row of its own. */
export function controlRows(components: readonly APIMessageTopLevelComponent[] = []): MessageControl[][] {
  return components.flatMap(rowsOf);
}

/** What a person reads on a button, or in a select while nothing is picked; its custom id where nothing stands there. */
export function controlLabel(control: MessageControl): string {
  const id = "custom_id" in control ? control.custom_id : "";
  if (!isButton(control)) return control.placeholder ?? id;
  const [label, emoji] = [
    "label" in control ? control.label : undefined,
    "emoji" in control ? control.emoji?.name : undefined,
  ];
  return [emoji, label].filter(Boolean).join(" ") || id;
}

export function isButton(control: MessageControl): control is APIButtonComponent {
  return control.type === COMPONENT_TYPE.BUTTON;
}

function rowsOf(component: APIMessageComponent): MessageControl[][] {
  if ("accessory" in component) {
    const { accessory } = component;
    return accessory.type === COMPONENT_TYPE.BUTTON ? [[accessory as APIButtonComponent]] : [];
  }
  if (!("components" in component)) return [];
  if (component.type === COMPONENT_TYPE.ACTION_ROW) return [component.components as MessageControl[]];
  return component.components.flatMap((inner) => rowsOf(inner as APIMessageComponent));
}

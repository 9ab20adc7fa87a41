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
  if (!isButton(control)) return control.placeholder ?? control.custom_id;
  const [label, emoji] = [
    "label" in control ? control.label : undefined,
    "emoji" in control ? control.emoji?.name : undefined,
  ];
  return [emoji, label].filter(Boolean).join(" ") || controlAddress(control);
}

/** The custom id; of a link its address. */
export function controlAddress(control: MessageControl): string {
  return "custom_id" in control ? control.custom_id : "url" in control ? control.url : "";
}

/** What selects offer that do not have their options in themselves, by Discord's component types. */
export const OFFERED = { 5: "people", 6: "roles", 7: "people and roles", 8: "channels" } as const;

/** A control as text: `[◀ Previous (off)]`, `[Site: https://example.com]`, `<Pick a category: ✓ Fun | Info>`. */
export function controlText(control: MessageControl): string {
  const label = `${controlLabel(control)}${control.disabled ? " (off)" : ""}`;
  if (isButton(control)) return `[${label}${"url" in control ? `: ${control.url}` : ""}]`;
  const offers = "options" in control
    ? control.options.map((option) => `${option.default ? "✓ " : ""}${option.label}`).join(" | ")
    : OFFERED[control.type];
  return `<${label}: ${offers}>`;
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

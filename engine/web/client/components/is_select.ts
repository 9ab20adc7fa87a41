import type { APISelectMenuComponent } from "discord-api-types/v10";
import { COMPONENT_TYPE } from "../../../model/discord_numbers.ts";

const SELECTS: readonly number[] = [
  COMPONENT_TYPE.STRING_SELECT,
  COMPONENT_TYPE.USER_SELECT,
  COMPONENT_TYPE.ROLE_SELECT,
  COMPONENT_TYPE.MENTIONABLE_SELECT,
  COMPONENT_TYPE.CHANNEL_SELECT,
];

export function isSelect(component: { readonly type: number }): component is APISelectMenuComponent {
  return SELECTS.includes(component.type);
}

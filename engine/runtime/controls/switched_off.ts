import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import { BUTTON_STYLE, COMPONENT_TYPE } from "../../model/discord_numbers.ts";

/** The same components with every button and select disabled; links stay. */
export function switchedOff(
  components: readonly APIMessageTopLevelComponent[],
): APIMessageTopLevelComponent[] {
  return components.map((component) => disable(component) as APIMessageTopLevelComponent);
}

interface Part {
  readonly type: number;
  readonly style?: number;
  readonly custom_id?: string;
  readonly components?: readonly Part[];
  readonly accessory?: Part;
}

function disable(part: Part): Part {
  const link = part.type === COMPONENT_TYPE.BUTTON && part.style === BUTTON_STYLE.LINK;
  return {
    ...part,
    ...(part.components ? { components: part.components.map(disable) } : {}),
    ...(part.accessory ? { accessory: disable(part.accessory) } : {}),
    ...(part.custom_id !== undefined && !link ? { disabled: true } : {}),
  };
}

/** The custom ids of all controls of a message. */
export function customIds(components: readonly Part[]): string[] {
  return components.flatMap((part) => [
    ...(part.custom_id === undefined ? [] : [part.custom_id]),
    ...customIds([...part.components ?? [], ...(part.accessory ? [part.accessory] : [])]),
  ]);
}

/** What was picked in a select of texts, held against what its message offers. */
import type { APIMessageComponentInteraction, APIStringSelectComponent } from "discord-api-types/v10";
import { COMPONENT_TYPE } from "../model/discord_numbers.ts";

/**
 * Only what is offered counts, each once and no more than may be picked: steps rely on it, and a client can be made to
 * send anything. `undefined` where less is left than has to be picked.
 */
export function offeredValues(
  { data, message }: APIMessageComponentInteraction,
): readonly string[] | undefined {
  if (!("values" in data)) return [];
  if (data.component_type !== COMPONENT_TYPE.STRING_SELECT) return data.values;
  const select = selectIn(message.components ?? [], data.custom_id);
  if (!select) return data.values;
  const offered = new Set(select.options.map(({ value }) => value));
  const { min_values: least = 1, max_values: most = 1 } = select;
  const values = [...new Set(data.values)].filter((value) => offered.has(value)).slice(0, most);
  return values.length < least ? undefined : values;
}

interface Part {
  readonly type: number;
  readonly custom_id?: string;
  readonly components?: readonly Part[];
}

function selectIn(parts: readonly Part[], customId: string): APIStringSelectComponent | undefined {
  for (const part of parts) {
    if (part.type === COMPONENT_TYPE.STRING_SELECT && part.custom_id === customId) {
      return part as APIStringSelectComponent;
    }
    const found = selectIn(part.components ?? [], customId);
    if (found) return found;
  }
}

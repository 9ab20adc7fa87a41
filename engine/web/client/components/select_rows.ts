/** What a select offers and shows, whatever its kind. */
import type {
  APIMessageComponentEmoji,
  APISelectMenuComponent,
  APIStringSelectComponent,
} from "discord-api-types/v10";
import { valueSuggestion } from "../composer/to_suggestion.ts";
import type { Suggestion } from "../composer/suggestion.ts";
import type { OptionKind } from "../slash/flat_command.ts";
import { namedThings } from "../slash/resolve_option.ts";
import type { Directory } from "../state/directory.ts";

export interface SelectRow extends Suggestion {
  /** What the bot is sent. */
  readonly value: string;
  readonly emoji?: APIMessageComponentEmoji;
}

/** Source: Discord docs, components/reference, component types. */
const STRING_SELECT = 3;
const KINDS: Readonly<Record<number, OptionKind>> = { 5: "user", 6: "role", 7: "mentionable", 8: "channel" };

/** Rows of a list at most; the letters that are typed find among these. */
const MOST = 100;

export function selectRows(select: APISelectMenuComponent, directory: Directory): SelectRow[] {
  if (isStringSelect(select)) {
    return select.options.map(({ label, value, description, emoji }) => ({
      key: value,
      value,
      label,
      ...(description ? { detail: description } : {}),
      ...(emoji ? { emoji } : {}),
    }));
  }
  const channelTypes = "channel_types" in select ? select.channel_types ?? [] : [];
  return namedThings({ kind: KINDS[select.type]!, channelTypes }, directory).slice(0, MOST).map((thing) => ({
    ...valueSuggestion({ picked: { label: thing.names[0]!, value: thing.id }, thing }, directory),
    value: thing.id,
  }));
}

/** What is picked before anybody has picked. */
export function defaultValues(select: APISelectMenuComponent): string[] {
  if (isStringSelect(select)) {
    return select.options.filter((option) => option.default).map(({ value }) => value);
  }
  return (select.default_values ?? []).map(({ id }) => id);
}

/** How many may be picked: one, unless the select says otherwise. */
export function boundsOf({ min_values: min = 1, max_values: max = 1 }: APISelectMenuComponent) {
  return { min, max };
}

function isStringSelect(select: APISelectMenuComponent): select is APIStringSelectComponent {
  return Number(select.type) === STRING_SELECT;
}

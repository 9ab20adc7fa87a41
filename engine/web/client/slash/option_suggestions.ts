import type { Directory } from "../state/directory.ts";
import type { FilledOption, Picked } from "./draft.ts";
import { type NamedThing, namedThings } from "./resolve_option.ts";

export interface OptionSuggestion {
  readonly picked: Picked;
  readonly thing?: NamedThing;
}

/** Rows of a list at most; Discord offers 25 too. */
const MOST = 25;

/** What can be picked for a field, filtered by what is typed; autocompleted options ask the bot instead. */
export function optionSuggestions(field: FilledOption, directory: Directory): OptionSuggestion[] {
  const { option, text, picked } = field;
  // A picked value is not a filter: the whole list is there to choose anew.
  const query = picked ? "" : text.trim().replace(/^[@#]/, "").toLowerCase();
  const all = option.choices.length > 0
    ? option.choices.map(({ name, value }) => ({ picked: { label: name, value } }))
    : option.kind === "boolean"
    ? [true, false].map((value) => ({ picked: { label: value ? "True" : "False", value } }))
    : namedThings(option, directory).map((thing) => ({
      picked: { label: thing.names[0]!, value: thing.id },
      thing,
    }));
  return all.filter((suggestion) => fits(suggestion, query)).slice(0, MOST);
}

function fits({ picked, thing }: OptionSuggestion, query: string): boolean {
  const names = thing ? [...thing.names, thing.id] : [picked.label];
  return names.some((name) => name.toLowerCase().includes(query));
}

/** What the list offers for the field with the cursor, while a slash command is filled in. */
import type { CommandDraft, Picked } from "../slash/draft.ts";
import { remaining } from "../slash/draft.ts";
import type { SlashOption } from "../slash/flat_command.ts";
import { optionSuggestions } from "../slash/option_suggestions.ts";
import type { Directory } from "../state/directory.ts";
import type { Suggestion } from "./suggestion.ts";
import { optionalSuggestion, valueSuggestion } from "./to_suggestion.ts";
import type { Autocomplete } from "./use_autocomplete.ts";

export type FieldChoice =
  | { readonly kind: "value"; readonly picked: Picked }
  | { readonly kind: "option"; readonly option: SlashOption };

export interface FieldOffer {
  readonly title: string;
  readonly rows: readonly { readonly suggestion: Suggestion; readonly choice: FieldChoice }[];
  /** The row that is highlighted at first; -1 for none. */
  readonly first: number;
}

/** `tail` is what is typed behind the last field, to find an option that may be left out. */
export function fieldOffer(
  draft: CommandDraft,
  tail: string,
  directory: Directory,
  autocomplete: Autocomplete,
): FieldOffer {
  const field = draft.filled[draft.active];
  if (!field) return tailOffer(draft, tail);
  const { option, picked } = field;
  const title = titleOf(option);
  if (option.autocomplete) {
    const rows = (autocomplete.choices ?? []).map(({ name, value }) => ({
      suggestion: { key: `${value}`, label: name },
      choice: { kind: "value" as const, picked: { label: name, value } },
    }));
    const state = autocomplete.problem ?? (autocomplete.choices ? "" : "Asking the bot…");
    return { title: state ? `${title} · ${state}` : title, rows, first: picked ? -1 : 0 };
  }
  const rows = optionSuggestions(field, directory).map((found) => ({
    suggestion: valueSuggestion(found, directory),
    choice: { kind: "value" as const, picked: found.picked },
  }));
  return { title, rows, first: picked ? -1 : 0 };
}

function tailOffer(draft: CommandDraft, tail: string): FieldOffer {
  const wanted = tail.trim().toLowerCase();
  const rows = remaining(draft).filter(({ name }) => name.toLowerCase().includes(wanted)).map((option) => ({
    suggestion: optionalSuggestion(option),
    choice: { kind: "option" as const, option },
  }));
  const title = rows.length > 0 ? "Optional · Enter sends the command" : "Enter sends the command";
  return { title, rows, first: wanted === "" ? -1 : 0 };
}

function titleOf({ name, description, kind, required, min, max, choices }: SlashOption): string {
  const range = [min !== undefined && `from ${min}`, max !== undefined && `to ${max}`].filter(Boolean).join(
    " ",
  );
  const unit = kind === "string" && range ? `${range} characters` : range;
  const parts = [
    `${name}: ${description}`,
    unit && choices.length === 0 ? unit : "",
    required ? "" : "optional",
  ];
  return parts.filter(Boolean).join(" · ");
}

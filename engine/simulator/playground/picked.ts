/** What was picked, held against what is offered, as Discord's client does before it sends. */
import type { APISelectMenuComponent } from "discord-api-types/v10";
import { PlaygroundRefusal } from "../../model/playground.ts";
import type { Resolved } from "./resolved.ts";

const STRING_SELECT = 3;

/** @throws PlaygroundRefusal when these are too few or too many, or one is there twice */
export function checkCount(
  label: string,
  values: readonly string[],
  { min, max }: { readonly min: number; readonly max: number },
): void {
  const refuse = (what: string) => new PlaygroundRefusal(`"${label}" ${what}`);
  if (new Set(values).size < values.length) throw refuse("takes each choice once.");
  if (values.length >= min && values.length <= max) return;
  const wanted = min === max ? `${min}` : `${min} to ${max}`;
  throw refuse(`takes ${wanted} ${wanted === "1" ? "choice" : "choices"}; ${values.length} were picked.`);
}

/** @throws PlaygroundRefusal when one of the values is not among the options */
export function checkOffered(
  label: string,
  options: readonly { readonly value: string }[],
  values: readonly string[],
): void {
  for (const value of values) {
    if (!options.some((option) => option.value === value)) {
      throw new PlaygroundRefusal(`"${label}" does not offer "${value}".`);
    }
  }
}

/** @throws PlaygroundRefusal when the select does not offer one of the values */
export function checkSelected(
  label: string,
  select: APISelectMenuComponent,
  values: readonly string[],
  resolved: Resolved,
): void {
  if (select.type === STRING_SELECT) checkOffered(label, select.options, values);
  else for (const value of values) resolved.picked(select, value);
}

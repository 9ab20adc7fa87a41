/** Long lists in pages, and the buttons that turn them. */
import type { APIButtonComponent } from "discord-api-types/v10";
import type { Run } from "../../model/program.ts";
import { button } from "./controls.ts";

export interface Page<Item> {
  readonly items: readonly Item[];
  /** From 0 on. */
  readonly index: number;
  /** At least 1. */
  readonly count: number;
}

/** @param index of a page that may be gone by now; the nearest one is taken */
export function pageOf<Item>(list: readonly Item[], index: number, size: number): Page<Item> {
  const count = Math.max(1, Math.ceil(list.length / size));
  const kept = Number.isInteger(index) ? Math.min(Math.max(index, 0), count - 1) : 0;
  return { items: list.slice(kept * size, (kept + 1) * size), index: kept, count };
}

/** Both always stand there; at an end one of them is switched off. @param state of the control for a page */
export function pagingButtons(
  run: Run,
  control: string,
  { index, count }: Page<unknown>,
  state: (page: number) => string = String,
): APIButtonComponent[] {
  const { texts } = run.bot.program;
  return [
    button(run, {
      control,
      state: state(index - 1),
      label: texts.get("previous_page"),
      disabled: index === 0,
    }),
    button(run, {
      control,
      state: state(index + 1),
      label: texts.get("next_page"),
      disabled: index === count - 1,
    }),
  ];
}

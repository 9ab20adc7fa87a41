/** The select of categories; over 25 of them stand on several pages of it. */
import type { Run } from "../../model/program.ts";
import { row, select, SELECT_OPTIONS } from "../kit/controls.ts";
import type { Row } from "../kit/page.ts";
import { type Page, pageOf } from "../kit/paging.ts";
import type { Category } from "./categories.ts";

export const CATEGORY_CONTROL = "help_category";

export function selectPage(categories: readonly Category[], index: number): Page<Category> {
  return pageOf(categories, index, SELECT_OPTIONS);
}

/** The page of the select that a category stands on. */
export function selectPageOf(categories: readonly Category[], category: Category): number {
  return Math.floor(categories.indexOf(category) / SELECT_OPTIONS);
}

/** Nothing where there is no category: Discord takes no empty select. */
export function categorySelect(run: Run, { items, index }: Page<Category>, picked?: Category): Row[] {
  const { texts } = run.bot.program;
  if (items.length === 0) return [];
  const options = items.map((category) => ({
    label: category.name,
    value: category.id,
    description: texts.get("help_category_size", { count: category.commands.length }),
    picked: category === picked,
  }));
  return [row(select(run, {
    control: CATEGORY_CONTROL,
    state: String(index),
    placeholder: texts.get("help_pick"),
    options,
  }))];
}

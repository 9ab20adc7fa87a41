import { choices } from "../app/load/choose_bots.ts";
import type { LoadResult } from "../app/load/load_bots.ts";
import { Problems } from "../diagnostics/diagnostic.ts";
import { suggest, UsageError } from "./arguments.ts";

/** @throws UsageError where somebody named a bot that there is not, with those that there are */
export async function requireChosen({ choice, bots }: LoadResult, folder: string): Promise<void> {
  if (choice === undefined || bots.length > 0) return;
  const names = await choices(folder, new Problems());
  const near = suggest(choice, names);
  const there = names.length > 0 ? ` There are: ${names.join(", ")}.` : " There is no bot file in bots/.";
  throw new UsageError(`There is no bot "${choice}".${near || there}`);
}

import type { DefinitionList } from "../../../../model/panels/definitions.ts";
import { useAsk, useNews } from "../../panels/panel_link.ts";
import { type Asked, useAsked } from "../kit/use_asked.ts";

/** The definitions, followed from save to save. */
export function useDefinitions(): Asked<DefinitionList> {
  const ask = useAsk();
  const asked = useAsked<DefinitionList>(() => ask("definitions", "list", {}));
  useNews("definitions", asked.set);
  return asked;
}

/** Problems that keep something from running. */
export function errorsIn({ bots, problems }: DefinitionList): number {
  return [...problems, ...bots.flatMap((bot) => bot.problems)].filter(({ severity }) => severity === "error")
    .length;
}

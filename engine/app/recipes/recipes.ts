/** What a new bot can be made of: the starter, and the bots to learn from. */
import { starterBot } from "../project/starter_bot.ts";
import { readRecipe, type Recipe } from "./recipe.ts";
import { EXAMPLES } from "./examples.gen.ts";

/** What a new bot is where nobody says anything else. */
export const STARTER_RECIPE = "starter";

/** The starter first, the others by their ids. They are part of the program, also where no examples lie beside it. */
export function recipes(): readonly Recipe[] {
  const starter = {
    ...readRecipe(STARTER_RECIPE, starterBot()),
    summary: "Some of everything, to look around in",
  };
  return [starter, ...Object.entries(EXAMPLES).map(([id, text]) => readRecipe(id, text))];
}

import { DEFAULT_THEME, type Theme, type ThemeColour } from "../../model/theme.ts";
import { fixedColour } from "../kit/colour.ts";
import { map } from "../kit/map.ts";

/** As an author would write it. */
function shown(name: ThemeColour): string {
  return `#${DEFAULT_THEME[name].toString(16).toUpperCase().padStart(6, "0")}`;
}

/** The colours of what the engine itself says, which embeds can name as well. */
export const THEME = map(
  "`theme`",
  {
    menu: fixedColour().describe(
      `The colour of menus such as the help; ${shown("menu")} where nothing is said.`,
    ).optional(),
    category: fixedColour().describe(
      `The colour of a category's page in the help; ${shown("category")} where nothing is said.`,
    ).optional(),
    success: fixedColour().describe(
      `The colour of what went well; ${shown("success")} where nothing is said.`,
    ).optional(),
    error: fixedColour().describe(
      `The colour of refusals and errors; ${shown("error")} where nothing is said.`,
    ).optional(),
    warning: fixedColour().describe(`The colour of warnings; ${shown("warning")} where nothing is said.`)
      .optional(),
    credits: fixedColour().describe(`The colour of the credits; ${shown("credits")} where nothing is said.`)
      .optional(),
  },
  (keys): Theme => ({
    menu: keys.menu ?? DEFAULT_THEME.menu,
    category: keys.category ?? DEFAULT_THEME.category,
    success: keys.success ?? DEFAULT_THEME.success,
    error: keys.error ?? DEFAULT_THEME.error,
    warning: keys.warning ?? DEFAULT_THEME.warning,
    credits: keys.credits ?? DEFAULT_THEME.credits,
  }),
  { danger: { use: "error" }, failure: { use: "error" }, help: { use: "menu" }, ok: { use: "success" } },
).describe("The colours of what the engine itself says; `color: success` in an embed means these, too.");

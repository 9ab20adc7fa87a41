import { DEFAULT_THEME, type Theme } from "../../model/theme.ts";
import { fixedColour } from "../kit/colour.ts";
import { map } from "../kit/map.ts";

/** The colours of what the engine itself says, which embeds can name as well. */
export const THEME = map(
  "`theme`",
  {
    menu: fixedColour().describe("The colour of menus such as the help.").optional(),
    category: fixedColour().describe("The colour of a category's page in the help.").optional(),
    success: fixedColour().describe("The colour of what went well.").optional(),
    error: fixedColour().describe("The colour of refusals and errors.").optional(),
    warning: fixedColour().describe("The colour of warnings.").optional(),
    credits: fixedColour().describe("The colour of the credits.").optional(),
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

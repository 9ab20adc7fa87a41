import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { OptionType } from "../../model/option.ts";
import type { Surface } from "../../model/command_surface.ts";
import { LIMITS } from "../../model/limits.ts";
import type { CommandDefinition } from "../keys/command.ts";
import { checkFixedText } from "./length.ts";
import { placeOf } from "./place_of.ts";

/** The option that a menu fills: the first one of these types. */
const FILLS = {
  user_menu: { types: ["user", "mentionable"], with: "the person" },
  message_menu: { types: ["string"], with: "the message's text" },
} as const satisfies Partial<Record<Surface, { types: readonly OptionType[]; with: string }>>;

/** Checks what only menus of people and messages ask for. */
export function checkMenus(
  command: CommandDefinition,
  surfaces: ReadonlySet<Surface>,
  problems: Problems,
): void {
  for (const menu of ["user_menu", "message_menu"] as const) {
    if (!surfaces.has(menu)) continue;
    const span = command.as?.find(({ surface }) => surface === menu)?.span ?? command.span;
    if (command.subcommands.length > 0) {
      problems.add({
        code: "menu-with-subcommands",
        message: `A command in a menu cannot have subcommands, and \`${command.name.text}\` has some.`,
        span,
        expected: `no \`${menu}\` in \`as\`, or a command of its own for the menu`,
      });
    } else checkFilling(command, menu, span, problems);
  }
  if (surfaces.has("user_menu") || surfaces.has("message_menu")) {
    checkFixedText(
      command.menuName ?? command.name,
      LIMITS.command.menuName,
      "The name in the menu",
      problems,
    );
  } else if (command.menuName) {
    problems.add({
      code: "menu-name-without-menu",
      severity: "warning",
      message: "This command stands in no menu, so its `menu_name` is never seen.",
      span: placeOf(command.node, "menu_name"),
      expected: "`user_menu` or `message_menu` among the words of `as`",
    });
  }
}

/** Nobody types options in a menu: it fills one, and all others must do without a value. */
function checkFilling(
  command: CommandDefinition,
  menu: keyof typeof FILLS,
  span: CommandDefinition["span"],
  problems: Problems,
): void {
  const { types, with: what } = FILLS[menu];
  const filled = command.options.find((option) => types.some((type) => type === option.type));
  for (const option of command.options) {
    if (option === filled || !option.required || option.default) continue;
    problems.add({
      code: "menu-cannot-fill",
      message: `The option \`${option.name.text}\` is required, but a ${menu} only fills ` +
        (filled
          ? `\`${filled.name.text}\` with ${what}.`
          : `an option of the type ${types[0]} with ${what}.`),
      span: option.span,
      expected: "no `required: true`, or a `default`",
      related: [{ span, message: `the menu is asked for here` }],
    });
  }
}

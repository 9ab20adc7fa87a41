import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { RememberedProblems } from "../../diagnostics/remembered_problems.ts";
import { showPlace, type Span } from "../../diagnostics/span.ts";
import type { Surface } from "../../model/command_surface.ts";
import { LIMITS } from "../../model/limits.ts";
import type { CommandDefinition } from "../keys/command.ts";
import { quote } from "../kit/quote.ts";
import { checkCommand } from "./command.ts";
import { grouped } from "./length.ts";
import { checkNamesOnce } from "./names_once.ts";
import { surfacesOf } from "./surfaces.ts";

const COUNTED = [
  ["slash", "slash commands", LIMITS.command.slash],
  ["user_menu", "commands in the menu of people", LIMITS.command.userMenu],
  ["message_menu", "commands in the menu of messages", LIMITS.command.messageMenu],
] as const;

/** As many names as a person reads. */
const NAMED = 10;

/**
 * Checks all commands of a bot, each by itself and all together.
 * @param whole where they stand @param others whether the bot does something else as well
 * @param memory of what was found in each by itself
 */
export function checkCommands(
  commands: readonly CommandDefinition[],
  whole: Span,
  others: boolean,
  problems: Problems,
  memory: RememberedProblems,
): void {
  if (commands.length === 0 && !others) {
    problems.add({
      code: "no-commands",
      severity: "warning",
      message: "This bot has no commands, so it only shows its status.",
      span: whole,
      expected: "at least one command under `commands:`",
    });
  }
  for (const command of commands) memory.tell(command, checkCommand, problems);
  checkNamesOnce(commands, problems);
  for (const [surface, what, max] of COUNTED) checkNumber(commands, surface, what, max, problems);
  for (const menu of ["user_menu", "message_menu"] as const) checkMenuNames(commands, menu, problems);
}

function checkNumber(
  commands: readonly CommandDefinition[],
  surface: Surface,
  what: string,
  max: number,
  problems: Problems,
): void {
  if (commands.length <= max) return;
  const counted = commands.filter((command) => surfacesOf(command).has(surface));
  const first = counted[max];
  if (!first) return;
  const over = counted.slice(max);
  const names = over.slice(0, NAMED).map(({ name }) => name.text).join(", ");
  const rest = over.length > NAMED ? ` and ${grouped(over.length - NAMED)} more` : "";
  problems.add({
    code: "too-many-commands",
    message: `These are ${
      grouped(counted.length)
    } ${what}; Discord takes at most ${max}. Too many are ${names}${rest}.`,
    span: first.span,
    expected: surface === "slash"
      ? `\`as: [prefix]\` on ${grouped(over.length)} of them, or subcommands, of which 25 count as one`
      : `no \`${surface}\` on ${grouped(over.length)} of them`,
  });
}

/** Names in one menu are unique; they may have capitals, so `Info` and `info` are two. */
function checkMenuNames(
  commands: readonly CommandDefinition[],
  menu: Surface,
  problems: Problems,
): void {
  const taken = new Map<string, Span>();
  for (const command of commands) {
    if (!command.as || !surfacesOf(command).has(menu)) continue;
    const name = command.menuName ?? command.name;
    const first = taken.get(name.text);
    if (!first) taken.set(name.text, name.span);
    else {
      problems.add({
        code: "name-twice",
        message: `The menu already has an entry ${quote(name.text)}, at ${showPlace(first)}.`,
        span: name.span,
        expected: "a `menu_name` that no other command in this menu has",
        related: [{ span: first, message: "the first one" }],
      });
    }
  }
}

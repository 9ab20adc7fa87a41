import type { FlatCommand } from "./flat_command.ts";

/** Commands that fit what was typed after the slash, best first: by their beginning, by a word's, by any part. */
export function findCommands(commands: readonly FlatCommand[], query: string): FlatCommand[] {
  const wanted = query.toLowerCase().replaceAll(/ +/g, " ");
  const rank = ({ name }: FlatCommand): number => {
    const at = name.toLowerCase().indexOf(wanted);
    if (at <= 0) return at === 0 ? 0 : 3;
    return /[ _-]/.test(name[at - 1]!) ? 1 : 2;
  };
  return [0, 1, 2].flatMap((wantedRank) => commands.filter((command) => rank(command) === wantedRank));
}

/** The command that a typed line such as `/config roles add name:x` calls; the longest name that fits. */
export function commandOfLine(commands: readonly FlatCommand[], line: string): FlatCommand | undefined {
  const typed = `${line.slice(1).trimStart().replaceAll(/\s+/g, " ")} `;
  return commands.filter(({ name }) => typed.startsWith(`${name} `))
    .reduce<FlatCommand | undefined>(
      (best, command) => best && best.name.length >= command.name.length ? best : command,
      undefined,
    );
}

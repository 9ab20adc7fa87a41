/** docs/commands.md, made from the table of commands. To write it again: `deno run -A engine/cli/commands_page.ts` */
import { ownCommand } from "../model/own_command.ts";
import { COMMANDS } from "./commands.ts";
import { EXIT, EXIT_WORDS } from "./exit_codes.ts";
import { flagsOf, usageOf } from "./help.ts";

/** The page, without regard to how it is broken into lines. */
export function commandsPage(): string {
  return `# The command line

Each command tells the same with \`--help\`. What was asked for goes to standard output; problems and progress go
to standard error. Colours and progress are for terminals only, and \`NO_COLOR=1\` switches the colours off.

${Object.entries(COMMANDS).map(section).join("\n")}
## Exit codes

| code | what it means |
| ---- | ------------- |
${
    Object.entries(EXIT_WORDS).map(([name, words]) => `| ${EXIT[name as keyof typeof EXIT]} | ${words} |\n`)
      .join("")
  }`;
}

function section([name, command]: [string, (typeof COMMANDS)[string]]): string {
  const flags = flagsOf(command).map(([flag, description]) => `| \`${flag}\` | ${description} |\n`).join("");
  return `## ${name}

${command.summary}.

\`\`\`sh
${usageOf(name, command)}
${ownCommand(command.example)}   # an example
\`\`\`
${flags === "" ? "" : `\n| flag | what it does |\n| ---- | ------------ |\n${flags}`}`;
}

if (import.meta.main) {
  const path = new URL("../../docs/commands.md", import.meta.url);
  await Deno.writeTextFile(path, commandsPage());
  await new Deno.Command(Deno.execPath(), { args: ["fmt", "-q", path.pathname] }).output();
}

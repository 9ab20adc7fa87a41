import { applicationOf } from "../app/project/application_of.ts";
import { inviteOf } from "../app/project/invite.ts";
import type { LoadedBot } from "../app/load/load_bots.ts";
import { openProject, type Project } from "../app/project/project.ts";
import type { Program } from "../model/program.ts";
import { suggest, UsageError } from "./arguments.ts";
import type { ParsedArguments } from "./command.ts";
import { EXIT } from "./exit_codes.ts";
import { noticePrinter } from "./print_notice.ts";
import { noBots } from "./no_bots.ts";
import { withProgress } from "./progress.ts";
import { showProblems } from "./show_problems.ts";
import type { Terminal } from "./terminal.ts";
import { ownCommand } from "../model/own_command.ts";

/** Ids of applications are ids like all others (source: Discord docs, reference, snowflakes). */
const ID = /^\d{17,20}$/;

/** `invite`: the link that invites each bot to a server, and what has to be switched on for it. */
export async function run(args: ParsedArguments, terminal: Terminal): Promise<number> {
  const given = args.flags["id"];
  if (typeof given === "string" && !ID.test(given)) {
    throw new UsageError(
      `--id takes the id of the application, 17 to 20 digits, but "${given}" was given. ` +
        "The developer portal shows it under General Information.",
    );
  }
  await using project = await openProject(Deno.cwd(), { variables: Deno.env });
  showProblems(project.problems, terminal);
  const bots = chosenBots(project, args.operands[0]);
  if (bots.length === 0) {
    terminal.err(noBots(Deno.cwd()));
    return EXIT.problems;
  }
  if (given !== undefined && bots.length > 1) {
    throw new UsageError(`--id belongs to one bot. Name it: ${ownCommand(`invite ${bots[0]!.id} --id ID`)}`);
  }
  const notify = noticePrinter(terminal);
  let complete = true;
  for (const bot of bots) {
    if (!bot.program) continue;
    const application = typeof given === "string" ? { id: given } : await withProgress(
      terminal,
      "asking Discord",
      () => applicationOf(bot, project, notify),
    );
    showInvite(bot.program, application, terminal);
    complete &&= application !== undefined;
  }
  if (project.problems.some((problem) => problem.severity === "error")) return EXIT.problems;
  return complete ? EXIT.ok : EXIT.login;
}

function chosenBots({ loaded }: Project, name: string | undefined): readonly LoadedBot[] {
  if (name === undefined) return loaded.bots;
  const bot = loaded.bots.find(({ id }) => id === name);
  if (bot) return [bot];
  throw new UsageError(`There is no bot "${name}".${suggest(name, loaded.bots.map(({ id }) => id))}`);
}

/** @param application as it is known: with its flags where Discord was asked */
function showInvite(
  program: Program,
  application: { readonly id: string; readonly flags?: number } | undefined,
  terminal: Terminal,
): void {
  const { link, permissions, intents, privileged, granted } = inviteOf(
    program,
    application?.id,
    application?.flags,
  );
  const row = (label: string, value: string) => terminal.out(`  ${label.padEnd(13)}${value}`);
  terminal.out(terminal.paint.bold(program.name));
  // Never broken, so that it can be copied.
  if (link !== undefined) row("Invite", link);
  else row("Invite", `needs the id of the application: ${ownCommand(`invite ${program.id} --id ID`)}`);
  row("Permissions", permissions.join(", ") || "none");
  row("Intents", intents.join(", "));
  const page = application
    ? `https://discord.com/developers/applications/${application.id}/bot`
    : "developer portal";
  row(
    "Switch on",
    privileged.length > 0
      ? `${privileged.join(", ")} (${page}: Bot → Privileged Gateway Intents)`
      : granted.length > 0
      ? `nothing more: ${granted.join(", ")} ${granted.length === 1 ? "is" : "are"} on already`
      : "nothing",
  );
}

import { loadBots } from "../app/load_bots.ts";
import { tokenVariable } from "../app/tokens.ts";
import { renderProblems } from "../diagnostics/code_frame.ts";
import { syncOnce } from "../discord/sync_once.ts";
import { LoginError } from "../discord/login_error.ts";
import { readEnvironment } from "../source/environment.ts";
import type { ParsedArguments } from "./arguments.ts";
import { describeDifference } from "./describe_difference.ts";
import { EXIT } from "./exit_codes.ts";
import { printNotice } from "./print_notice.ts";
import type { Terminal } from "./terminal.ts";

/** `sync`: brings the slash commands of every bot that has a token up to date; `--dry-run` only shows what differs. */
export async function run(args: ParsedArguments, terminal: Terminal): Promise<number> {
  const folder = Deno.cwd();
  const environment = await readEnvironment(folder, Deno.env);
  const { bots, problems } = await loadBots(folder);
  const all = [...environment.problems, ...problems, ...bots.flatMap((bot) => bot.problems)];
  if (all.length > 0) terminal.err(renderProblems(all, { colour: terminal.colour }));
  let code: number = EXIT.ok;
  if (bots.length === 0) terminal.err("There is no bot file in bots/. `deno task start` writes a first one.");
  if (bots.length === 0 || all.some((problem) => problem.severity === "error")) code = EXIT.problems;
  for (const bot of bots) {
    if (!bot.program) continue;
    const token = environment.get(tokenVariable(bot));
    if (token === undefined) {
      printNotice(
        { kind: "missing-token", bot: bot.id, variable: tokenVariable(bot), local: false },
        terminal,
      );
      code = EXIT.login;
      continue;
    }
    try {
      const difference = await syncOnce(bot.program.applicationCommands, {
        token,
        apiUrl: environment.get("DISCORD_API_URL"),
        dryRun: args.flags["dry-run"] === true,
        onWait: (ms) => printNotice({ kind: "sync-waits", bot: bot.id, ms }, terminal),
      });
      terminal.out(terminal.paint.bold(args.flags["dry-run"] ? `${bot.id} (nothing was sent)` : bot.id));
      for (const line of describeDifference(difference, terminal)) terminal.out(line);
    } catch (error) {
      if (!(error instanceof LoginError)) throw error;
      terminal.err(`${terminal.paint.red("✗")} ${bot.id}: ${error.message}`);
      code = EXIT.login;
    }
  }
  return code;
}

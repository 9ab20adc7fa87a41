/** Notices of the app → lines for the person at the terminal. */
import type { CommandDifference, Notice } from "../app/notices/notice.ts";
import { describeDifference } from "./describe_difference.ts";
import { showProblems } from "./show_problems.ts";
import type { Terminal } from "./terminal.ts";
import { ownCommand } from "../model/own_command.ts";

type MissingToken = Extract<Notice, { kind: "missing-token" }>;

/** Where to get a token, and where it goes. */
const TOKEN_HELP = [
  "  To go on Discord: open https://discord.com/developers/applications, choose New Application,",
  "  then Bot → Reset Token, and put the token into the file .env beside the folder bots:",
];

/** What does not work without a privileged intent, by its name in the developer portal. */
const WITHOUT: Readonly<Record<string, string>> = {
  "Message Content Intent":
    "it cannot read messages, so prefix commands only work where the bot is mentioned; slash commands work",
  "Server Members Intent": "it is not told who joins, leaves or changes",
  "Presence Intent": "it is not told who is online",
};

/** Prints notices one after the other; how to get a token is only told once. */
export function noticePrinter(terminal: Terminal): (notice: Notice) => void {
  let tokenExplained = false;
  /** Bots whose servers are all on this computer: nobody has to invite those. */
  const local = new Set<string>();
  return (notice) => {
    if (notice.kind !== "missing-token") {
      printNotice(notice, terminal);
      if (notice.kind === "synced" && !local.has(notice.bot)) hintAtScope(notice.difference, terminal);
      return;
    }
    if (notice.local) local.add(notice.bot);
    printMissingToken(notice, terminal, !tokenExplained);
    tokenExplained = true;
  };
}

function printMissingToken(notice: MissingToken, terminal: Terminal, explain: boolean): void {
  terminal.err(`${terminal.paint.yellow("!")} ${notice.variable} not found in .env!`);
  if (explain) { for (const line of TOKEN_HELP) terminal.err(line); }
  if (explain) terminal.err(`    ${notice.variable}=your_token_here`);
  terminal.err(
    notice.local
      ? `  Until then ${notice.bot} runs in a local Discord on this computer.`
      : `  ${notice.bot} was left out: without its token it cannot log in.`,
  );
}

/** Servers that a bot joined by an old link do not let it have slash commands (Discord docs, topics/oauth2, scopes). */
function hintAtScope({ added }: CommandDifference, terminal: Terminal): void {
  if (added.length === 0) return;
  terminal.err(
    "  Slash commands that do not show up in Discord: press Ctrl-R there. If that does not help, the bot was",
  );
  terminal.err(
    `  invited without the scope applications.commands: open the link of \`${ownCommand("invite")}\`.`,
  );
}

function printNotice(notice: Exclude<Notice, MissingToken>, terminal: Terminal): void {
  const bot = "bot" in notice && notice.bot !== undefined ? terminal.paint.bold(notice.bot) : "";
  const warn = (text: string) => terminal.err(`${terminal.paint.yellow("!")} ${text}`);
  const fail = (text: string) => terminal.err(`${terminal.paint.red("✗")} ${text}`);
  const done = (text: string) => terminal.out(`${terminal.paint.green("✓")} ${text}`);
  switch (notice.kind) {
    case "bad-owner-ids":
      warn(`${notice.variable} in .env must be an id of Discord, but holds ${notice.wrong.join(", ")}.`);
      terminal.err(
        "  An id has 17 to 20 digits: in Discord, switch on Settings → Advanced → Developer Mode,",
      );
      return terminal.err(
        "  then right-click your name → Copy User ID. Several ids have commas between them.",
      );
    case "connecting":
      return terminal.interactive
        ? terminal.err(terminal.paint.dim(`  ${notice.bot} connects …`))
        : undefined;
    case "connected":
      return;
    case "login-waits":
      warn(
        `${bot} has logged in ${notice.inHour} times within an hour and ${notice.inDay} times within a day, ` +
          `so it waits ${inWords(notice.ms)} before it does so again.`,
      );
      terminal.err("  Discord takes the token away from bots that log in more than 1,000 times a day.");
      return terminal.err(
        "  If nobody started it so often, it crashes and is started again: stop it, and look into botlogs/ for why.",
      );
    case "missing-intents":
      warn(`${bot} runs without something that is not switched on for it at Discord:`);
      for (const intent of notice.intents) {
        terminal.err(`    ${intent}: ${WITHOUT[intent] ?? "parts of it do not work"}`);
      }
      terminal.err(
        "  Open https://discord.com/developers/applications, choose the application, then Bot, and switch it on",
      );
      return terminal.err("  under Privileged Gateway Intents. Then start the bot again.");
    case "synced":
      for (const line of describeDifference(notice.bot, notice.difference, terminal)) terminal.out(line);
      return;
    case "sync-waits":
      return warn(
        `${bot}: Discord asks to wait ${Math.ceil(notice.ms / 1000)} s before more commands are sent.`,
      );
    case "sync-failed":
      fail(`${bot}: the slash commands could not be brought up to date: ${messageOf(notice.error)}`);
      return terminal.err(
        `  Those that Discord already knows keep working. Try again with: ${ownCommand("sync")}`,
      );
    case "reloaded":
      return done(`${bot} reloaded in ${Math.round(notice.ms)} ms`);
    case "problems":
      showProblems(notice.problems, terminal);
      if (notice.problems.some((problem) => problem.severity === "error")) {
        warn(`${bot} was not changed: the last good version keeps running until this is mended.`);
      }
      return;
    case "project-problems":
      return showProblems(notice.problems, terminal);
    case "environment": {
      const now = notice.changed.filter((name) => !notice.late.includes(name));
      if (now.length > 0) done(`.env was read again: ${now.join(", ")}`);
      if (notice.late.length > 0) {
        warn(`Start the bot again for what changed in .env: ${notice.late.join(", ")}`);
      }
      return;
    }
    case "environment-problems":
      showProblems(notice.problems, terminal);
      return warn("The values of .env stay as they were until this is mended.");
    case "watch-limited":
      warn(`The system does not let files be watched (${notice.why}), so they are looked at every second.`);
      return terminal.err(
        "  On Linux more can be watched after: sudo sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=1024",
      );
    case "added":
      return done(`${bot} is new`);
    case "removed":
      return warn(`${bot} was stopped: its file is gone.`);
    case "start-failed":
      return fail(`${bot} could not be started: ${messageOf(notice.error)}`);
    case "database-restored":
      warn(`The database of ${bot} was damaged (${notice.why}). Its newest good backup has taken its place:`);
      terminal.err(`  backup:  ${notice.from}`);
      return terminal.err(`  damaged: ${notice.aside} (kept, in case somebody can save more of it)`);
    case "changes-lost":
    case "storage-failing":
    case "storage-works":
      // The log shows it here.
      return;
    case "data-tightened":
      for (const { name, type, count } of notice.tightened) {
        const are = count === 1 ? "value is" : "values are";
        warn(`${bot}: ${count} ${are} outside of the bounds that \`data.${name}\` has now.`);
        terminal.err(
          type === "number"
            ? "  Until they are changed, they count as the nearest bound."
            : "  They stay as they are until they are changed.",
        );
      }
      return;
    case "extension-problem":
      return fail(
        `${bot ? `${bot}: ` : ""}The extension ${terminal.paint.bold(notice.name)}: ${notice.problem}`,
      );
    case "extensions-refused":
      for (const { name, problem } of notice.failed) {
        fail(
          `${bot}: The extension ${
            terminal.paint.bold(name)
          } could not begin with what was saved: ${problem}`,
        );
      }
      return terminal.err("  The last good version keeps running until this is mended.");
    case "data-refused":
      for (const line of notice.why.split("\n")) fail(`${bot}: ${line}`);
      return terminal.err("  The last good version keeps running until this is mended.");
    case "no-dashboard":
      warn(`There is no dashboard: ${notice.why}`);
      return terminal.err(`  ${notice.fix}`);
    case "recovered":
      warn(
        "The last run did not end in good order: it was killed, or the power failed. Its data is looked through now.",
      );
      for (const path of notice.removed) terminal.err(`  removed a left-over file: ${path}`);
      return;
    case "closed":
      return fail(`${bot} has left Discord: ${notice.reason}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function inWords(ms: number): string {
  return ms < 120_000 ? `${Math.ceil(ms / 1_000)} s` : `${Math.ceil(ms / 60_000)} minutes`;
}

import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { Surface } from "../../model/command_surface.ts";
import { LIMITS } from "../../model/limits.ts";
import type { MapEntry } from "../../source/nodes.ts";
import { COMMAND_KEYS, type CommandDefinition } from "../keys/command.ts";
import { checkCommandSize } from "./command_size.ts";
import { checkCount, checkFixedText } from "./length.ts";
import { checkLocalizations } from "./localization.ts";
import { checkMenus } from "./menu.ts";
import { checkPrefixName, checkSlashName } from "./name.ts";
import { checkNamesOnce } from "./names_once.ts";
import { checkOptions } from "./option.ts";
import { has, placeOf } from "./place_of.ts";
import { replySteps } from "../keys/reply.ts";
import { checkReply } from "./reply.ts";
import { checkRunSteps } from "./steps.ts";
import { surfacesOf } from "./surfaces.ts";

/** Checks a command at the top, with all that stands in it. */
export function checkCommand(command: CommandDefinition, problems: Problems): void {
  const surfaces = surfacesOf(command);
  checkSurfaces(command, problems);
  checkMenus(command, surfaces, problems);
  checkCallable(command, surfaces, "command", problems);
  if (surfaces.has("slash")) checkCommandSize(command, problems);
}

function checkCallable(
  command: CommandDefinition,
  surfaces: ReadonlySet<Surface>,
  what: "command" | "subcommand",
  problems: Problems,
): void {
  const slash = surfaces.has("slash");
  if (slash) checkSlashName(command.name, `a slash ${what}`, problems);
  else if (surfaces.has("prefix")) checkPrefixName(command.name, `the name of a ${what}`, problems);
  for (const alias of command.aliases) checkPrefixName(alias, "another name of a command", problems);
  checkFixedText(command.description, LIMITS.command.description, "The description", problems);
  if (slash && !has(command.node, "description") && !command.description) {
    problems.add({
      code: "missing-description",
      message:
        `The ${what} \`${command.name.text}\` has no description; Discord wants one of 1 to 100 characters.`,
      span: command.span,
      expected: "a line such as `description: Greet someone`",
    });
  }
  checkLocalizations(
    command.localizations,
    `a slash ${what}`,
    { name: slash ? undefined : LIMITS.command.menuName, description: LIMITS.command.description },
    problems,
  );
  checkContent(command, what, problems);
  checkOptions(command.options, slash, problems);
  if (command.reply) checkReply(command.reply, problems);
  for (const steps of command.reply ? replySteps(command.reply) : []) checkRunSteps(steps, problems);
  checkRunSteps(command.steps ?? [], problems);
  if (!slash) warnOfEphemeral(command, surfaces, problems);
  checkNamesOnce(command.subcommands, problems);
  const extra = command.subcommands[LIMITS.command.subcommands];
  if (extra) {
    checkCount(command.subcommands.length, LIMITS.command.subcommands, "subcommands", extra.span, problems);
  }
  for (const inner of command.subcommands) checkCallable(inner, surfaces, "subcommand", problems);
}

/** A command either answers or holds subcommands. */
function checkContent(
  { name, node, reply, handler, steps, subcommands, options }: CommandDefinition,
  what: string,
  problems: Problems,
): void {
  if (subcommands.length === 0) {
    if (reply && steps) {
      problems.add({
        code: "reply-beside-do",
        message: "`reply` and `do` stand in one command, so it is open which comes first.",
        span: placeOf(node, "reply"),
        expected: "`reply` as one of the steps under `do`",
      });
    }
    if (handler && (reply || steps)) {
      problems.add({
        code: "handler-beside-do",
        message: `\`handler\` and \`${
          reply ? "reply" : "do"
        }\` stand in one command, so it is open which comes first.`,
        span: placeOf(node, "handler"),
        expected: "`handler` as one of the steps under `do`",
      });
    }
    if (reply || handler || (steps && steps.length > 0) || node.entries.some(mayHoldContent)) return;
    problems.add({
      code: "nothing-to-do",
      message: `The ${what} \`${name.text}\` does nothing when it is called.`,
      span: name.span,
      expected: "a `reply`, steps under `do`, a `handler`, or `subcommands`",
    });
    return;
  }
  const present = {
    reply: reply !== undefined,
    handler: handler !== undefined,
    do: steps !== undefined,
    options: options.length > 0,
  };
  for (const key of ["reply", "handler", "do", "options"] as const) {
    if (!present[key]) continue;
    problems.add({
      code: "called-only-by-subcommand",
      message:
        `\`${name.text}\` has subcommands, so it is never called by itself and its \`${key}\` is never used.`,
      span: placeOf(node, key),
      expected: `\`${key}\` in one of the subcommands`,
    });
  }
}

/** Whether an entry is a content that could not be read or a key that is not known: that was reported already. */
function mayHoldContent({ key, value }: MapEntry): boolean {
  if (!COMMAND_KEYS.has(key.text) || key.text === "reply" || key.text === "handler") return true;
  if (key.text === "do") {
    return value.kind !== "empty" && !(value.kind === "list" && value.items.length === 0);
  }
  return key.text === "subcommands" && value.kind !== "empty" &&
    !(value.kind === "map" && value.entries.length === 0);
}

function checkSurfaces({ node, as }: CommandDefinition, problems: Problems): void {
  if (!as) return;
  const written = node.entries.find((entry) => entry.key.text === "as")?.value;
  if (as.length === 0 && !(written?.kind === "list" && written.items.length > 0)) {
    problems.add({
      code: "no-surface",
      message: "`as` is empty, so nobody could call this command.",
      span: placeOf(node, "as"),
      expected: "at least one of slash, prefix, user_menu, message_menu",
    });
  }
  const seen = new Set<Surface>();
  for (const { surface, span } of as) {
    if (seen.has(surface)) {
      problems.add({
        code: "word-twice",
        severity: "warning",
        message: `\`${surface}\` is listed twice.`,
        span,
        expected: "every word once",
      });
    }
    seen.add(surface);
  }
}

function warnOfEphemeral(
  { reply }: CommandDefinition,
  surfaces: ReadonlySet<Surface>,
  problems: Problems,
): void {
  if (surfaces.has("user_menu") || surfaces.has("message_menu")) return;
  const hidden = reply?.random.find((entry) => entry.reply.ephemeral)?.reply;
  if (!hidden) return;
  const node = hidden.node ?? reply?.node;
  problems.add({
    code: "ephemeral-without-effect",
    severity: "warning",
    message:
      "Answers to messages are always seen by all, so `ephemeral` has no effect on this prefix-only command.",
    span: node ? placeOf(node, "ephemeral") : hidden.span,
    expected: "`slash` among the words of `as`, or no `ephemeral`",
  });
}

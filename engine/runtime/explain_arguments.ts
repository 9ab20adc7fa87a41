/** What somebody is told whose words could not be read as the options of a command. */
import type { Command, Program } from "../model/program.ts";
import type { OutgoingMessage } from "../model/message.ts";
import { nearest } from "../words/nearest.ts";
import { callOf, usageLine } from "../words/usage_line.ts";
import { skipBlanks, wordEnd } from "./blank.ts";
import { exampleLine } from "./example_line.ts";
import { errorNotice, infoNotice } from "./notices.ts";
import type { Place } from "./place.ts";
import type { ArgumentProblem } from "./read_arguments.ts";
import { type MentionNames, showTypedLine } from "./show_typed_line.ts";
import { displayName } from "../words/values.ts";
import { code, didYouMean } from "./wording.ts";

/** The words and colours that a program tells it in. */
type Voice = Pick<Program, "texts" | "theme">;

/** The problem, the line with the place marked, the usage, an example. */
export function explainProblem(
  problem: ArgumentProblem,
  command: Command,
  prefix: string,
  place: Place,
  { texts, theme }: Voice,
): OutgoingMessage {
  const { content, author, member } = place.message;
  const shown = shownPrefix(prefix, place);
  const person = member?.nick || displayName(author);
  const lines = [
    problem.why.tell(texts),
    showTypedLine(content, problem, mentionNames(place)),
    texts.get("usage", { line: code(usageLine(command, shown)) }),
    texts.get("example", { line: code(exampleLine(command, shown, person)) }),
  ];
  return errorNotice(lines.join("\n"), theme);
}

/** What stands below a group that was called without one of its subcommands. */
export function explainGroup(
  command: Command,
  at: number,
  prefix: string,
  place: Place,
  { texts, theme }: Voice,
): OutgoingMessage {
  const { content } = place.message;
  const shown = shownPrefix(prefix, place);
  const inner = [...new Set(command.subcommands.values())].filter(({ surfaces }) => surfaces.has("prefix"));
  const list = inner.map((one) =>
    `${code(one.subcommands.size > 0 ? `${callOf(one, shown)} …` : usageLine(one, shown))} ${one.description}`
  );
  const start = skipBlanks(content, at);
  if (start === content.length) {
    const missing = texts.get("subcommand_missing", { command: code(callOf(command, shown)) });
    return infoNotice([missing, ...list].join("\n"), theme);
  }
  const end = wordEnd(content, start);
  const near = nearest(content.slice(start, end), inner.map(({ name }) => name));
  const unknown = texts.get("subcommand_unknown", {
    command: code(callOf(command, shown)),
    hint: didYouMean(near)(texts),
  });
  const typed = showTypedLine(content, { start, end }, mentionNames(place));
  return errorNotice([unknown, typed, ...list].join("\n"), theme);
}

/** Where a bot has no prefix, it is called by a mention. */
function shownPrefix(prefix: string, { world }: Place): string {
  return prefix === "" ? `@${displayName(world.me)} ` : prefix;
}

function mentionNames({ message, world, guild }: Place): MentionNames {
  return (kind, id) => {
    if (kind === "@&") return guild?.roles.get(id)?.name;
    if (kind === "#") return guild?.channels.get(id)?.name;
    const user = id === world.me.id ? world.me : message.mentions.find((one) => one.id === id);
    const nick = message.mentions.find((one) => one.id === id)?.member?.nick;
    return user && (nick || displayName(user));
  };
}

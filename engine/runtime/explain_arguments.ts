/** What somebody is told whose words could not be read as the options of a command. */
import type { Command } from "../model/command.ts";
import type { OutgoingMessage } from "../model/message.ts";
import { nearest } from "../words/nearest.ts";
import { callOf, usageLine } from "../words/usage_line.ts";
import { skipBlanks, wordEnd } from "./blank.ts";
import { exampleLine } from "./example_line.ts";
import { errorNotice, infoNotice } from "./notices.ts";
import type { Place } from "./place.ts";
import type { ArgumentProblem } from "./read_arguments.ts";
import { type MentionNames, showTypedLine } from "./show_typed_line.ts";
import { TEXTS } from "./texts.ts";
import { displayName } from "./values.ts";

/** The problem, the line with the place marked, the usage, an example. */
export function explainProblem(
  problem: ArgumentProblem,
  command: Command,
  prefix: string,
  place: Place,
): OutgoingMessage {
  const { content, author, member } = place.message;
  const shown = shownPrefix(prefix, place);
  const person = member?.nick || displayName(author);
  return errorNotice([
    problem.message,
    showTypedLine(content, problem, mentionNames(place)),
    `${TEXTS.usage}: ${code(usageLine(command, shown))}`,
    `${TEXTS.example}: ${code(exampleLine(command, shown, person))}`,
  ].join("\n"));
}

/** What stands below a group that was called without one of its subcommands. */
export function explainGroup(command: Command, at: number, prefix: string, place: Place): OutgoingMessage {
  const { content } = place.message;
  const shown = shownPrefix(prefix, place);
  const inner = [...new Set(command.subcommands.values())].filter(({ surfaces }) => surfaces.has("prefix"));
  const list = inner.map((one) =>
    `${code(one.subcommands.size > 0 ? `${callOf(one, shown)} …` : usageLine(one, shown))} ${one.description}`
  );
  const start = skipBlanks(content, at);
  if (start === content.length) {
    return infoNotice([TEXTS.group(callOf(command, shown)), ...list].join("\n"));
  }
  const end = wordEnd(content, start);
  const near = nearest(content.slice(start, end), inner.map(({ name }) => name));
  const message = TEXTS.unknownSubcommand(callOf(command, shown), near);
  return errorNotice(
    [message, showTypedLine(content, { start, end }, mentionNames(place)), ...list].join("\n"),
  );
}

/** Where a bot has no prefix, it is called by a mention. */
function shownPrefix(prefix: string, { world }: Place): string {
  return prefix === "" ? `@${displayName(world.me)} ` : prefix;
}

function code(text: string): string {
  return `\`${text.replaceAll("`", "'")}\``;
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

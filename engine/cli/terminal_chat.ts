/** A chat with the bots in the terminal: the page's place where no browser is at hand. */
import type { APIEmbed, APIUser } from "discord-api-types/v10";
import {
  type Playground,
  type PlaygroundChange,
  PlaygroundRefusal,
  type SeenMessage,
} from "../model/playground.ts";
import type { Terminal } from "./terminal.ts";

const HELP = [
  "Type a message such as !hello, or a slash command such as /hello who:@Bo.",
  ":as NAME  speak as another person      :in CHANNEL  go to another channel",
  ":people   who is here                  :quit        stop the bot",
];

export interface TerminalChatOptions {
  readonly playground: Playground;
  readonly terminal: Terminal;
  /** What the person types, line by line. */
  readonly lines: AsyncIterable<string>;
}

/** Runs until the lines end or `:quit` is typed. */
export async function runTerminalChat({ playground, terminal, lines }: TerminalChatOptions): Promise<void> {
  const { guilds, people } = playground.snapshot();
  const guild = guilds[0];
  if (!guild || people.length === 0) return;
  let person = people[0]!;
  let channel = guild.channels[0]!;
  const names = new Map<string, string>();
  for (const user of [...people, ...playground.snapshot().bots]) names.set(user.id, displayName(user));
  const nameOf = (id: string) => names.get(id) ?? "someone";

  const show = (change: PlaygroundChange) => {
    if (change.type === "no_answer" && change.onlyFor === person.id) {
      terminal.out(terminal.paint.red("  The application did not respond."));
    }
    if (change.type !== "message" && change.type !== "message_edit") return;
    if (change.channelId !== channel.id || change.seen.message.author.id === person.id) return;
    if (change.seen.onlyFor !== undefined && change.seen.onlyFor !== person.id) return;
    for (const line of renderMessage(change.seen, nameOf)) terminal.out(line);
  };

  for (const line of HELP) terminal.out(terminal.paint.dim(line));
  terminal.out(terminal.paint.dim(`You are ${displayName(person)} in #${channel.name}.`));
  const unwatch = playground.watch(show);
  try {
    for await (const line of lines) {
      const text = line.trim();
      const [word, ...rest] = text.split(" ");
      const name = rest.join(" ").replace(/^[@#]/, "").toLowerCase();
      if (text === ":quit") return;
      if (text === "") continue;
      if (word === ":people") {
        terminal.out(people.map(displayName).join(", "));
      } else if (word === ":as") {
        const found = people.find((one) => displayName(one).toLowerCase() === name);
        if (found) person = found;
        terminal.out(found ? `You are ${displayName(person)} now.` : `There is no "${name}". See :people`);
      } else if (word === ":in") {
        const found = guild.channels.find((one) => one.name === name);
        if (found) channel = found;
        terminal.out(found ? `You are in #${channel.name} now.` : `There is no channel "${name}".`);
      } else {
        await send(playground, { as: person.id, channelId: channel.id }, text, terminal);
      }
    }
  } finally {
    unwatch();
  }
}

async function send(
  playground: Playground,
  place: { as: string; channelId: string },
  text: string,
  terminal: Terminal,
): Promise<void> {
  try {
    if (text.startsWith("/")) await playground.type(place, text);
    else await playground.say(place, text);
  } catch (error) {
    if (!(error instanceof PlaygroundRefusal)) throw error;
    terminal.out(terminal.paint.red(`  ${error.message}`));
  }
}

/** A message as lines of text: who, what, and its embeds behind a bar. */
export function renderMessage({ message, onlyFor }: SeenMessage, nameOf: (id: string) => string): string[] {
  const plain = (text: string) =>
    text.replace(/<@!?(\d+)>/g, (_, id) => `@${nameOf(id)}`)
      .replace(/<t:(-?\d+)(?::\w)?>/g, (_, seconds) => new Date(Number(seconds) * 1000).toLocaleString());
  const lines = [`${displayName(message.author)}${onlyFor ? " (only you can see this)" : ""}:`];
  if (message.content) lines.push(...plain(message.content).split("\n").map((line) => `  ${line}`));
  for (const embed of message.embeds) lines.push(...renderEmbed(embed).map((line) => `  │ ${plain(line)}`));
  return lines;
}

function renderEmbed(embed: APIEmbed): string[] {
  const parts = [
    embed.author?.name,
    embed.title && `**${embed.title}**`,
    embed.description,
    ...(embed.fields ?? []).map((field) => `${field.name}: ${field.value}`),
    embed.image?.url,
    embed.footer?.text,
  ];
  return parts.filter((part) => part !== undefined && part !== "").flatMap((part) => part!.split("\n"));
}

function displayName(user: Pick<APIUser, "username" | "global_name">): string {
  return user.global_name ?? user.username;
}

import { flattenCommands, type SlashOption } from "../slash/flat_command.ts";
import type { Directory } from "../state/directory.ts";

/** Lines to try at most. */
const MOST = 4;

/**
 * Lines that can be typed here, made from the bot's real commands; those that need least come first. Among these the order
 * is that of the bot, which names its own commands before the built-in ones.
 */
export function exampleLines(directory: Directory): string[] {
  const places = new Map(directory.commands.map(({ name }, place) => [name, place] as const).toReversed());
  const placeOf = (name: string) => places.get(name.split(" ")[0] ?? "") ?? 0;
  const lines = flattenCommands(directory.commands)
    .map(({ name, options }) => ({ name, options: options.filter(({ required }) => required) }))
    .filter(({ options }) => options.every(({ kind }) => kind !== "attachment"))
    .sort((a, b) => a.options.length - b.options.length || placeOf(a.name) - placeOf(b.name))
    .map(({ name, options }) =>
      [`/${name}`, ...options.map((option) => `${option.name}:${exampleValue(option, directory)}`)].join(" ")
    );
  // Several bots can have a command of one name.
  return [...new Set(lines)].slice(0, MOST);
}

function exampleValue({ kind, choices, min }: SlashOption, directory: Directory): string {
  const [choice] = choices;
  if (choice) return quoted(choice.name);
  switch (kind) {
    case "user":
    case "mentionable":
      return quoted(`@${directory.members.find(({ isBot }) => !isBot)?.user.username ?? "someone"}`);
    case "role":
      return quoted([...directory.roles.values()].find(({ name }) => name !== "@everyone")?.name ?? "role");
    case "channel":
      return `#${directory.guild?.channels[0]?.name ?? "general"}`;
    case "boolean":
      return "true";
    case "integer":
    case "number":
      return String(min ?? 1);
    default:
      return "hello";
  }
}

function quoted(text: string): string {
  return /\s/.test(text) ? `"${text}"` : text;
}

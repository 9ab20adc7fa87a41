import type { Directory } from "../state/directory.ts";

/** What the bot told a person → plain words: mentions by their names, without Discord's marks. */
export function plainText(
  text: string,
  { people, channels, roles }: Pick<Directory, "people" | "channels" | "roles">,
): string {
  return text
    .replace(/<@!?(\d+)>/g, (all, id) => named("@", people.get(id)?.name, all))
    .replace(/<@&(\d+)>/g, (all, id) => named("@", roles.get(id)?.name, all))
    .replace(/<#(\d+)>/g, (all, id) => named("#", channels.get(id)?.name, all))
    .replace(/\*\*(.+?)\*\*/g, "$1")
    .replace(/`([^`]+)`/g, "$1");
}

function named(sign: string, name: string | undefined, otherwise: string): string {
  return name === undefined ? otherwise : sign + name;
}

/** Ids as the words by which a test names things. */
import type { PlaygroundSnapshot } from "../model/playground.ts";

export interface Names {
  person(id: string): string;
  role(id: string): string;
  channel(id: string): string;
  /** Whose direct messages a channel is. */
  directOf(channelId: string): string | undefined;
  /** A text in which mentions read as people see them: `@bob`, `@News`, `#log`. */
  readable(text: string): string;
}

export function namesOf({ guilds, people, bots, directs }: PlaygroundSnapshot): Names {
  const persons = new Map([...people, ...bots].map((one) => [one.id, one.global_name ?? one.username]));
  const roles = new Map(guilds.flatMap((guild) => guild.roles.map(({ id, name }) => [id, name])));
  const channels = new Map(guilds.flatMap((guild) => guild.channels.map(({ id, name }) => [id, name])));
  const receivers = new Map(directs.map(({ id, personId }) => [id, personId]));
  const person = (id: string) => persons.get(id) ?? id;
  const role = (id: string) => roles.get(id) ?? id;
  const channel = (id: string) => channels.get(id) ?? id;
  return {
    person,
    role,
    channel,
    directOf: (id) => receivers.has(id) ? person(receivers.get(id)!) : undefined,
    readable: (text) =>
      text.replace(
        /<(@!?|@&|#)(\d+)>/g,
        (_, mark: string, id: string) =>
          mark === "#" ? `#${channel(id)}` : `@${mark === "@&" ? role(id).replace(/^@/, "") : person(id)}`,
      ),
  };
}

/** The settings of servers, always at hand. A network may stand behind it. */
import type { Json } from "./storage.ts";

export interface ServerView {
  /** The server's own prefix. */
  readonly prefix?: string;
  /** The server's own time zone, such as `Europe/Berlin`. */
  readonly timezone?: string;
  /**
   * Roles (ids) that may use a command, by the command's path joined by blanks (`ban`, `config roles add`). An empty
   * list lifts what the bot's settings file says; where a command is not in here, that holds.
   */
  readonly commandRoles: ReadonlyMap<string, readonly string[]>;
  readonly settings: Readonly<Record<string, Json>>;
}

/** Each change is seen by the next read, wherever it was made in this process. Methods throw a `StorageError`. */
export interface Servers {
  /** What is at hand without waiting; `undefined` where it has to be read first. */
  peek(guildId: string): ServerView | undefined;
  read(guildId: string): Promise<ServerView>;
  /** `undefined` takes the server's own prefix away. */
  setPrefix(guildId: string, prefix: string | undefined): Promise<void>;
  /** @param timezone the name of a zone; `undefined` takes the server's own away */
  setTimezone(guildId: string, timezone: string | undefined): Promise<void>;
  /** Changes the roles of one command as one step. `undefined`: the server says nothing of this command. */
  updateCommandRoles(
    guildId: string,
    command: string,
    change: (roles: readonly string[] | undefined) => readonly string[] | undefined,
  ): Promise<void>;
}

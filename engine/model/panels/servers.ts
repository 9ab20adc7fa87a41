/** The servers that bots are in, and what was set there. */

export interface ServersPanel {
  readonly asks: {
    readonly list: {
      readonly given: { readonly search: string };
      readonly answer: ServerList;
    };
    /** Changes what is given; null takes the server's own away. */
    readonly change: {
      readonly given: ServerChange;
      readonly answer: ShownServer;
    };
  };
  readonly news: never;
}

export interface ServerChange {
  /** The bot's id. */
  readonly bot: string;
  readonly server: string;
  readonly prefix?: string | null;
  readonly timezone?: string | null;
}

export interface ServerList {
  /** By name; the first ones where there are too many. */
  readonly servers: readonly ShownServer[];
  /** How many the search finds, and how many there are. */
  readonly found: number;
  readonly all: number;
}

export interface ShownServer {
  readonly bot: string;
  readonly id: string;
  readonly name: string;
  /** Absent while the server is out of order. */
  readonly members?: number;
  /** In which people are answered there. */
  readonly language?: string;
  readonly prefix: Setting;
  readonly timezone: Setting;
  /** Roles that may use a command, as the server has set them. */
  readonly commandRoles: readonly { readonly command: string; readonly roles: readonly string[] }[];
}

export interface Setting {
  /** What holds. */
  readonly value: string;
  /** Whether the server has set it for itself. */
  readonly own: boolean;
}

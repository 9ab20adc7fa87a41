/** Copies of what bots remember. */

export interface BackupsPanel {
  readonly asks: {
    readonly list: { readonly given: Record<string, never>; readonly answer: BackupList };
    /** Makes one now. */
    readonly create: { readonly given: { readonly bot: string }; readonly answer: BackupFile };
  };
  readonly news: never;
}

export interface BackupList {
  readonly bots: readonly BotBackups[];
}

export interface BotBackups {
  readonly id: string;
  /** The database, relative to the project folder where it lies there. */
  readonly database: string;
  /** Bytes of it now. */
  readonly bytes: number;
  /** Newest first. */
  readonly backups: readonly BackupFile[];
}

export interface BackupFile {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly bytes: number;
  /** What puts it in the place of the database. It is typed in a terminal: nobody may work with a database that is exchanged. */
  readonly restore: string;
}

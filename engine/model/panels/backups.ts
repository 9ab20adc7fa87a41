/** Copies of what bots remember. */

export interface BackupsPanel {
  readonly asks: {
    readonly list: { readonly given: Record<string, never>; readonly answer: BackupList };
    /** Makes one now. */
    readonly create: { readonly given: { readonly bot: string }; readonly answer: BackupFile };
    /** Puts one in the place of the database. The bot is stopped for it and started again. */
    readonly restore: {
      readonly given: { readonly bot: string; readonly name: string };
      readonly answer: RestoredBackup;
    };
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

export interface RestoredBackup {
  /** Where what was there before is kept, relative to the project folder; `null` where there was nothing. */
  readonly kept: string | null;
}

export interface BackupFile {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly bytes: number;
  /** What puts it in the place of the database while the program does not run. */
  readonly restore: string;
}

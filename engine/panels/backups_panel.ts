import * as z from "zod";
import type { BackupFile, BackupsPanel, BotBackups, RestoredBackup } from "../model/panels/backups.ts";
import { type Panel, PanelRefusal } from "../model/panels/panel.ts";
import { StorageError } from "../model/storage.ts";
import { definePanel, type PanelRights } from "./define_panel.ts";

/** What a bot remembers. */
export interface BackedUp {
  read(): Omit<BotBackups, "id">;
  /** @throws StorageError */
  create(): Promise<BackupFile>;
  /**
   * @param name of a backup in its list
   * @throws StorageError, PanelRefusal where it cannot be
   */
  restore(name: string): Promise<RestoredBackup>;
}

export function backupsPanel(bots: () => ReadonlyMap<string, BackedUp>, rights: PanelRights): Panel {
  return definePanel<BackupsPanel>({
    asks: {
      list: {
        given: z.strictObject({}),
        run: () => ({ bots: Array.from(bots(), ([id, bot]) => ({ id, ...bot.read() })) }),
      },
      create: {
        given: z.strictObject({ bot: z.string().max(200) }),
        writes: true,
        run: ({ bot }) => of(bot, (own) => own.create()),
      },
      restore: {
        given: z.strictObject({ bot: z.string().max(200), name: z.string().max(300) }),
        writes: true,
        run: ({ bot, name }) => of(bot, (own) => own.restore(name)),
      },
    },
  }, rights);

  async function of<Answer>(bot: string, work: (own: BackedUp) => Promise<Answer>): Promise<Answer> {
    const own = bots().get(bot);
    if (!own) throw new PanelRefusal(`The bot ${bot} does not run at the moment.`);
    try {
      return await work(own);
    } catch (error) {
      if (error instanceof StorageError) throw new PanelRefusal(error.message);
      throw error;
    }
  }
}

import { z } from "zod";
import type { BackupFile, BackupsPanel, BotBackups } from "../model/panels/backups.ts";
import { type Panel, PanelRefusal } from "../model/panels/panel.ts";
import { StorageError } from "../model/storage.ts";
import { definePanel, type PanelRights } from "./define_panel.ts";

/** What a bot remembers. */
export interface BackedUp {
  read(): Omit<BotBackups, "id">;
  /** @throws StorageError */
  create(): Promise<BackupFile>;
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
        async run({ bot }) {
          const own = bots().get(bot);
          if (!own) throw new PanelRefusal(`The bot ${bot} does not run at the moment.`);
          try {
            return await own.create();
          } catch (error) {
            if (error instanceof StorageError) throw new PanelRefusal(error.message);
            throw error;
          }
        },
      },
    },
  }, rights);
}

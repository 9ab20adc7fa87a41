import * as z from "zod";
import type { ExtensionInfo, Extensions } from "../model/extensions.ts";
import type { ExtensionList, ExtensionName, ExtensionsPanel } from "../model/panels/extensions.ts";
import { type Panel, PanelRefusal } from "../model/panels/panel.ts";
import { definePanel, type PanelRights } from "./define_panel.ts";

export interface ExtensionsSource {
  /** Of the bots that run, by the bots' ids. */
  extensions(): ReadonlyMap<string, Extensions>;
  /** Tells that something may be another way now. */
  watch(listener: () => void): () => void;
}

const NAME = z.strictObject({ bot: z.string().max(200), name: z.string().max(200) });

export function extensionsPanel({ extensions, watch }: ExtensionsSource, rights: PanelRights): Panel {
  const list = (): ExtensionList => ({
    bots: Array.from(extensions(), ([id, own]) => ({ id, extensions: own.list() })),
  });
  const change = (wish: "load" | "unload" | "reload") => ({
    given: NAME,
    writes: true,
    async run({ bot, name }: ExtensionName): Promise<ExtensionInfo> {
      const own = extensions().get(bot);
      if (!own) throw new PanelRefusal(`The bot ${bot} does not run at the moment.`);
      return await own[wish](name);
    },
  });
  return definePanel<ExtensionsPanel>({
    asks: {
      list: { given: z.strictObject({}), run: list },
      load: change("load"),
      unload: change("unload"),
      reload: change("reload"),
    },
    watch: (tell) => watch(() => tell(list())),
  }, rights);
}

import * as z from "zod";
import type { Panel } from "../../model/panels/panel.ts";
import type { Status, StatusFacts, StatusPanel } from "../../model/panels/status.ts";
import { definePanel, type PanelRights } from "../define_panel.ts";
import { EVERY, type Sampler } from "./sampler.ts";

export interface StatusSource {
  /** What holds now. */
  facts(): StatusFacts | Promise<StatusFacts>;
  readonly samples: Pick<Sampler, "list" | "watch">;
}

export function statusPanel({ facts, samples }: StatusSource, rights: PanelRights): Panel {
  return definePanel<StatusPanel>({
    asks: {
      read: {
        given: z.strictObject({}),
        run: async (): Promise<Status> => ({ ...await facts(), every: EVERY, samples: samples.list() }),
      },
    },
    watch: (tell) =>
      samples.watch((sample) => {
        // A bot whose counters cannot be read has told so in the log.
        Promise.resolve(facts()).then((now) => tell({ ...now, sample }), () => {});
      }),
  }, rights);
}

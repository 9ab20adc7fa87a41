/** The lab of the local Discord. */
import * as z from "zod";
import type { AccessMatrix } from "../model/access_matrix.ts";
import { FAULT_STATUSES, type FaultStatus, type LabPanel, type LabState } from "../model/panels/lab.ts";
import { type Panel, PanelRefusal } from "../model/panels/panel.ts";
import { definePanel, type PanelRights } from "./define_panel.ts";

const LONGEST_MOVE = 400 * 86_400_000;
const MOST_FAULTS = 1_000;
const LONGEST_DELAY = 30_000;
const ID = z.string().max(100);

export interface LabPorts {
  /** Of the bots; `advance` resolves when what was due has been done. */
  readonly clock: { now(): number; readonly ahead: number; advance(ms: number): Promise<void> };
  readonly faults: {
    readonly state: { readonly fault: LabState["fault"] | undefined; readonly delay: number };
    refuse(fault: { readonly status: FaultStatus; readonly left: number }): void;
    slowDown(ms: number): void;
  };
  bots(): LabState["bots"];
  /** Whether there is such a bot. */
  disconnect(bot: string, silent: boolean): boolean;
  /** `undefined` where there is no such bot, server or channel. */
  matrix(bot: string, guildId: string, channelId: string): Promise<AccessMatrix | undefined>;
}

export function labPanel(ports: LabPorts, rights: PanelRights): Panel {
  const { clock, faults } = ports;
  const listeners = new Set<(state: LabState) => void>();
  const state = (): LabState => ({
    now: clock.now(),
    ahead: clock.ahead,
    fault: faults.state.fault ?? null,
    delay: faults.state.delay,
    bots: ports.bots(),
  });
  const changed = () => {
    const now = state();
    for (const tell of listeners) tell(now);
    return now;
  };
  return definePanel<LabPanel>({
    asks: {
      state: { given: z.strictObject({}), run: state },
      advance: {
        given: z.strictObject({ ms: z.number().int().min(1).max(LONGEST_MOVE) }),
        writes: true,
        async run({ ms }) {
          await clock.advance(ms);
          return changed();
        },
      },
      refuse: {
        given: z.strictObject({
          status: z.literal(FAULT_STATUSES),
          times: z.number().int().min(0).max(MOST_FAULTS),
        }),
        writes: true,
        run({ status, times }) {
          faults.refuse({ status, left: times });
          return changed();
        },
      },
      slowDown: {
        given: z.strictObject({ ms: z.number().int().min(0).max(LONGEST_DELAY) }),
        writes: true,
        run({ ms }) {
          faults.slowDown(ms);
          return changed();
        },
      },
      disconnect: {
        given: z.strictObject({ bot: ID, silent: z.boolean() }),
        writes: true,
        run({ bot, silent }) {
          if (!ports.disconnect(bot, silent)) throw new PanelRefusal("This bot does not run at the moment.");
          return changed();
        },
      },
      matrix: {
        given: z.strictObject({ bot: ID, guildId: ID, channelId: ID }),
        async run({ bot, guildId, channelId }) {
          const matrix = await ports.matrix(bot, guildId, channelId);
          if (!matrix) throw new PanelRefusal("This bot is not in this channel at the moment.");
          return matrix;
        },
      },
    },
    watch(tell) {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
  }, rights);
}

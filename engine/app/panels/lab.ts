/** What the lab moves, breaks and looks over. */
import { accessMatrix } from "../../access/access_matrix.ts";
import type { MovableClock } from "../../model/movable_clock.ts";
import type { LabPorts } from "../../panels/lab.ts";
import type { LocalDiscord } from "../../simulator/local_discord.ts";
import type { App } from "../bots/app.ts";

/** Milliseconds of the machine's time that what a moment led to gets at most; a run may wait for something itself. */
const LONGEST_SETTLING = 250;

export function labPorts(app: Pick<App, "bots">, local: LocalDiscord, clock: MovableClock): LabPorts {
  return {
    clock: {
      now: () => clock.now(),
      get ahead() {
        return clock.ahead;
      },
      advance: (ms) => clock.advance(ms, () => settle(app)),
    },
    faults: local.faults,
    bots: () => Array.from(app.bots, ([id, { program }]) => ({ id, name: program.name })),
    disconnect(id, silent) {
      const bot = app.bots.get(id);
      if (!bot) return false;
      local.disconnect(bot.connection.world.me.id, { silent });
      return true;
    },
    async matrix(id, guildId, channelId) {
      const bot = app.bots.get(id);
      const guild = bot?.connection.world.guild(guildId);
      if (!bot || !guild?.channels.has(channelId)) return undefined;
      return accessMatrix(guild, channelId, await bot.accessContext(guildId));
    },
  };
}

async function settle({ bots }: Pick<App, "bots">): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => timer = setTimeout(resolve, LONGEST_SETTLING));
  // What is due may only begin in the next turn.
  await new Promise((resolve) => setTimeout(resolve));
  await Promise.race([late, Promise.all([...bots.values()].map((bot) => bot.idle()))]);
  clearTimeout(timer);
}

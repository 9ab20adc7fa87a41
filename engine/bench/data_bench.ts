/** Atomic changes of declared data from many runs at once, kept in SQLite, and how long they hold everything else up. */
import { setImmediate as nextTurn } from "node:timers/promises";
import { createDataStore } from "../data/mod.ts";
import { systemClock } from "../model/clock.ts";
import type { DataDeclaration } from "../model/data.ts";
import { openSqliteStorage } from "../storage/mod.ts";
import type { Bench, Row } from "./row.ts";
import { median } from "./table.ts";

const CHANGES = 20_000;
const AT_ONCE = 64;
const PEOPLE = 1_000;
const ROUNDS = 5;
const COINS: DataDeclaration = {
  name: "coins",
  type: "number",
  per: "member",
  default: 0,
  min: 0,
};

async function run(): Promise<readonly Row[]> {
  const folder = Deno.makeTempDirSync();
  const storage = await openSqliteStorage(`${folder}/bot.db`, { clock: systemClock });
  const data = createDataStore({ values: storage.values, clock: systemClock });
  const rates: number[] = [];
  const waits: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    let turn = 0;
    let longest = 0;
    let before = performance.now();
    const look = () => {
      const now = performance.now();
      longest = Math.max(longest, now - before - 1);
      before = now;
    };
    const watch = setInterval(look, 1);
    const began = performance.now();
    while (turn < CHANGES) {
      // As many as come with one turn of the event loop from a busy gateway.
      await Promise.all(Array.from({ length: AT_ONCE }, () => {
        const userId = String(400_000_000_000_000_000n + BigInt(turn++ % PEOPLE));
        const place = { userId, guildId: "1", channelId: "2", messageId: "3" };
        return data.change(COINS, place, (coins) => Number(coins) + 1);
      }));
      await nextTurn();
    }
    clearInterval(watch);
    look();
    // The first round compiles.
    if (round === 0) continue;
    rates.push(CHANGES / (performance.now() - began) * 1_000);
    waits.push(longest);
  }
  await storage.close();
  Deno.removeSync(folder, { recursive: true });
  return [{
    id: "data_changes",
    what: "atomic changes of data, in SQLite",
    value: median(rates),
    unit: "a second",
    aim: { atLeast: 20_000, of: "value" },
  }, {
    id: "data_hold_up",
    what: "  longest time for which they held everything else up",
    value: median(waits),
    unit: "ms",
    aim: { atMost: 10, of: "value" },
  }];
}

export const dataBench: Bench = { name: "data", run };

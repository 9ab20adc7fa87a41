/**
 * Compressed transport. The bot never asks for it: what it would save in bytes it would cost in time for each event, and a
 * stream that breaks once is lost as a whole. The trial measures both, and has a gateway that compresses all the same.
 */
import { constants, createDeflate, createInflate } from "node:zlib";
import type { Trial } from "../trial.ts";
import { TriedBot } from "./tried_bot.ts";

/** Every so many dispatches come compressed. */
const COMPRESSED = 10;

export const compression: Trial = {
  name: "bursts of a gateway that compresses although nobody asked for it",
  times: { short: 2, long: 50 },
  async run(context) {
    await using bot = await TriedBot.start(context);
    const broken: string[] = [];
    const frames: string[] = [];
    for (let round = 0; round < context.times; round++) {
      let sent = 0;
      bot.local.gatewayFaults.onDispatch = (frame) => {
        if (frames.length < 2_000) frames.push(frame);
        return ++sent % COMPRESSED === 0 ? [new TextEncoder().encode(frame)] : [frame];
      };
      await bot.calls(30);
      await bot.quiet();
      bot.local.gatewayFaults.onDispatch = undefined;
      if (!await bot.until(() => bot.ready)) broken.push(`round ${round}: the bot did not come back`);
      await bot.pass(90_000);
      context.progress(round + 1);
    }
    const untold = bot.tally.untold(bot.local.log.entries);
    if (untold > 0) broken.push(`${untold} commands were lost with a session that could have gone on`);
    const asked = bot.cables.flatMap(({ requests }) => requests).filter((line) => line.includes("compress"));
    if (asked.length > 0) broken.push(`the bot asked for compression: ${asked[0]}`);
    const { share, micros } = await measure(frames);
    return {
      times: context.times,
      ...await bot.outcome(broken, {
        "bytes if compressed": `${Math.round(share * 100)} %`,
        "time for it": `${micros.toFixed(0)} µs an event`,
      }),
    };
  },
};

/** What zlib-stream would make of them, each flushed as Discord does. */
async function measure(
  frames: readonly string[],
): Promise<{ readonly share: number; readonly micros: number }> {
  const deflate = createDeflate();
  const inflate = createInflate({ finishFlush: constants.Z_SYNC_FLUSH });
  inflate.on("data", () => {});
  const packed: Uint8Array[] = [];
  let parts: Uint8Array[] = [];
  deflate.on("data", (part: Uint8Array) => parts.push(part));
  for (const frame of frames) {
    deflate.write(frame);
    await new Promise<void>((resolve) => deflate.flush(constants.Z_SYNC_FLUSH, () => resolve()));
    packed.push(...parts);
    parts = [];
  }
  const from = performance.now();
  for (const bytes of packed) await new Promise<void>((resolve) => inflate.write(bytes, () => resolve()));
  const micros = (performance.now() - from) * 1_000 / frames.length;
  deflate.close();
  inflate.close();
  const plain = frames.reduce((sum, { length }) => sum + length, 0);
  return { share: packed.reduce((sum, { length }) => sum + length, 0) / plain, micros };
}

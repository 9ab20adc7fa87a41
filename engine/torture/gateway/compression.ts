/**
 * Compressed transport. The bot never asks for it: what it would save in bytes it would cost in time for each event, and a
 * stream that breaks once is lost as a whole. The trial measures both, and has a gateway that compresses all the same.
 */
import { deflateSync, inflateSync } from "node:zlib";
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
    const { share, micros } = measure(frames);
    return {
      times: context.times,
      ...await bot.outcome(broken, {
        "bytes if compressed": `${Math.round(share * 100)} %`,
        "time for it": `${micros.toFixed(0)} µs an event`,
      }),
    };
  },
};

/** What would be left of them in one stream, and how long each takes to unpack at the least. */
function measure(frames: readonly string[]): { readonly share: number; readonly micros: number } {
  const plain = frames.join("");
  const share = deflateSync(plain).length / plain.length;
  const packed = frames.map((frame) => deflateSync(frame));
  const from = performance.now();
  for (const bytes of packed) inflateSync(bytes);
  return { share, micros: (performance.now() - from) * 1_000 / frames.length };
}

/** What the gateway sends that it should not, or that nobody knows yet. */
import { deflateSync } from "node:zlib";
import type { Trial } from "../trial.ts";
import { TriedBot } from "./tried_bot.ts";

const encoder = new TextEncoder();

/** Each is told on an open connection; the bot must go on, by itself or by connecting anew. */
const STRANGE: readonly (string | Uint8Array<ArrayBuffer>)[] = [
  "",
  "{",
  "null",
  "[]",
  "5",
  `"op"`,
  "{}",
  `{"op":0}`,
  `{"op":0,"t":"MESSAGE_CREATE","s":null,"d":null}`,
  `{"op":0,"t":"INTERACTION_CREATE","s":-1,"d":{}}`,
  `{"op":0,"t":"GUILD_CREATE","s":"x","d":{"id":5}}`,
  `{"op":0,"t":"A_NEW_EVENT","s":null,"d":{"with":["new","fields"]}}`,
  `{"op":0,"t":"__proto__","s":null,"d":{"__proto__":{"admin":true}}}`,
  `{"op":0,"t":"constructor","s":null,"d":{}}`,
  `{"op":99,"d":{"new":true}}`,
  `{"op":10,"d":null}`,
  `{"op":11,"d":{"more":"than before"},"new_field":1}`,
  `{"op":1,"d":null,"s":null,"t":null}`,
  encoder.encode("{}"),
  new Uint8Array(deflateSync(encoder.encode(`{"op":11}`))),
  new Uint8Array([0, 0, 255, 255]),
];

export const strangeFrames: Trial = {
  name: "half JSON, bytes nobody asked for, unknown ops, events and fields",
  times: { short: STRANGE.length, long: STRANGE.length * 20 },
  async run(context) {
    await using bot = await TriedBot.start(context);
    const broken: string[] = [];
    for (let round = 0; round < context.times; round++) {
      const frame = STRANGE[round % STRANGE.length]!;
      await bot.calls(2);
      bot.local.tell(bot.applicationId, frame);
      await bot.calls(2);
      if (!await bot.until(() => bot.ready)) broken.push(`the bot is lost after ${frame}`);
      await bot.pass(10_000);
      context.progress(round + 1);
    }
    const untold = bot.tally.untold(bot.local.log.entries);
    if (untold > 0) broken.push(`${untold} commands were lost with a session that could have gone on`);
    // What lacks what belongs in it is told to the owner as an error; it is none of the bot.
    const expected = /could not be handled/;
    const { figures, broken: wrong } = await bot.outcome(broken);
    return { times: context.times, figures, broken: wrong.filter((line) => !expected.test(line)) };
  },
};

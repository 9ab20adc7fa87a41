/** Events as Discord sends them, with something wrong in each, over the real socket; between them the bot must go on living. */
import type { Outcome, Trial, TrialContext } from "../trial.ts";
import { Chance } from "./chance.ts";
import { DISPATCHES } from "./dispatch_names.ts";
import { mutateValue } from "./mutate_value.ts";
import { oddText } from "./odd_texts.ts";
import { Slowest } from "./slowest.ts";
import { StartedBot } from "./started_bot.ts";

const AT_ONCE = 25;
const MOST_BROKEN = 10;
/** What tells the bot which servers there are, and who it is: sent as it should be before it is asked whether it lives. */
const FOUNDATION = "GUILD_CREATE";

export const gatewayPayloads: Trial = {
  name: "gateway events with fields dropped, exchanged, null, huge",
  times: { short: 750, long: 20_000 },
  async run(context: TrialContext): Promise<Outcome> {
    const chance = new Chance(context.random);
    const slowest = new Slowest();
    const broken: string[] = [];
    await using started = await StartedBot.start(context, false);
    const { bot } = started;
    await provoke(started);
    const payloads = [...started.payloads];
    const foundation = started.payload(FOUNDATION);
    let guarded = 0;
    let done = 0;
    while (done < context.times && broken.length < MOST_BROKEN) {
      const sent: [string, unknown][] = [];
      for (; sent.length < AT_ONCE && done < context.times; done++) {
        const [type, data] = chance.pick(payloads);
        const name = chance.once(2) ? type : chance.once(30) ? oddName(chance) : chance.pick(DISPATCHES);
        const event: [string, unknown] = [name, withNewId(mutateValue(data, chance), done)];
        sent.push(event);
        bot.local.dispatch(started.applicationId, ...event);
      }
      bot.local.dispatch(started.applicationId, FOUNDATION, foundation);
      await slowest.measureOnce(() => JSON.stringify(sent).slice(0, 2_000), () => started.dealt());
      guarded += started.slips().length;
      const faults = await started.faults().catch((error) => [String(error)]);
      broken.push(...faults.map((fault) => `${fault} ${JSON.stringify(sent).slice(0, 20_000)}`));
      context.progress(done);
    }
    return {
      times: done,
      figures: { kinds: DISPATCHES.length, guarded, [`slowest ${AT_ONCE}`]: slowest.figure },
      broken: [...broken, ...slowest.broken],
    };
  },
};

/** Has Discord send as many kinds of events as people bring about. */
async function provoke({ bot }: StartedBot): Promise<void> {
  await bot.say("!panel");
  await bot.press("go");
  await bot.press("form");
  await bot.submit({ Word: "a" });
  await bot.slash("/ping");
  await bot.react("👍");
  await bot.unreact("👍");
  await bot.say("heard");
  await bot.editMessage("heard it");
  await bot.deleteMessage();
  await bot.openThread("A thread");
}

/** Under an id that it knows already, the bot passes an event over. */
function withNewId(data: unknown, number: number): unknown {
  if (typeof data !== "object" || data === null || Array.isArray(data) || !("id" in data)) return data;
  if (!/^1[45]\d{17}$/.test(String(data.id))) return data;
  return { ...data, id: String(1_900_000_000_000_000_000n + BigInt(number)) };
}

/** Made safe for the frame, in which it stands as it is. */
function oddName(chance: Chance): string {
  return JSON.stringify(chance.pick([oddText(chance), "__proto__", "constructor", "toString"])).slice(1, -1);
}

/** Presses of controls that no bot has made, or that others have changed: none of them may be acted on. */
import type { Outcome, Trial, TrialContext } from "../trial.ts";
import { Chance } from "./chance.ts";
import { ACTED } from "./fuzz_bot.ts";
import { longText, oddText, SIGNS } from "./odd_texts.ts";
import { Slowest } from "./slowest.ts";
import { StartedBot } from "./started_bot.ts";

const AT_ONCE = 50;
const MOST_BROKEN = 20;

interface Forged {
  readonly id: string;
  readonly customId: string;
}

export const customIds: Trial = {
  name: "presses with custom ids made up or changed",
  times: { short: 500, long: 20_000 },
  async run(context: TrialContext): Promise<Outcome> {
    const chance = new Chance(context.random);
    const slowest = new Slowest();
    const broken: string[] = [];
    await using started = await StartedBot.start(context);
    const { bot } = started;
    await bot.say("!panel");
    await bot.press("go");
    const press = started.payload("INTERACTION_CREATE");
    await bot.press("form");
    await bot.submit({ Word: "a" });
    const submit = started.payload("INTERACTION_CREATE");
    const valid = idsIn(JSON.stringify(press)).concat(idsIn(JSON.stringify(submit)));
    let acted = 0;
    let answered = 0;
    let done = 0;
    while (done < context.times && broken.length < MOST_BROKEN) {
      const from = bot.requests.length;
      const forged: Forged[] = [];
      for (; forged.length < AT_ONCE && done < context.times; done++) {
        const customId = forge(valid, chance);
        if (valid.includes(customId)) continue;
        const id = String(1_900_000_000_000_000_000n + BigInt(done));
        forged.push({ id, customId });
        const like = chance.once(4) ? submit : press;
        const data = { ...like["data"] as object, custom_id: customId };
        bot.local.dispatch(started.applicationId, "INTERACTION_CREATE", {
          ...like,
          id,
          token: `forged-${id}`,
          data,
        });
      }
      await slowest.measureOnce(
        () => `among ${JSON.stringify(forged.map(({ customId }) => customId))}`,
        () => started.dealt(),
      );
      const requests = bot.requests.slice(from);
      for (const { id, customId } of forged) {
        const own = requests.filter(({ path }) => path.includes(`/${id}/`) || path.includes(`forged-${id}`));
        const wrong = own.some(({ body }) => JSON.stringify(body ?? null).includes(ACTED));
        if (wrong) acted++;
        if (own.length > 0) answered++;
        if (wrong) broken.push(`a press was acted on: ${JSON.stringify(customId)}`);
        if (own.length > 1) {
          broken.push(`a press was answered ${own.length} times: ${JSON.stringify(customId)}`);
        }
      }
      if (requests.some(({ body }) => JSON.stringify(body ?? null).includes(ACTED))) {
        broken.push("a message says that it was done");
      }
      broken.push(...started.slips());
      context.progress(done);
    }
    broken.push(...await started.faults());
    return {
      times: done,
      figures: { "acted on": acted, answered, [`slowest ${AT_ONCE}`]: slowest.figure },
      broken: [...broken, ...slowest.broken],
    };
  },
};

function idsIn(text: string): string[] {
  return [...text.matchAll(/"custom_id":"([^"]+)"/g)].map(([, id]) => id!);
}

function forge(valid: readonly string[], chance: Chance): string {
  const id = chance.pick(valid);
  const at = chance.below(id.length + 1);
  const parts = id.split("~");
  switch (chance.below(12)) {
    case 0:
      return oddText(chance);
    case 1:
      return longText(chance);
    case 2:
      return chance.pick(["", "~", "~~~~~~", "c1~~~~~~", "null", "undefined", "__proto__", id + id]);
    case 3:
      return id.slice(0, at);
    case 4:
      return id.slice(0, at) + chance.pick(SIGNS) + id.slice(at);
    case 5:
      return id.slice(0, at) + chance.pick([..."ABCabc019-_~"]) + id.slice(at + 1);
    case 6:
      return parts.with(
        chance.below(parts.length),
        chance.pick(valid).split("~")[chance.below(parts.length)]!,
      ).join("~");
    case 7:
      return parts.with(
        chance.below(parts.length),
        chance.pick(["", "c1", "c2", "__proto__", "zzzzzzzzzzzzz", "0", "\0", "NaN"]),
      ).join("~");
    case 8:
      return parts.toSpliced(chance.below(parts.length), chance.below(2), ...Array(chance.below(3)).fill("~"))
        .join("~");
    case 9:
      return id.toUpperCase();
    case 10:
      return id + " ".repeat(1 + chance.below(3));
    default:
      return [
        "c1",
        chance.pick(["go", "mine", "sheet", "help", parts[1]!]),
        "",
        "",
        "",
        "4y3up6",
        chance.pick([parts[6]!, "AAAAAAAAAAA"]),
      ].join("~");
  }
}

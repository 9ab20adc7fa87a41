/** What modified clients send: options, values, fields and ids that nobody was offered. */
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";
import type { Trial } from "../trial.ts";
import { evilTexts } from "./evil_texts.ts";
import { errorsOf, pingsOf } from "./shown.ts";

const BOT = `
name: Bot
cooldowns: { default_rate: 0 }
commands:
  all:
    description: Takes everything
    options:
      word: { type: string, description: Word, max_length: 20 }
      one: { type: string, description: One, choices: [fair, square] }
      many: { type: string, description: Many, choices: [${
  Array.from({ length: 40 }, (_, n) => `c${n}`).join(", ")
}] }
      count: { type: integer, description: Count, min: 1, max: 10 }
      part: { type: number, description: Part, min: 0, max: 1 }
      flag: { type: boolean, description: Flag }
      who: { type: user, description: Who }
      role: { type: role, description: Role }
      where: { type: channel, description: Where }
      any: { type: mentionable, description: Any }
      file: { type: attachment, description: File }
    reply: "took [{options.one}] [{options.many}] [{options.count}] [{options.part}] [{options.word}] [{options.who.name}]"
  pick:
    description: A select
    do: [ { reply: { text: pick, timeout: never, select: { placeholder: Which, max: 2, options: [red, blue], do: [ { reply: "picked {values}" } ] } } } ]
  form:
    description: A form
    do:
      - modal:
          title: Form
          fields: { said: { type: paragraph, label: Said, max_length: 50 }, kind: { type: select, label: Kind, choices: [good, bad] }, number: { type: integer, label: Number } }
          do: [ { reply: "said [{fields.kind}] {fields.said}" } ]
`;

type Payload = Readonly<Record<string, unknown>>;
type Random = () => number;

/** Anything that JSON can say in the place of a value. */
function junk(random: Random, texts: readonly string[]): unknown {
  const text = texts[Math.floor(random() * texts.length)]!;
  const values: readonly unknown[] = [
    text,
    text,
    text,
    -1,
    0.5,
    1e308,
    Number.MAX_SAFE_INTEGER,
    true,
    null,
    [],
    [text],
    {},
    { __proto__: null, value: text },
    [[[]]],
  ];
  return values[Math.floor(random() * values.length)];
}

const OPTIONS = ["word", "one", "many", "count", "part", "flag", "who", "role", "where", "any", "file"];

function madeUpOptions(random: Random, texts: readonly string[]): (payload: Payload) => object {
  return (payload) => {
    const names = random() < 0.2 ? texts : OPTIONS;
    const options = Array.from({ length: 1 + Math.floor(random() * 4) }, () => ({
      name: names[Math.floor(random() * names.length)],
      type: Math.floor(random() * 12),
      value: junk(random, texts),
    }));
    return { ...payload, data: { ...payload["data"] as object, options } };
  };
}

/** Only what the file of the bot declares may be told of a made up call. */
const TAKEN = /took \[(?:fair|square)?\] \[(?:c[1-3]?\d)?\] \[(?:[1-9]|10)?\] \[(?:0(?:\.\d+)?|1)?\] \[/;

export const madeUpInteractions: Trial = {
  name: "interactions that a modified client made up",
  times: { short: 120, long: 3_000 },
  async run({ times, random, token, evidence, progress }) {
    const broken: string[] = [];
    let [answered, refused, silent] = [0, 0, 0];
    await using bot = await startTestBot(BOT, { rateLimits: false, validate: false, token });
    const texts = evilTexts(`<@${bot.personId("Bo")}>`);
    const judge = (what: string, seen: string, isGood: boolean) => {
      if (seen === "") silent++;
      else if (/took|picked|said/.test(seen)) answered++;
      else refused++;
      if (!isGood) broken.push(`${what} was answered with ${seen.slice(0, 200)}`);
    };
    for (let done = 0; done < times; done++) {
      const kind = done % 3;
      if (kind === 0) {
        bot.local.clients.forge(madeUpOptions(random, texts));
        const seen = await bot.slash("/all");
        judge("a made up option", seen, !seen.includes("took") || TAKEN.test(seen));
      } else if (kind === 1) {
        bot.local.clients.forge();
        await bot.slash("/pick");
        const values = Array.from({ length: Math.floor(random() * 4) }, () => junk(random, texts));
        bot.local.clients.forge((payload) => ({
          ...payload,
          data: {
            ...payload["data"] as object,
            values: random() < 0.3 ? [...values, "red", "blue", "red"] : values,
          },
        }));
        const seen = await bot.pick("Which", "red");
        judge("a made up value", seen, !seen.includes("picked") || /picked (?:red(?:, blue)?)?$/m.test(seen));
      } else {
        bot.local.clients.forge();
        await bot.slash("/form");
        bot.local.clients.forge((payload) => withFields(payload, random, texts));
        const seen = await bot.submit({ Said: "x", Kind: "good", Number: "1" });
        judge("a made up field", seen, !seen.includes("said") || /said \[(?:good|bad)?\]/.test(seen));
      }
      bot.local.clients.forge();
      broken.push(...pingsOf(bot));
      if (done % 50 === 49) await bot.advance(60_000);
      progress(done);
    }
    const errors = errorsOf(bot, evidence);
    for (const line of errors.slice(0, 5)) {
      broken.push(`an error nobody foresaw: ${line.slice(0, 150)} … ${line.slice(-300)}`);
    }
    broken.push(...await stillAlive(bot));
    return { times, figures: { taken: answered, refused, silent, errors: errors.length }, broken };
  },
};

/** Fields of a form as nobody has filled them in, some twice, some that were never asked for. */
function withFields(payload: Payload, random: Random, texts: readonly string[]): object {
  const names = ["said", "kind", "number", ...random() < 0.3 ? texts : []];
  const components = Array.from({ length: Math.floor(random() * 5) }, () => {
    const custom_id = names[Math.floor(random() * names.length)];
    const given = random() < 0.5 ? { value: junk(random, texts) } : { values: [junk(random, texts)] };
    return { type: 18, component: { type: random() < 0.5 ? 4 : 3, custom_id, ...given } };
  });
  return { ...payload, data: { ...payload["data"] as object, components } };
}

async function stillAlive(bot: TestBot): Promise<string[]> {
  bot.local.clients.forge();
  const seen = await bot.slash("/all", { one: "fair", count: 3 });
  return seen.includes("took [fair] [] [3]") ? [] : [`a real call is not answered any more: ${seen}`];
}

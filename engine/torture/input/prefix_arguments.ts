/** Lines that people type, through the front door of a bot: quotes, mentions, names, signs, in any order and of any length. */
import type { Outcome, Trial, TrialContext } from "../trial.ts";
import { Chance } from "./chance.ts";
import { longText, oddText } from "./odd_texts.ts";
import { Slowest } from "./slowest.ts";
import { StartedBot } from "./started_bot.ts";

const STARTS = [
  "!all ",
  "!all ",
  "!every ",
  "!say ",
  "!group ",
  "!group one ",
  "!panel ",
  "!help ",
  "!",
  "! ",
  "!!",
  "",
  "<@{bot}> all ",
  "<@{bot}>",
  "!ALL ",
  "!ping ",
  "heard ",
];
const PIECES = [
  " ",
  " ",
  "\n",
  "\t",
  '"',
  "'",
  "“",
  "”",
  "«",
  "`",
  "```",
  "\\",
  '\\"',
  "count:",
  "count:3",
  "count: 3",
  "share:",
  "loud:yes",
  "who:",
  "where:",
  "role:",
  "mood:kind",
  "text:",
  "nosuch:",
  ":",
  "12",
  "1.000",
  "1,5",
  "-1",
  "1e9",
  "0x10",
  "９",
  "yes",
  "no",
  "kind",
  "KIND",
  "formal",
  "bo",
  "@bo",
  "Ada",
  "#general",
  "general",
  "@everyone",
  "@here",
  "<@{person}>",
  "<@!{person}>",
  "<@&{person}>",
  "<#{person}>",
  "<@{bot}>",
  "<@1",
  "<@>",
  "<@99999999999999999999999>",
  "{person}",
  "{user.name}",
  "${TOKEN}",
  "~~",
  "**",
  "||",
  "# ",
  "> ",
  "--",
  "__proto__",
  "constructor:1",
];
/** The longest message that Discord lets people write with Nitro (source: Discord docs, resources/message). */
const LONGEST = 4_000;
/** The longest one that the local Discord takes from people; longer ones come as an event. */
const LONGEST_TYPED = 2_000;
const MOST_BROKEN = 20;

export const prefixArguments: Trial = {
  name: "lines typed to a bot with options of every kind",
  times: { short: 300, long: 10_000 },
  async run(context: TrialContext): Promise<Outcome> {
    const chance = new Chance(context.random);
    const slowest = new Slowest();
    const broken: string[] = [];
    await using started = await StartedBot.start(context);
    const { bot } = started;
    const ids: Readonly<Record<string, string>> = { bot: started.applicationId, person: bot.personId("Ada") };
    let answered = 0;
    let done = 0;
    for (; done < context.times && broken.length < MOST_BROKEN; done++) {
      const line = typed(chance).replaceAll(/\{(bot|person)\}/g, (_, name) => ids[name]!).toWellFormed()
        .slice(0, LONGEST);
      if (line.trim() === "") continue;
      const send = (): Promise<unknown> =>
        line.length > LONGEST_TYPED ? dispatch(started, line, done) : bot.say(line);
      const from = bot.requests.length;
      const reports = bot.reports.length;
      const fault = await slowest.measureOnce(() => line, send).then(() => undefined, String);
      const found = [
        ...fault === undefined ? [] : [fault],
        ...started.slips(),
        ...bot.reports.slice(reports).filter(({ outcome }) => outcome === "failed").map(({ error }) =>
          `the run failed: ${error}`
        ),
      ];
      for (const { body } of bot.requests.slice(from)) {
        const { allowed_mentions: allowed } = (body ?? {}) as {
          allowed_mentions?: { parse?: readonly string[] };
        };
        answered++;
        if ((allowed?.parse?.length ?? 0) > 0) found.push("the answer may ping");
      }
      broken.push(...found.map((one) => `${one}: ${JSON.stringify(line)}`));
      // So that cooldowns and what waits for its time come and go.
      if (done % 50 === 0) await bot.advance(60_000);
      if (done % 100 === 0) context.progress(done);
    }
    broken.push(...await started.faults());
    return {
      times: done,
      figures: { answered, slowest: slowest.figure },
      broken: [...broken, ...slowest.broken],
    };
  },
};

function typed(chance: Chance): string {
  const pieces = Array.from({ length: chance.below(14) }, () => {
    if (chance.once(12)) return longText(chance);
    return chance.once(6) ? oddText(chance) : chance.pick(PIECES);
  });
  return chance.pick(STARTS) + pieces.join(chance.pick(["", " "]));
}

async function dispatch(started: StartedBot, content: string, number: number): Promise<void> {
  const id = String(1_900_000_000_000_000_000n + BigInt(number));
  const message = { ...started.message, id, content };
  started.bot.local.dispatch(started.applicationId, "MESSAGE_CREATE", message);
  await started.dealt();
}

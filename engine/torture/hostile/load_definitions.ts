/** Bots of somebody who means harm: that they are loaded or refused soon, and that what they say takes no long time. */
import { join } from "node:path";
import { allProblems, loadBots } from "../../app/load/load_bots.ts";
import { startTestBot } from "../../testkit/test_bot.ts";
import type { Trial } from "../trial.ts";
import { EVIL_EXPRESSIONS, evilDefinitions } from "./evil_definitions.ts";
import { processorTime } from "../processor_time.ts";

/** Milliseconds of the processor; far more than it takes, as it is to hold on slow machines, too. */
const LONGEST = 5_000;

/** Definitions of each round. */
const ROUND = Object.keys(evilDefinitions(0)).length;

export const loadDefinitions: Trial = {
  name: "definitions that mean harm, loaded",
  times: { short: ROUND, long: 3 * ROUND },
  async run({ times, progress }) {
    // One round alone is the short form.
    const entries = Object.entries(evilDefinitions(times > ROUND ? 1 : 0.05));
    const broken: string[] = [];
    let [slowest, which, problems] = [0, "", 0];
    const folder = await Deno.makeTempDir();
    await Deno.mkdir(join(folder, "bots"));
    for (let done = 0; done < times; done++) {
      const [name, text] = entries[done % entries.length]!;
      await Deno.writeTextFile(join(folder, "bots/bot.yaml"), text);
      const since = processorTime();
      const found = allProblems(await loadBots(folder));
      const took = since();
      if (took > slowest) [slowest, which] = [took, name];
      problems += found.length;
      if (found.some(({ span }) => span === undefined)) broken.push(`${name}: a problem has no place`);
      if (took > LONGEST) broken.push(`${name} took ${Math.round(took)} ms`);
      progress(done);
    }
    await Deno.remove(folder, { recursive: true });
    return { times, figures: { problems, slowest: `${Math.round(slowest)} ms (${which})` }, broken };
  },
};

export const evilExpressions: Trial = {
  name: "expressions that would take for ever",
  times: { short: EVIL_EXPRESSIONS.length, long: 25 * EVIL_EXPRESSIONS.length },
  async run({ times, token, evidence, progress }) {
    const broken: string[] = [];
    const commands = EVIL_EXPRESSIONS.map((expression, n) => ({
      [`c${n}`]: {
        description: "C",
        options: { text: { type: "string", description: "T", default: "x".repeat(2_000) } },
        reply: `{${expression}}`,
      },
    }));
    const definition = {
      name: "Bot",
      cooldowns: { default_rate: 0 },
      commands: Object.assign({}, ...commands),
    };
    let slowest = 0;
    await using bot = await startTestBot(JSON.stringify(definition), { rateLimits: false, token });
    for (let done = 0; done < times; done++) {
      const since = processorTime();
      const seen = await bot.slash(`/c${done % EVIL_EXPRESSIONS.length}`);
      slowest = Math.max(slowest, since());
      evidence.add("what members saw", seen);
      if (seen === "") broken.push(`${EVIL_EXPRESSIONS[done % EVIL_EXPRESSIONS.length]} was not answered`);
      progress(done);
    }
    if (slowest > LONGEST) broken.push(`an expression took ${Math.round(slowest)} ms`);
    return { times, figures: { slowest: `${Math.round(slowest)} ms` }, broken };
  },
};

/** What a page of the browser, or whoever pretends to be one, can send to the program's own server. */
import { readRequest } from "../../web/server/read_request.ts";
import type { Outcome, Trial, TrialContext } from "../trial.ts";
import { Chance } from "./chance.ts";
import { mutateValue } from "./mutate_value.ts";
import { longText, oddText } from "./odd_texts.ts";
import { httpFaults } from "./page_requests.ts";
import { PageClient } from "./page_client.ts";
import { Slowest } from "./slowest.ts";
import { StartedProject } from "./started_project.ts";

/** Frames over one connection at most; the server cuts it off before where one is no request. */
const FRAMES = 12;
/** Milliseconds of the processor for all of them together. */
const LONGEST = 3_000;
const MOST_BROKEN = 20;

export const pageMessages: Trial = {
  name: "frames, paths and headers sent to the page's server",
  times: { short: 400, long: 20_000 },
  async run(context: TrialContext): Promise<Outcome> {
    const chance = new Chance(context.random);
    const slowest = new Slowest(LONGEST);
    const broken: string[] = [];
    await using project = await StartedProject.start(context);
    let [connections, answers, closed, requests, done] = [0, 0, 0, 0, 0];
    const frames = project.validFrames();
    // What is only loaded when it is first asked for is no part of the measurement.
    for (const one of frames) await (await PageClient.open(project.url)).send([JSON.stringify(one)]);
    while (done < context.times && broken.length < MOST_BROKEN) {
      // What is no request ends the connection, so it comes last.
      const requested = Array.from({ length: chance.below(FRAMES) }, () => likeRequest(frames, chance));
      const sent = [...requested, wildFrame(frames, chance)];
      const heard = await slowest.measureOnce(
        () => JSON.stringify(sent).slice(0, 2_000),
        async () => {
          const client = await PageClient.open(project.url);
          return await client.send(sent);
        },
      );
      connections++;
      answers += heard.answers.length;
      if (heard.closed) closed++;
      context.evidence.add("answers of the page", heard.answers.join("\n"));
      for (let count = 0; count < 4; count++, requests++) {
        broken.push(...await httpFaults(project.url, chance, context));
      }
      broken.push(
        ...await project.faults().then((faults) =>
          faults.map((fault) => `${fault}: ${JSON.stringify(sent).slice(0, 3_000)}`)
        ),
      );
      done += sent.length;
      context.progress(done);
    }
    if (!await project.lives()) broken.push("the bot does not answer any more");
    return {
      times: done,
      figures: { connections, "cut off": closed, answers, requests, slowest: slowest.figure },
      broken: [...broken, ...slowest.broken],
    };
  },
};

/** A request that is one by its form, with something else in it than the page would send. */
function likeRequest(valid: readonly unknown[], chance: Chance): string {
  for (let tries = 0; tries < 20; tries++) {
    const text = JSON.stringify(withNumber(mutateValue(chance.pick(valid), chance), chance));
    if (readRequest(text)) return text;
  }
  return JSON.stringify(chance.pick(valid));
}

/** A text, or bytes. */
function wildFrame(valid: readonly unknown[], chance: Chance): string | Uint8Array {
  switch (chance.below(10)) {
    case 0:
      return oddText(chance);
    case 1:
      return chance.once(5) ? "x".repeat(7 * 1024 * 1024) : longText(chance);
    case 2:
      return new Uint8Array(chance.below(64)).map(() => chance.below(256));
    case 3:
      return "[".repeat(chance.pick([10, 30_000]));
    case 4: {
      const text = JSON.stringify(chance.pick(valid));
      return text.slice(0, chance.below(text.length));
    }
    default:
      return JSON.stringify(withNumber(mutateValue(chance.pick(valid), chance), chance));
  }
}

/** Mostly still with a number, so that more than the first check is met. */
function withNumber(value: unknown, chance: Chance): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value) || chance.once(8)) return value;
  return { ...value, id: chance.below(1_000) };
}

/** Discord takes requests and never answers, by the machine's own clock: interactions are not held up by the others. */
import { systemClock } from "../../model/clock.ts";
import type { Trial } from "../trial.ts";
import { BareHttp } from "./bare_http.ts";

/** Milliseconds for which Discord waits for the answer to an interaction. */
const PATIENCE = 3_000;
const WAITING = 200;

export const SILENCE: Trial = {
  name: "requests that are never answered, and interactions beside them",
  times: { short: 1, long: 20 },
  async run({ times, token, progress }) {
    const broken: string[] = [];
    let slowest = 0;
    let longest = 0;
    for (let time = 1; time <= times; time++) {
      await using bare = new BareHttp(token, { clock: systemClock, requestsPerSecond: Infinity });
      const never = Promise.withResolvers<Response>();
      bare.answer = (path) => path.includes("callback") ? new Response(null, { status: 204 }) : never.promise;
      const hanging = Array.from(
        { length: WAITING },
        (_, index) => bare.http.request("GET", `/channels/${index}`).catch(() => {}),
      );
      await until(() => bare.arrived.length > 0);
      const answered = Array.from({ length: 20 }, async (_, index) => {
        const began = performance.now();
        await bare.http.answer({ id: String(index), token: "t" }, { body: {} });
        slowest = Math.max(slowest, performance.now() - began);
      });
      await Promise.all(answered);
      bare.answer = () => never.promise;
      const began = performance.now();
      const lost = await bare.http.answer({ id: "99", token: "t" }, { body: {} }).then(
        () => false,
        () => true,
      );
      longest = Math.max(longest, performance.now() - began);
      if (!lost) broken.push("an answer that never came counts as one");
      never.resolve(new Response(null, { status: 204 }));
      await bare.http.close();
      await Promise.all(hanging);
      progress(time);
    }
    // Whoever waits for the first answer is told of its failure about when Discord gives it up, not much later.
    if (longest > 2 * PATIENCE) broken.push(`an answer was waited for ${longest.toFixed(0)} ms`);
    if (slowest > PATIENCE) broken.push(`an interaction was answered after ${slowest.toFixed(0)} ms`);
    return {
      times,
      figures: {
        "interactions answered after at most": `${slowest.toFixed(0)} ms`,
        "given up after": `${longest.toFixed(0)} ms`,
      },
      broken,
    };
  },
};

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve));
}

/** Far more requests at once than Discord takes: 50 a second, and interactions besides. */
import type { Trial } from "../trial.ts";
import { BareHttp } from "./bare_http.ts";

const PER_SECOND = 50;
/** No more wait at a time; see docs/reliability.md. */
const MOST = 5_000;

export const PACE: Trial = {
  name: "far more requests than 50 a second, with interactions among them",
  times: { short: 600, long: MOST },
  async run({ times, token, evidence }) {
    await using bare = new BareHttp(token);
    const began = bare.clock.now();
    const ordinary = Array.from(
      { length: times },
      (_, index) => bare.http.request("POST", `/channels/${index % 40}/messages`, { body: {} }),
    );
    let slowest = 0;
    const interactions = Array.from(
      { length: times / 5 },
      (_, index) =>
        bare.http.answer({ id: String(index), token: "t" }, { body: {} }).then(() => {
          slowest = Math.max(slowest, bare.clock.now() - began);
        }),
    );
    await bare.pump(Promise.all([...ordinary, ...interactions]));
    const most = bare.mostWithin(1_000, (path) => path.startsWith("/channels"));
    const perSecond = times / ((bare.clock.now() - began) / 1_000);
    evidence.add("the log", bare.lines.join("\n"));
    const broken: string[] = [];
    if (most > PER_SECOND) broken.push(`${most} requests came within a second; Discord takes ${PER_SECOND}`);
    if (slowest > 0) broken.push(`an interaction waited ${slowest} ms for other requests`);
    return {
      times,
      figures: {
        "most in any second": most,
        "in each on average": perSecond.toFixed(1),
        "interactions waited": `${slowest} ms`,
      },
      broken,
    };
  },
};

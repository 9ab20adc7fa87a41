/**
 * Discord refuses everything: the bot stops far before the 10,000 refusals in 10 minutes at which its address is banned,
 * says so, and goes on when it is taken again.
 */
import type { Trial } from "../trial.ts";
import { BareHttp } from "./bare_http.ts";

const BAN = 10_000;
const TIME = 600_000;
/** As many as may go out at most: half of it, and what is under way at that moment. */
const MOST = BAN / 2 + 200;

/** @param short requests in the short form: each one that is refused with 429 is tried several times */
function refusingAll(status: number, body: object, short = 6_000): Trial {
  return {
    name: `everything answered with ${status}, until it is answered again`,
    times: { short, long: short * 8 },
    async run({ times, token, evidence, progress }) {
      await using bare = new BareHttp(token, { requestsPerSecond: Infinity });
      bare.answer = () => Response.json(body, { status });
      for (let sent = 0; sent < times; sent += 200) {
        const some = Array.from(
          { length: 200 },
          (_, index) => bare.http.request("GET", `/channels/${sent + index}`).catch(() => {}),
        );
        await bare.pump(Promise.all(some));
        progress(sent);
      }
      const most = bare.mostWithin(TIME);
      bare.answer = () => Response.json({ id: "1" });
      let minutes = 0;
      const taken = () => bare.http.request("GET", "/channels/1").then(() => true, () => false);
      for (let on = false; !on && minutes < 30; minutes++) {
        bare.clock.advance(60_000);
        const tried = taken();
        await bare.pump(tried);
        on = await tried;
      }
      evidence.add("the log", bare.lines.join("\n"));
      const broken: string[] = [];
      if (most > MOST) broken.push(`${most} refused requests within 10 minutes`);
      if (
        !bare.lines.some((line) => /sends nothing|Nothing is sent|does not take the bot's token/.test(line))
      ) {
        broken.push("the log does not tell why nothing is sent");
      }
      if (minutes >= 30) broken.push("the bot did not go on when Discord answered again");
      return {
        times,
        figures: { "most refused in 10 minutes": most, "minutes until it went on": minutes },
        broken,
      };
    },
  };
}

export const INVALID: readonly Trial[] = [
  refusingAll(401, { message: "401: Unauthorized", code: 0 }),
  refusingAll(403, { message: "Missing Access", code: 50001 }),
  refusingAll(429, { message: "You are being rate limited.", global: false }, 800),
];

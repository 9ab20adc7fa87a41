/** A bot that lives long at load: its memory, timers and files stay as many as they were. */
import { fileURLToPath } from "node:url";
import type { Trial } from "../trial.ts";
import type { Held } from "./long_life.ts";
import { slope } from "./slope.ts";

/** Virtual minutes of a slice. */
const MINUTES = 5;
const IN_AN_HOUR = 60 / MINUTES;
/** Uses of the bot in a slice. */
const USES = { short: 24, long: 120 };
const MEBIBYTE = 1024 * 1024;
/** What the short form may seem to rise by: in one hour caches fill up that have bounds. */
const SHORT_RISE = 12 * MEBIBYTE;
const RISE_AN_HOUR = 0.25 * MEBIBYTE;

export const DAY: Trial = {
  name: "hours of virtual time at load",
  times: { short: 1, long: 24 },
  async run({ times, seed, token, evidence }) {
    const long = times > 1;
    const slices = times * IN_AN_HOUR;
    const script = fileURLToPath(new URL("./long_life.ts", import.meta.url));
    const flags = ["run", "-A", "--no-check", "--v8-flags=--expose-gc", script];
    const numbers = [slices, MINUTES, long ? USES.long : USES.short, seed];
    const { stdout, stderr, code } = await new Deno.Command(Deno.execPath(), {
      args: [...flags, ...numbers.map(String), token],
      stdout: "piped",
      stderr: "piped",
    }).output();
    const shown = new TextDecoder().decode(stderr);
    evidence.add("the output of the bot", shown);
    if (code !== 0) throw new Error(shown);
    const measured: Held[] = JSON.parse(new TextDecoder().decode(stdout));
    // At first code is compiled and caches fill up.
    const settled = measured.slice(Math.floor(slices / 3));
    const of = (what: keyof Held) => settled.map((held) => held[what]);
    const rise = slope(of("memory")) * IN_AN_HOUR;
    const most = (what: keyof Held) => Math.max(...of(what));
    const least = (what: keyof Held) => Math.min(...of(what));
    const broken: string[] = [];
    if (rise > (long ? RISE_AN_HOUR : SHORT_RISE)) {
      broken.push(`memory rises by ${(rise / 1024).toFixed(0)} KiB an hour`);
    }
    for (const [what, margin] of [["timers", 30], ["files", 4]] as const) {
      if (slope(of(what)) * settled.length > margin) {
        broken.push(`${what} grow from ${least(what)} to ${most(what)}`);
      }
    }
    return {
      times,
      figures: {
        "uses of the bot": slices * (long ? USES.long : USES.short),
        "memory at the end": `${(measured.at(-1)!.memory / MEBIBYTE).toFixed(1)} MiB`,
        "rise an hour": `${(rise / 1024).toFixed(0)} KiB`,
        timers: `${least("timers")} to ${most("timers")}`,
        "open files": `${least("files")} to ${most("files")}`,
      },
      broken,
    };
  },
};

/** `kill -9` at any moment: while it starts, under load, in a backup, while it ends. */
import { checkDatabase, listBackups } from "../../storage/mod.ts";
import type { Outcome, Trial, TrialContext } from "../trial.ts";
import { pause } from "./pause.ts";
import { TriedBot } from "./tried_bot.ts";

/** Projects that are tried side by side, where there are as many kills for each. */
const SIDE_BY_SIDE = 4;
const KILLS_EACH = 2;
/** After so many logins in an hour a bot waits before the next ones, so another project goes on. */
const KILLS_OF_ONE = 16;
/** Commands that are under way at a time. */
const AT_ONCE = 8;

export const killed: Trial = {
  name: "kill -9 under load",
  times: { short: 4, long: 200 },
  async run(context): Promise<Outcome> {
    let kills = 0;
    const next = () => kills < context.times && (context.progress(++kills), true);
    const runs: KilledBot[] = [];
    const killOneByOne = async () => {
      while (kills < context.times) runs.push(await new KilledBot(context).run(next));
    };
    const length = Math.min(SIDE_BY_SIDE, Math.ceil(context.times / KILLS_EACH));
    await Promise.all(Array.from({ length }, killOneByOne));
    const sum = (key: keyof Tally) => runs.reduce((total, { tally }) => total + tally[key], 0);
    return {
      times: kills,
      figures: {
        "in the start": sum("early"),
        "answered": sum("answered"),
        "lost": sum("lost"),
        "doubled": sum("doubled"),
        "left over": sum("leftOver"),
      },
      broken: runs.flatMap(({ broken }) => broken),
    };
  },
};

interface Tally {
  early: number;
  answered: number;
  lost: number;
  doubled: number;
  leftOver: number;
}

class KilledBot {
  readonly tally: Tally = { early: 0, answered: 0, lost: 0, doubled: 0, leftOver: 0 };
  readonly broken: string[] = [];
  /** Person → the numbers that were answered as saved, and how often they asked. */
  readonly #saved: Set<number>[] = [];
  readonly #asked: number[] = [];

  constructor(private readonly context: TrialContext) {}

  async run(next: () => boolean): Promise<this> {
    await using bot = await TriedBot.create(this.context);
    for (let kills = 0; kills < KILLS_OF_ONE && next(); kills++) await this.#kill(bot);
    await this.#check(bot);
    await bot.end();
    this.#checkFiles(bot);
    this.broken.push(...await bot.leaks());
    return this;
  }

  async #kill(bot: TriedBot): Promise<void> {
    const { random } = this.context;
    if (random() < 0.25) {
      bot.spawn();
      this.tally.early++;
      await pause(random() * 700);
      await bot.end("SIGKILL");
      return;
    }
    await this.#check(bot);
    const load = this.#load(bot);
    if (random() < 0.25) void bot.say("!backup");
    await pause(random() * 400);
    if (random() < 0.15) {
      bot.program.signal("SIGTERM");
      await pause(random() * 100);
    }
    await bot.end("SIGKILL");
    load.stop();
    this.#count(bot);
  }

  /** Starts it, and compares what it knows with what it has said. */
  async #check(bot: TriedBot): Promise<void> {
    // One that was killed before it took the folder has left nothing.
    const wasKilled = await exists(`${bot.folder}/data/bot.pid`);
    bot.spawn();
    await bot.ready();
    for (let person = 0; person < bot.people.length; person++) {
      const counted = await bot.ask("!count", person);
      const [, puts, steps] = /^(\d+) puts, stands at (-?\d+)$/.exec(counted ?? "")?.map(Number) ?? [];
      const [saved, asked] = [Math.max(0, ...this.#saved[person] ?? []), this.#asked[person] ?? 0];
      if (puts === undefined || puts < saved || puts > asked || steps! < 0 || steps! > 3) {
        this.tally.lost++;
        this.broken.push(`${saved} of ${asked} were answered as saved, and after the restart: ${counted}`);
      }
    }
    if (wasKilled && !bot.program.output.includes("it was killed")) {
      this.broken.push(`the start after a kill does not say so: ${bot.program.output}`);
    }
  }

  #load(bot: TriedBot): { stop(): void } {
    let going = true;
    const crowd = bot.people.length;
    const one = async (person: number) => {
      while (going) {
        this.#asked[person] = (this.#asked[person] ?? 0) + 1;
        void bot.say("!step", person);
        const answer = await bot.ask("!put", person, 2_000);
        const [, number] = /^saved (\d+)$/.exec(answer ?? "") ?? [];
        if (number === undefined) continue;
        this.tally.answered++;
        const saved = this.#saved[person] ??= new Set();
        if (saved.has(Number(number))) this.broken.push(`the number ${number} was given to two commands`);
        saved.add(Number(number));
      }
    };
    for (let at = 0; at < AT_ONCE; at++) void one(at % crowd);
    return { stop: () => going = false };
  }

  #count(bot: TriedBot): void {
    for (const [id, answers] of bot.answers) {
      if (answers.length === 1) continue;
      this.tally.doubled++;
      this.broken.push(`the message ${id} was answered ${answers.length} times: ${answers.join(" | ")}`);
    }
    bot.answers.clear();
  }

  /** After an end in good order nothing lies about that belongs to a process. */
  #checkFiles({ folder, database }: TriedBot): void {
    for (const path of [database, ...listBackups(database).map((one) => one.path)]) {
      const { state } = checkDatabase(path);
      if (state !== "ok") this.broken.push(`${path} is ${state}`);
    }
    for (const { name } of Deno.readDirSync(`${folder}/data`)) {
      if (
        /^bot\.db(?:\.backup_\d{8}_\d{6}(?:_\d+)?)?$|^(?:\.cache|control\.key|(?:acted|logins)\.\d+)$/.test(
          name,
        )
      ) continue;
      this.tally.leftOver++;
      this.broken.push(`${name} was left in the data folder`);
    }
    for (const { name } of Deno.readDirSync(`${folder}/botlogs`)) {
      const lines = Deno.readTextFileSync(`${folder}/botlogs/${name}`).split("\n");
      const torn = lines.filter((line) => line !== "" && !/^(?:\[\d{4}-| )/.test(line));
      if (torn.length > 0) this.broken.push(`${name} has torn lines: ${torn.slice(0, 3).join(" / ")}`);
    }
  }
}

async function exists(path: string): Promise<boolean> {
  return await Deno.lstat(path).then(() => true, () => false);
}

import assert from "node:assert/strict";
import { join } from "node:path";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { recordingLogger } from "../../testkit/recording_logger.ts";
import { loadBots, type LoadedBot } from "../load/load_bots.ts";
import { followFiles, stateOfProject } from "./follow_files.ts";

/** A project that is followed on a virtual clock; `load` reads it as it is, by hand. */
async function followed(bot: string) {
  const folder = await Deno.makeTempDir();
  const path = join(folder, "bots/bot.yaml");
  await Deno.mkdir(join(folder, "bots"));
  await Deno.writeTextFile(path, bot);
  const clock = new VirtualClock();
  const logger = recordingLogger();
  let bots: readonly LoadedBot[] = [];
  let reloads = 0;
  let fail = false;
  const load = async () => {
    bots = (await loadBots(folder)).bots;
  };
  await load();
  const stop = followFiles({
    folder,
    since: await stateOfProject(folder),
    bots: () => bots,
    reload: async () => {
      reloads++;
      if (fail) {
        fail = false;
        throw new Error("no");
      }
      await load();
    },
    clock,
    logger,
    notify: () => {},
  });
  return {
    logger,
    load,
    failNext: () => fail = true,
    /** In one step: on this clock, any time could pass between those of a write in place. */
    async save(text: string): Promise<void> {
      const aside = join(folder, "aside.yaml");
      await Deno.writeTextFile(aside, text);
      await Deno.rename(aside, path);
    },
    /** Lets time pass until there were so many reloads, and a while longer. Resolves with how many there were then. */
    async until(count: number): Promise<number> {
      const turn = async () => {
        clock.advance(100);
        await Deno.stat(folder);
      };
      while (reloads < count) await turn();
      for (let more = 0; more < 300; more++) await turn();
      return reloads;
    },
    async [Symbol.asyncDispose]() {
      stop();
      await Deno.remove(folder, { recursive: true });
    },
  };
}

const define = (more: string) => `{ name: Bot, ${more} commands: { a: { description: A, reply: a } } }`;

Deno.test("followFiles reloads where files have changed, and goes on after a reload that failed", async () => {
  await using project = await followed(define(""));
  assert.equal(await project.until(0), 0);
  project.failNext();
  await project.save(define("prefix: '?',"));
  // On this clock the system may tell of one save in two bursts.
  const failed = await project.until(1);
  assert.deepEqual(project.logger.lines, ["ERROR The changed files could not be loaded: Error: no"]);
  await project.save(define("prefix: '.',"));
  assert(await project.until(failed + 1) > failed);
  assert.equal(project.logger.lines.length, 1);
});

Deno.test("followFiles leaves the files alone where a bot says auto_reload: false, until it does not any more", async () => {
  await using project = await followed(define("auto_reload: false,"));
  await project.save(define("auto_reload: true,"));
  assert.equal(await project.until(0), 0);
  await project.load();
  await project.save(define("auto_reload: false, prefix: '?',"));
  assert.equal(await project.until(1), 1);
  await project.save(define(""));
  assert.equal(await project.until(1), 1);
});

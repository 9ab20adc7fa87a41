/** A definition that was accepted, started as a bot, and some of its commands called. */
import { startTestBot } from "../../testkit/test_bot.ts";
import type { Program } from "../../model/program.ts";
import type { TrialContext } from "../trial.ts";
import { reasonOf } from "../reason_of.ts";
import { SLIP } from "./slip.ts";

const MOST_COMMANDS = 5;
const TAILS = ["", " a", " @Ada 5 yes", ' "a b" 1 2 3', " #general kind"];

/** What went wrong, as sentences. Nothing outside of this machine is reached: other services are down. */
export async function tryProgram(program: Program, text: string, context: TrialContext): Promise<string[]> {
  const faults: string[] = [];
  const own = program.commands.filter(({ source }) => source !== "built in").slice(0, MOST_COMMANDS);
  let lines: readonly string[] = [];
  try {
    await using bot = await startTestBot(text, {
      rateLimits: false,
      backups: false,
      environment: { SECRET: context.token, DEPLOY_SECRET: context.token },
      web: {
        resolve: () => Promise.resolve(["192.0.2.1"]),
        send: () => Promise.reject(new Error("the network is down")),
      },
    });
    lines = bot.log.lines;
    for (const { path: [name] } of own) {
      for (const tail of TAILS) await bot.say(`${program.prefix}${name}${tail}`.slice(0, 2_000));
    }
    await bot.advance(60_000);
    context.evidence.add("requests", JSON.stringify(bot.requests.map(({ path, body }) => [path, body])));
  } catch (error) {
    faults.push(`it does not run: ${reasonOf(error)}`);
  }
  context.evidence.add("log", lines.join("\n"));
  return [...faults, ...lines.filter((line) => SLIP.test(line))];
}

/** The process may open few files, and others take them all by connections. */
import type { Outcome, Trial, TrialContext } from "../trial.ts";
import { pause } from "./pause.ts";
import { TriedBot } from "./tried_bot.ts";

export const fewFiles: Trial = {
  name: "1,000 open files, all taken by connections",
  times: { short: 1, long: 5 },
  async run(context): Promise<Outcome> {
    if (Deno.build.os === "windows") return { times: 0, figures: { "skipped": "no such limit" }, broken: [] };
    const broken: string[] = [];
    let connections = 0;
    let times = 0;
    for (; times < context.times; context.progress(++times)) {
      // The trial opens as many itself, which not every machine lets it.
      connections += await crowd(context, context.times > 1 ? 1_000 : 256, broken);
    }
    return { times, figures: { "connections": connections }, broken };
  },
};

async function crowd(context: TrialContext, limit: number, broken: string[]): Promise<number> {
  await using bot = await TriedBot.create(context);
  await Deno.writeTextFile(`${bot.folder}/bots/engine.yaml`, "metrics: { port: 0 }\n");
  bot.spawn({ shell: `ulimit -n ${limit}; exec "$@"` });
  const [, port] = await bot.program.prints(/Metrics: http:\/\/127\.0\.0\.1:(\d+)/);
  const connections: Deno.Conn[] = [];
  try {
    while (connections.length < 2 * limit) {
      connections.push(await Deno.connect({ hostname: "127.0.0.1", port: Number(port) }));
    }
  } catch {
    // It takes no more.
  }
  await pause(500);
  for (
    const [said, wanted] of [["!put", /^saved 1$/], ["!ping", /^pong$/], ["!backup", /is copied to/]] as const
  ) {
    const answer = await bot.ask(said) ?? "nothing";
    if (!wanted.test(answer)) {
      broken.push(`with ${connections.length} connections ${said} was answered: ${answer}`);
    }
  }
  for (const connection of connections) connection.close();
  const found = await ask(`http://127.0.0.1:${port}/metrics`);
  if (!found) broken.push("the metrics did not come back when the connections were gone");
  const code = await bot.end();
  if (code !== 0) broken.push(`it ended with ${code}: ${bot.program.output}`);
  broken.push(...await bot.leaks());
  return connections.length;
}

/** Whether it answers within 20 s. */
async function ask(url: string): Promise<boolean> {
  for (let tries = 0; tries < 80; tries++) {
    const answer = await fetch(url).then((response) => response.text()).catch(() => undefined);
    if (answer !== undefined) return true;
    await pause(250);
  }
  return false;
}

/**
 * What the local Discord itself can carry: `deno run -A engine/simulator/local_discord_bench.ts`.
 *
 * The bot is the least there is, a socket and fetch, and a process of its own. Processor time is the server's alone;
 * it says more than the rate where the machine has other work.
 */
import process from "node:process";
import { startLocalDiscord } from "./local_discord.ts";
import { TestBot } from "./test_bot.ts";

const MESSAGES = 20_000;
const COMMANDS = 10_000;
const IN_FLIGHT = 64;

interface Start {
  readonly apiUrl: string;
  readonly application: TestBot["application"];
}

/** In the other process: answers messages and interactions. */
async function serve({ apiUrl, application }: Start): Promise<void> {
  const bot = new TestBot(apiUrl, application);
  const socket = await bot.connect(1 << 9 | 1 << 15);
  while (true) {
    const { t, d } = await socket.next(({ t }) => t === "MESSAGE_CREATE" || t === "INTERACTION_CREATE");
    const { id, token, channel_id, content } = d as Record<string, string>;
    if (t === "INTERACTION_CREATE") {
      void bot.rest(
        "POST",
        `/interactions/${id}/${token}/callback`,
        { type: 4, data: { content: "Pong!" } },
        null,
      );
    } else if (content === "!ping") {
      void bot.rest("POST", `/channels/${channel_id}/messages`, {
        content: "Pong!",
        message_reference: { message_id: id },
      });
    }
  }
}

async function measure(): Promise<void> {
  await using discord = await startLocalDiscord({ rateLimits: false, logLimit: 10_000 });
  const application = discord.addApplication({ name: "Bench" });
  const admin = new TestBot(discord.apiUrl, application);
  const { body: commands } = await admin.rest<{ id: string }[]>(
    "PUT",
    `/applications/${application.id}/commands`,
    [
      { name: "ping", description: "Ping" },
    ],
  );
  const { guilds, people } = discord.playground.snapshot();
  const place = { as: people[1]!.id, channelId: guilds[0]!.channels[0]!.id };

  const alone = stopwatch();
  for (let i = 0; i < MESSAGES; i++) await discord.playground.say(place, "Hello there");
  alone("say, nobody connected", MESSAGES);

  const ready = new Promise<void>((resolve) => {
    discord.playground.watch((change) => change.type === "connected" && resolve());
  });
  const start: Start = { apiUrl: discord.apiUrl, application };
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", import.meta.filename!, JSON.stringify(start)],
  }).spawn();
  await ready;
  await answered("!ping answered over HTTP", () => discord.playground.say(place, "!ping"));
  const id = commands[0]!.id;
  await answered("/ping answered over HTTP", () => discord.playground.slash(place, id, ["ping"], []));
  child.kill();
  await child.status;

  async function answered(what: string, ask: () => Promise<unknown>): Promise<void> {
    let asked = 0;
    let done = 0;
    const end = Promise.withResolvers<void>();
    const stop = discord.playground.watch((change) => {
      if (change.type !== "message" || !change.seen.message.author.bot) return;
      if (++done === COMMANDS) end.resolve();
      else if (asked < COMMANDS) void next();
    });
    const next = () => {
      asked++;
      return ask();
    };
    const lap = stopwatch();
    for (let i = 0; i < IN_FLIGHT; i++) void next();
    await end.promise;
    lap(what, COMMANDS);
    stop();
  }
}

function stopwatch(): (what: string, count: number) => void {
  const start = performance.now();
  const before = process.cpuUsage();
  return (what, count) => {
    const seconds = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(before);
    const rate = Math.round(count / seconds).toLocaleString("en");
    console.log(`${what}: ${rate}/s, ${((user + system) / count).toFixed(1)} µs of processor time each`);
  };
}

const [start] = Deno.args;
if (start === undefined) await measure();
else await serve(JSON.parse(start));

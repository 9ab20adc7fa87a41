/**
 * A bot at load over hours of virtual time, in a process of its own, so that nothing else counts: prints what it held after
 * each slice of time, as JSON.
 *
 *     deno run -A --v8-flags=--expose-gc long_life.ts SLICES MINUTES USES SEED TOKEN
 *
 * What the bot has logged goes to stderr.
 */
import { Random } from "../../simulator/random.ts";
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";

export interface Held {
  /** Bytes of the heap after garbage was collected, and of memory beside it. */
  readonly memory: number;
  readonly timers: number;
  readonly files: number;
}

const PEOPLE = 300;
const BOT = (version: number) => `
name: Bot
names: { roles: { gone: "1130000000099000000" }, channels: { general: "1120000000077000000" } }
data: { coins: { type: number, per: user, default: 0 }, uses: { type: number, per: server, default: 0 } }
commands:
  echo:
    description: Version ${version}
    options: { text: { type: string, description: Text, required: true } }
    cooldown: 2s
    reply: "{options.text}"
  earn: { description: Earn, cooldown: 5m, do: [{ add: { to: coins, amount: 1 } }, { add: { to: uses, amount: 1 } }, { reply: "{data.coins}" }] }
  ask: { description: Ask, reply: { text: Well?, who: anyone, timeout: 5m, buttons: [{ label: Yes, do: [{ reply: { text: Good, ephemeral: true } }] }] } }
  later: { description: Later, do: [{ wait: 3m }, { reply: Now }] }
  fails: { description: Fails, do: [{ give_role: gone }] }
events:
  joined: { when: member_join, do: [{ send: { to: general, text: "Welcome {user.name}" } }] }
  edited: { when: message_edit, do: [{ add: { to: uses, amount: 1 } }] }
  tick: { when: { schedule: "every 5m" }, do: [{ send: { to: general, text: Tick } }] }
`;

const gc = (globalThis as { gc?: () => void }).gc;

async function held(bot: TestBot): Promise<Held> {
  if (bot.log.lines.length > 0) console.error(bot.log.lines.join("\n"));
  bot.forget();
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => setTimeout(resolve));
    gc?.();
  }
  const { heapUsed, external } = Deno.memoryUsage();
  return {
    memory: heapUsed + external,
    timers: bot.clock.pending,
    files: [...Deno.readDirSync("/proc/self/fd")].length,
  };
}

/** @param uses of the bot in each slice */
async function live(
  slices: number,
  minutes: number,
  uses: number,
  seed: number,
  token?: string,
): Promise<Held[]> {
  const random = new Random(seed);
  const people = Array.from({ length: PEOPLE }, (_, index) => ({ name: `P${index}` }));
  await using bot = await startTestBot(BOT(0), {
    token,
    rateLimits: false,
    validate: false,
    world: {
      people,
      guilds: [{
        name: "Long",
        owner: "P0",
        channels: [{ name: "general", id: "1120000000077000000" }, { name: "play" }],
        members: people.slice(1).map(({ name }) => ({ person: name })),
      }],
    },
    kept: { logLimit: 500, messagesKept: 50, eventsKept: 100, interactionsKept: 200 },
  });
  bot.channel = "play";
  bot.actor = "P1";
  const someone = () => `P${2 + Math.floor(random.next() * (PEOPLE - 2))}`;
  const use = async (number: number) => {
    switch (number % 12) {
      case 0:
        return await bot.say("!ask", someone());
      case 1:
        return await bot.press("Yes", someone()).catch(() => {});
      case 2:
        return await bot.say("!later", someone());
      case 3:
        return await bot.say("!fails", someone());
      case 4: {
        const name = someone();
        bot.leave(name);
        return bot.join(name);
      }
      case 5:
        return await bot.say(`!nothing ${number}`, someone());
      case 6:
      case 7:
      case 8:
        return await bot.slash(`/echo text:${number}`, {}, someone());
      default:
        return await bot.say("!earn", someone());
    }
  };
  const measured: Held[] = [];
  for (let slice = 0; slice < slices; slice++) {
    for (let number = 0; number < uses; number++) {
      await use(number);
      bot.clock.advance(minutes * 60_000 / uses);
    }
    if (slice % 3 === 2) await bot.save("bot.yaml", BOT(slice));
    await bot.calm();
    measured.push(await held(bot));
  }
  return measured;
}

if (import.meta.main) {
  const [slices = 12, minutes = 5, uses = 48, seed = 1] = Deno.args.slice(0, 4).map(Number);
  console.log(JSON.stringify(await live(slices, minutes, uses, seed, Deno.args[4])));
}

/** What can happen to a bot's connection, each as it is done to the bot. */
import { RESUMABLE_CODES, SESSION_CODES } from "./close_codes.ts";
import type { TriedBot } from "./tried_bot.ts";

export interface Fault {
  readonly name: string;
  /** Whether Discord ends the session by it, so that it sends nothing of what happens until the next one. */
  readonly endsSession: boolean;
  run(bot: TriedBot): Promise<void> | void;
}

/** Milliseconds in which three heartbeats are due. */
const HEARTBEATS = 130_000;

/** The session lives on: whatever happens meanwhile must be answered, once. */
const RESUMABLE: readonly Omit<Fault, "endsSession">[] = [
  { name: "cut without a close frame", run: cut },
  ...RESUMABLE_CODES.map((code) => ({
    name: `closed with ${code}`,
    run: (bot: TriedBot) => bot.local.disconnect(bot.applicationId, { code }),
  })),
  { name: "op 7", run: (bot) => tell(bot, { op: 7, d: null }) },
  { name: "op 9, resumable", run: (bot) => tell(bot, { op: 9, d: true }) },
  {
    name: "fallen silent",
    async run(bot) {
      bot.local.disconnect(bot.applicationId, { silent: true });
      await bot.pass(HEARTBEATS);
    },
  },
  {
    name: "heartbeats not acknowledged",
    async run(bot) {
      bot.local.gatewayFaults.acknowledges = false;
      await bot.pass(HEARTBEATS);
      bot.local.gatewayFaults.acknowledges = true;
    },
  },
  {
    name: "unreachable for 20 s",
    async run(bot) {
      for (const cable of bot.cables) cable.die();
      await bot.pass(20_000);
      for (const cable of bot.cables) cable.mend();
    },
  },
  {
    name: "hanging for 30 s",
    async run(bot) {
      for (const cable of bot.cables) cable.hang();
      await bot.pass(30_000);
      for (const cable of bot.cables) cable.mend();
    },
  },
  {
    name: "resume address dead",
    run(bot) {
      bot.resumeCable.die();
      cut(bot);
    },
  },
  {
    name: "resume address hanging",
    run(bot) {
      bot.resumeCable.hang();
      cut(bot);
    },
  },
  {
    name: "resume closed twice",
    run(bot) {
      bot.local.gatewayFaults.resumes.push({ code: 4000 }, { code: 4008 });
      cut(bot);
    },
  },
  {
    name: "resume put off by op 9",
    run(bot) {
      bot.local.gatewayFaults.resumes.push({ resumable: true });
      cut(bot);
    },
  },
  {
    name: "resume without an answer",
    run(bot) {
      bot.local.gatewayFaults.resumes.push("silence");
      cut(bot);
    },
  },
  {
    name: "slow hello",
    async run(bot) {
      bot.local.gatewayFaults.helloDelay = 15_000;
      cut(bot);
      await bot.pass(10_000);
      bot.local.gatewayFaults.helloDelay = 0;
    },
  },
  {
    name: "no hello",
    async run(bot) {
      bot.local.gatewayFaults.helloDelay = 3_600_000;
      cut(bot);
      await bot.pass(10_000);
      bot.local.gatewayFaults.helloDelay = 0;
    },
  },
];

/** Discord ends the session: nothing of what it has told before may be lost. */
const ENDING: readonly Omit<Fault, "endsSession">[] = [
  ...SESSION_CODES.map((code) => ({
    name: `closed with ${code}`,
    run: (bot: TriedBot) => bot.local.disconnect(bot.applicationId, { code }),
  })),
  { name: "op 9, not resumable", run: (bot) => tell(bot, { op: 9, d: false }) },
  {
    name: "resume refused",
    async run(bot) {
      bot.local.gatewayFaults.resumes.push({ resumable: false });
      await cutAndNoticed(bot);
    },
  },
  {
    name: "resume closed again and again",
    async run(bot) {
      bot.local.gatewayFaults.resumes.push({ code: 4000 }, { code: 4000 }, { code: 4000 });
      await cutAndNoticed(bot);
    },
  },
  {
    name: "new session refused at first",
    run(bot) {
      bot.local.gatewayFaults.identifies.push({ resumable: false }, { code: 4000 });
      bot.local.disconnect(bot.applicationId, { code: 4009 });
    },
  },
];

export const FAULTS: readonly Fault[] = [
  ...RESUMABLE.map((fault) => ({ ...fault, endsSession: false })),
  ...ENDING.map((fault) => ({ ...fault, endsSession: true })),
];

/**
 * Milliseconds: after twenty logins within an hour a bot waits up to 309 s with each further one, and some faults refuse
 * several.
 */
const PATIENCE = 1_800_000;

/** Commands before it, meanwhile and afterwards. @returns whether the bot came back within 10 minutes */
export async function suffer(bot: TriedBot, { endsSession, run }: Fault, calls: number): Promise<boolean> {
  await bot.calls(calls);
  // What is on its way when a session ends is nobody's debt.
  if (endsSession) await bot.settled();
  const before = bot.sessions;
  await run(bot);
  if (endsSession) await bot.quiet();
  await bot.calls(calls);
  const back = await bot.until(() => bot.sessions > before && bot.ready, PATIENCE);
  if (bot.resumeCable.broken) bot.resumeCable.mend();
  const { identifies, resumes } = bot.local.gatewayFaults;
  identifies.length = resumes.length = 0;
  await bot.calls(calls);
  await bot.quiet();
  return back;
}

function cut(bot: TriedBot): void {
  for (const cable of bot.cables) cable.cut();
}

/** What Discord still sends into a dead connection, it does not send again in another session. */
async function cutAndNoticed(bot: TriedBot): Promise<void> {
  const before = bot.closedConnections;
  cut(bot);
  await bot.until(() => bot.closedConnections > before);
}

function tell(bot: TriedBot, payload: object): void {
  bot.local.tell(bot.applicationId, JSON.stringify({ t: null, s: null, ...payload }));
}

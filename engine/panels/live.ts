/** Saves as they are taken over, what people do done again, and sessions kept as tests. */
import * as z from "zod";
import type {
  LiveNews,
  LivePanel,
  RepeatWish,
  TestWish,
  TrialResult,
  WrittenTest,
} from "../model/panels/live.ts";
import { type Panel, PanelRefusal } from "../model/panels/panel.ts";
import type { PlaygroundSnapshot } from "../model/playground.ts";
import { definePanel, type PanelRights } from "./define_panel.ts";
import { appendTest, testsYaml } from "./live/append_to_tests.ts";
import { Repeater, type RepeatPorts } from "./live/repeat.ts";
import { isDone, Session, type SessionPorts, type SessionStep } from "./live/session.ts";
import type { TestedBot } from "./live/tested_bot.ts";
import { type TestText, writeTest } from "./live/write_tests.ts";

/** A bot of the session whose definition can have tests. */
export interface SessionBot extends TestedBot {
  readonly id: string;
  readonly name: string;
}

/** Where the tests of a bot stand, or would stand. */
export interface TestFile {
  readonly path: string;
  readonly text: string;
}

export interface SessionParts extends SessionPorts, RepeatPorts {
  snapshot(): PlaygroundSnapshot;
  bots(): readonly SessionBot[];
  /** As it is on the disk now. */
  testFile(bot: string): Promise<TestFile>;
  /** Runs the last test of a bot whose file has another text. Absent where tests cannot be run. */
  readonly trial?: (bot: string, file: TestFile) => Promise<TrialResult>;
  /** Replaces a file if it still has the text that it had; absent where the page changes no files. */
  readonly save?: (file: TestFile, text: string) => Promise<void>;
}

export interface LivePorts {
  watch(tell: (news: LiveNews) => void): () => void;
  /** Of the local Discord; absent while the bots are on the real one. */
  readonly session?: SessionParts;
}

const ID = z.string().max(100);
const STEP = z.number().int().min(0).max(1e9);
const REPEAT: z.ZodType<RepeatWish> = z.union([
  z.strictObject({ step: STEP }),
  z.strictObject({ messageId: ID }),
  z.strictObject({ lastOf: ID }),
]);
const TEST: z.ZodType<TestWish> = z.strictObject({
  after: STEP.optional(),
  from: ID.optional(),
  bot: ID.optional(),
  name: z.string().trim().min(1).max(200),
  pauses: z.boolean(),
});

export function livePanel({ watch, session: parts }: LivePorts, rights: PanelRights): Panel {
  const session = parts && new Session(parts);
  const repeater = parts && session && new Repeater(session, parts);
  const there = () => {
    if (!parts || !session || !repeater) throw new PanelRefusal("There is no local Discord here.");
    return { parts, session, repeater };
  };
  const written = (wish: TestWish) => {
    const { parts, session } = there();
    return writeWish(wish, session, parts);
  };
  const tried = async ({ bot, test }: Written): Promise<TrialResult> => {
    const { parts } = there();
    if (!parts.trial) throw new PanelRefusal("Tests cannot be run here.");
    const file = await parts.testFile(bot.id);
    // Where nothing can be appended, the test is tried beside all else that the file says.
    const text = appendTest(file.text, test.value);
    if (text === undefined) throw new PanelRefusal(cannotAppend(file.path));
    return await parts.trial(bot.id, { path: file.path, text });
  };
  return definePanel<LivePanel>({
    asks: {
      now: { given: z.strictObject({}), run: () => ({ step: session?.lastId ?? 0 }) },
      repeat: {
        given: REPEAT,
        async run(wish) {
          const { session, repeater } = there();
          return await repeater.repeat(stepOf(wish, session));
        },
      },
      test: {
        given: TEST,
        async run(wish): Promise<WrittenTest> {
          const { bot, test, bots } = written(wish);
          const file = await there().parts.testFile(bot.id);
          const whyNot = !there().parts.save
            ? "The page changes no files. Start the program with `--edit` to let it."
            : appendTest(file.text, test.value) === undefined
            ? cannotAppend(file.path)
            : undefined;
          return {
            yaml: testsYaml(test.value),
            bot: bot.id,
            bots: bots.map(({ id, name }) => ({ id, name })),
            steps: test.steps,
            notes: test.notes,
            ...(whyNot === undefined ? { file: file.path } : { whyNot }),
          };
        },
      },
      tryTest: { given: TEST, run: (wish) => tried(written(wish)) },
      saveTest: {
        given: TEST,
        writes: true,
        async run(wish) {
          const { parts } = there();
          const save = parts.save;
          if (!save) throw new PanelRefusal("The page changes no files here.");
          const { bot, test } = written(wish);
          const file = await parts.testFile(bot.id);
          const text = appendTest(file.text, test.value);
          if (text === undefined) throw new PanelRefusal(cannotAppend(file.path));
          const result = await parts.trial?.(bot.id, { path: file.path, text });
          if (result && !result.passed) {
            throw new PanelRefusal(`The test does not pass, so it was not saved.\n${result.report}`);
          }
          await save(file, text);
          return { file: file.path };
        },
      },
    },
    watch,
  }, rights);
}

interface Written {
  readonly bot: SessionBot;
  readonly test: TestText;
  readonly bots: readonly SessionBot[];
}

function stepOf(wish: RepeatWish, session: Session): SessionStep {
  const step = "step" in wish
    ? session.step(wish.step)
    : "messageId" in wish
    ? session.stepOf(wish.messageId)
    : session.lastOf(wish.lastOf);
  if (step) return step;
  throw new PanelRefusal(
    "lastOf" in wish
      ? "This person has done nothing yet."
      : "Nobody did this since the program started, so it cannot be done again.",
  );
}

function writeWish(wish: TestWish, session: Session, parts: SessionParts): Written {
  const from = wish.from === undefined ? undefined : session.stepOf(wish.from);
  if (wish.from !== undefined && !from) {
    throw new PanelRefusal("This message is older than what is known of the session. Choose a newer one.");
  }
  const first = from?.id ?? (wish.after ?? 0) + 1;
  const all = session.all.filter(({ id }) => id >= first);
  const bots = parts.bots();
  const answers = ({ userId }: SessionBot) =>
    all.flatMap(({ outcomes }) => outcomes).filter(({ message }) => message?.author.id === userId).length;
  const bot = bots.find(({ id }) => id === wish.bot) ??
    bots.toSorted((one, other) => answers(other) - answers(one))[0];
  if (!bot) throw new PanelRefusal("No bot runs at the moment.");
  if (!all.some(isDone)) {
    throw new PanelRefusal("Nothing has been done yet. Write to the bot or use a command first.");
  }
  const test = writeTest(all, parts.snapshot(), bot, wish);
  if (test.steps === 0) {
    throw new PanelRefusal("Nothing of what was done can stand in a test of this bot.");
  }
  return { bot, test, bots };
}

function cannotAppend(path: string): string {
  return `The tests in ${path} stand in a form to which nothing can be added safely. Copy the test and put it there.`;
}

/** Runs the tests of a definition, each in a local Discord of its own. */
import type { LoadedBot } from "../../app/load/load_bots.ts";
import { TEST_ACTOR } from "../../model/cast.ts";
import type { BotDefinition } from "../../schema/read_definition.ts";
import type { TestDefinition } from "../../schema/keys/tests.ts";
import { quote } from "../../schema/kit/quote.ts";
import { TestBot } from "../test_bot.ts";
import { leaveRoom, takeRoom } from "./cache_room.ts";
import { Scenario } from "./scenario.ts";
import type { TestFailure, TestResult } from "./result.ts";
import { worldOf } from "./world_of.ts";
import { writtenWeb } from "./written_web.ts";

export interface RunTestsOptions {
  /** The project folder: its `extensions/` are loaded where a bot has any, and only its cache is written to. */
  readonly folder: string;
  /** Told after each test. */
  readonly onResult?: (result: TestResult) => void;
  /** Hold the bot's requests against Discord's own API description; what does not fit rejects. */
  readonly validate?: boolean;
}

/** Ids that are given out lie far behind those that somebody may have copied from a local Discord into `names`. */
const IDS_FROM = 1_000_000;
/** Milliseconds, longer than any test lets pass: a connection that beat every 41 s would make a day take long. */
const HEARTBEAT = 100 * 365 * 86_400_000;

/** One after the other, in the order in which they stand; bots that cannot run are passed over. */
export async function runTests(bots: readonly LoadedBot[], options: RunTestsOptions): Promise<TestResult[]> {
  const results: TestResult[] = [];
  for (const bot of bots) {
    if (!bot.program || !bot.definition) continue;
    for (const test of bot.definition.tests) {
      const failure = await failureOf(bot, bot.definition, test, options);
      const result = { bot: bot.id, name: nameOf(test), span: test.span, failure };
      results.push(result);
      options.onResult?.(result);
    }
  }
  await leaveRoom(options.folder);
  return results;
}

/** A bot that cannot even be started is a failure like any other. */
async function failureOf(...of: Parameters<typeof runTest>): Promise<TestFailure | undefined> {
  try {
    return await runTest(...of);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { span: of[2].span, what, blocks: [], errors: [] };
  }
}

async function runTest(
  bot: LoadedBot,
  definition: BotDefinition,
  test: TestDefinition,
  { folder, validate = false }: RunTestsOptions,
): Promise<TestFailure | undefined> {
  await using kit = new TestBot(await takeRoom(folder));
  await kit.start({
    loaded: { bots: [forgetful(bot, definition)], engine: {}, problems: [], context: bot.context },
    world: worldOf(definition, test),
    random: test.random,
    web: writtenWeb(test.web),
    environment: Object.fromEntries(test.variables.map(({ name, value }) => [name.text, value.text])),
    owner: ownersIn(test),
    permissions: test.botPermissions,
    rateLimits: false,
    validate,
    idsFrom: IDS_FROM,
    heartbeatInterval: HEARTBEAT,
    backups: false,
  });
  return await new Scenario(kit, definition, test).run();
}

/** A test must touch nothing of the bot in life: neither what it remembers, wherever that is, nor the port where it listens. */
function forgetful(bot: LoadedBot, definition: BotDefinition): LoadedBot {
  const { settings } = definition;
  const database = { ...settings.database, path: undefined };
  return { ...bot, definition: { ...definition, settings: { ...settings, database, webhooks: undefined } } };
}

function ownersIn({ actor, steps }: TestDefinition): string[] | undefined {
  const usual = actor?.name?.text ?? TEST_ACTOR;
  const owners = [actor, ...steps.map((step) => step.actor)].filter((one) => one?.owner)
    .map((one) => one?.name?.text ?? usual);
  return owners.length > 0 ? [...new Set(owners)] : undefined;
}

/** A test without a name is called by what happens in it. */
function nameOf({ name, steps }: TestDefinition): string {
  if (name) return name.text;
  for (const { actions } of steps) {
    for (const action of actions) {
      if (action.word === "run") return action.value.text;
      if (action.word === "say" || action.word === "press") {
        return `${action.word} ${quote(action.value.text)}`;
      }
    }
  }
  return "a test without a name";
}

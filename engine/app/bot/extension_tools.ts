/** What a bot hands to its extensions. */
import { join } from "node:path";
import {
  emitter,
  extensionFiles,
  ExtensionProblem,
  extensionStorage,
  type ExtensionTables,
  lateBound,
  type ToolsOpener,
  type ToolsRequest,
} from "../../extensions/mod.ts";
import type { Files } from "../../files/mod.ts";
import type { Metrics } from "../../metrics/mod.ts";
import type { Clock } from "../../model/clock.ts";
import { StorageError } from "../../model/storage.ts";
import { idAt } from "../../words/snowflake.ts";
import type { OpenedTables } from "../memory/bot_tables.ts";
import { DATA_FOLDER } from "../paths/database_path.ts";
import { BotExtensionMetrics } from "./extension_metrics.ts";
import type { Memory } from "../memory/memory.ts";
import type { RunningBot } from "./running_bot.ts";

/** Where extensions have their files, relative to the data folder. All bots of a project share them. */
const FILES_FOLDER = "extensions";

export interface ToolsHost {
  /** The bot's id. */
  readonly bot: string;
  /** The project folder. */
  readonly folder: string;
  readonly clock: Clock;
  readonly memory: Memory;
  readonly files: Files;
  readonly metrics: Metrics;
  /** The bot; absent while it is not connected. */
  readonly running: () => Pick<RunningBot, "connection" | "runtime" | "services"> | undefined;
}

/** One opener a bot, for all its extensions and their versions. */
export function extensionTools(host: ToolsHost): ToolsOpener {
  const { bot, folder, clock, memory, files } = host;
  const numbers = new BotExtensionMetrics(bot, host.metrics);
  const nextId = idsOf(clock);
  const running = () => {
    const present = host.running();
    if (!present) throw new Error("The bot is not connected to Discord at the moment.");
    return present;
  };

  return async ({ name, extension, log, settings, use }) => {
    const opened = await openTables(memory, name, extension);
    let loaded = true;
    const check = () => {
      if (!loaded) throw new Error(`The extension ${name} was unloaded.`);
    };
    /** Exchanged whenever the bot logs in anew. */
    const late = <T extends object>(part: (running: RunningParts) => T) =>
      lateBound(() => {
        check();
        return part(running());
      });
    const own = numbers.open(name);
    const { count, gauge } = own.metrics;
    return {
      tools: {
        name,
        settings,
        log,
        storage: extensionStorage({
          extension: name,
          storage: memory.storage,
          stats: async () => await running().services.stats(),
          check,
        }),
        tables: opened.tables,
        files: extensionFiles(files, join(folder, DATA_FOLDER, FILES_FOLDER, name), check),
        metrics: {
          count: (...given) => (check(), count(...given)),
          gauge: (...given) => (check(), gauge(...given)),
        },
        world: late(({ connection }) => connection.world),
        discord: late(({ connection }) => connection.discord),
        rest: late(({ connection }) => connection.rest),
        emit: emitter({
          name,
          extension,
          nextId,
          handle: (happening) => void host.running()?.runtime.handle({ kind: "happening", happening }),
          check,
        }),
        use(other) {
          check();
          // Of which type it is, the extension that requires it says.
          return use(other) as never;
        },
      },
      async close() {
        loaded = false;
        own.close();
        await opened.close();
      },
    };
  };
}

type RunningParts = NonNullable<ReturnType<ToolsHost["running"]>>;

/** @throws ExtensionProblem */
async function openTables(
  { tables }: Memory,
  name: string,
  { tables: texts = [] }: ToolsRequest["extension"],
): Promise<OpenedTables> {
  if (texts.length === 0) return { tables: noTables(name), close: () => Promise.resolve() };
  try {
    return await tables.open(name, texts);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    throw new ExtensionProblem(error.message, { cause: error });
  }
}

function noTables(name: string): ExtensionTables {
  const refuse = () =>
    Promise.reject(
      new StorageError("invalid", `The extension ${name} declares no \`tables\`, so it has none.`),
    );
  return { all: refuse, get: refuse, run: refuse, transaction: refuse };
}

/** As Discord would give them; apart from those of schedules, which count from 0 on. */
function idsOf(clock: Clock): () => string {
  let count = 0n;
  return () => String(BigInt(idAt(clock.now())) + (0x200000n | (count++ & 0x1fffffn)));
}

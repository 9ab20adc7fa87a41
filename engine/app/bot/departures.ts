/** The data of servers that the bot is no longer in: it stays for a while, in case the bot comes back, and then goes. */
import { deleteServerData, serversWithData } from "../../data/mod.ts";
import { cautiousTime } from "../../model/cautious_time.ts";
import type { Clock } from "../../model/clock.ts";
import type { Logger } from "../../model/logger.ts";
import type { Json, StorageScope } from "../../model/storage.ts";

const DAY = 86_400_000;
/** Server → `{ at }`: when it was seen that the bot is out of it, in milliseconds since 1970. */
const NAMESPACE = "departures";

export interface DepartureOptions {
  readonly storage: StorageScope;
  /** Where settings of servers are at hand, to be dropped there as well. */
  readonly servers: { forget(guildId: string): void };
  readonly clock: Clock;
  readonly logger: Logger;
  /** Milliseconds for which the data stays. Default: 30 days. */
  readonly keepFor?: number;
}

/** All that is kept about one server. Whatever keeps something about servers removes it here. */
async function deleteServer({ guilds, values }: StorageScope, guildId: string): Promise<void> {
  await guilds.delete(guildId);
  await deleteServerData(values, guildId);
}

/** Servers of which anything is kept; some may come twice. */
async function* serversIn({ guilds, values }: StorageScope): AsyncGenerator<string> {
  yield* paged((after) => guilds.list({ after }));
  yield* serversWithData(values);
}

/**
 * Marks servers that the bot leaves, and deletes the data of those that were marked for long enough: at the start, and
 * once a day from then on. One thing happens after the other, in the order of the calls. No method throws: what fails is
 * logged and made up for at the next start.
 */
export class Departures {
  #work: Promise<void> = Promise.resolve();
  #cancelSweep = () => {};
  #stopped = false;
  /** Known since the start was reconciled; nothing is deleted before. */
  #present: ReadonlySet<string> | undefined;

  readonly #now: () => number;

  constructor(private readonly options: DepartureOptions) {
    this.#now = cautiousTime(options.clock);
  }

  left(guildId: string): Promise<void> {
    return this.#next(async () => {
      await this.#mark(guildId);
      if (this.#keepFor === 0) await this.#sweep();
    });
  }

  joined(guildId: string): Promise<void> {
    return this.#next(() => this.#unmark(guildId));
  }

  /**
   * At the start, when nobody has told what happened before: marks servers with data in which the bot is no longer, and
   * takes the marks of the others away. Begins the daily sweeps with a first one.
   * @param present where the bot is, servers in an outage too; may change while this works
   */
  reconcile(present: ReadonlySet<string>): Promise<void> {
    this.#present = present;
    return this.#next(async () => {
      const marks = await this.#marks();
      for (const guildId of marks.keys()) if (present.has(guildId)) await this.#unmark(guildId);
      for await (const guildId of serversIn(this.options.storage)) {
        if (!present.has(guildId) && !marks.has(guildId)) await this.#mark(guildId);
      }
      await this.#sweep();
      this.#planSweep();
    });
  }

  /** Ends what is under way soon. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancelSweep();
    await this.#work;
  }

  get #keepFor(): number {
    return this.options.keepFor ?? 30 * DAY;
  }

  #next(task: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(async () => {
      if (!this.#stopped) await task();
    }).catch(this.#tell);
    return this.#work;
  }

  readonly #tell = (error: unknown): void => {
    this.options.logger.error("The data of servers that the bot left could not be looked after", { error });
  };

  #planSweep(): void {
    this.#cancelSweep();
    if (this.#stopped) return;
    this.#cancelSweep = this.options.clock.after(DAY, () => {
      void this.#next(() => this.#sweep());
      this.#planSweep();
    });
  }

  async #sweep(): Promise<void> {
    const present = this.#present;
    if (!present) return;
    for (const [guildId, mark] of await this.#marks()) {
      if (this.#stopped) return;
      const age = this.#now() - timeOf(mark);
      if (present.has(guildId)) await this.#unmark(guildId);
      // It was made when the clock was wrong, or not by this engine.
      else if (!(age >= 0)) await this.#mark(guildId);
      else if (age >= this.#keepFor) await this.#delete(guildId).catch(this.#tell);
    }
  }

  async #delete(guildId: string): Promise<void> {
    const { storage, servers, logger } = this.options;
    await storage.transaction(async (scope) => {
      await deleteServer(scope, guildId);
      await scope.values.delete(NAMESPACE, guildId);
    });
    servers.forget(guildId);
    logger.info("Deleted the data of a server that the bot left", { guildId });
  }

  async #marks(): Promise<Map<string, Json>> {
    const { values } = this.options.storage;
    const marks = new Map<string, Json>();
    const keys = paged(async (after) => {
      const page = await values.list(NAMESPACE, { after });
      for (const { key, value } of page) marks.set(key, value);
      return page.map(({ key }) => key);
    });
    for await (const _ of keys);
    return marks;
  }

  async #mark(guildId: string): Promise<void> {
    const { storage, clock } = this.options;
    await storage.values.set(NAMESPACE, guildId, { at: clock.now() });
  }

  async #unmark(guildId: string): Promise<void> {
    await this.options.storage.values.delete(NAMESPACE, guildId);
  }
}

/** NaN where it is no mark. */
function timeOf(mark: Json): number {
  const at = typeof mark === "object" && mark !== null && "at" in mark ? mark.at : undefined;
  return typeof at === "number" ? at : Number.NaN;
}

/** All keys of a list that comes in pages. */
async function* paged(
  list: (after: string | undefined) => Promise<readonly string[]>,
): AsyncGenerator<string> {
  let page = await list(undefined);
  while (page.length > 0) {
    yield* page;
    page = await list(page.at(-1));
  }
}

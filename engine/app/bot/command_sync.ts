/** Keeps what Discord knows of a bot's slash commands in line with its program, one request after the other. */
import { isDeepStrictEqual } from "node:util";
import type { CommandDifference } from "../../model/command_difference.ts";
import type { Program } from "../../model/program.ts";
import type { RunningBot } from "./running_bot.ts";

type Connected = Pick<RunningBot, "syncCommands"> & {
  readonly program: Pick<Program, "applicationCommands">;
};

export interface CommandSyncOptions {
  readonly onSynced: (difference: CommandDifference) => void;
  /** Told before a wait for Discord's limit, in milliseconds. */
  readonly onWait: (ms: number) => void;
  readonly onFailed: (error: unknown) => void;
}

const NOTHING: CommandDifference = { added: [], changed: [], removed: [] };

export class CommandSync {
  /** What Discord knows, as far as this process has told it. */
  #known: { readonly bot: Connected; readonly commands: Program["applicationCommands"] } | undefined;
  #working = false;
  /** A bot whose program has changed in the meantime. */
  #next: Connected | undefined;

  constructor(private readonly options: CommandSyncOptions) {}

  /**
   * Sends what differs, and asks nothing where the commands are those that this connection has sent before. While it is at
   * work, what is newest then comes next. Resolves when that is done, or Discord lets it wait. Never rejects.
   */
  bring(bot: Connected | undefined): Promise<void> {
    if (!bot) return Promise.resolve();
    this.#next = bot;
    if (this.#working) return Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#working = true;
    void this.#work(resolve).finally(() => {
      this.#working = false;
      resolve();
    });
    return promise;
  }

  async #work(waits: () => void): Promise<void> {
    const { onSynced, onWait, onFailed } = this.options;
    for (let bot = this.#next; bot; bot = this.#next) {
      this.#next = undefined;
      const commands = bot.program.applicationCommands;
      if (this.#known?.bot === bot && isDeepStrictEqual(this.#known.commands, commands)) {
        onSynced(NOTHING);
        continue;
      }
      this.#known = undefined;
      try {
        const difference = await bot.syncCommands((ms) => {
          onWait(ms);
          waits();
        });
        this.#known = { bot, commands };
        onSynced(difference);
      } catch (error) {
        onFailed(error);
      }
    }
  }
}

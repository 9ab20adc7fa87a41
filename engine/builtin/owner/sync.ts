/** `sync`: brings the slash commands up to date, and tells what differed. */
import type { Builtin } from "../../model/builtin.ts";
import type { CommandDifference } from "../../model/command_difference.ts";
import type { OutgoingMessage } from "../../model/message.ts";
import { DiscordError } from "../../model/ports.ts";
import type { Run } from "../../model/program.ts";
import { codeBlock } from "../../words/code.ts";
import { inWords } from "../../words/time_in_words.ts";
import { refuse } from "../kit/answer.ts";
import { listUpTo } from "../kit/list_up_to.ts";
import { page } from "../kit/page.ts";
import { FOR_OWNER } from "./owner_rules.ts";

const LIST = 3800;

export const SYNC: Builtin = {
  ...FOR_OWNER,
  name: "sync",
  description: "Brings my slash commands in Discord up to date",
  options: [],
  // An interaction can be answered for 15 minutes; one of them is left for slow requests.
  patience: 840_000,
  async run(run) {
    const { texts } = run.bot.program;
    const progress = new Progress(run);
    try {
      const difference = await run.bot.services.sync((ms) =>
        progress.tell(
          page(run, "warning", { description: texts.get("sync_waiting", { time: inWords(ms) }) }),
        )
      );
      await progress.end(page(run, "success", describe(run, difference)));
    } catch (error) {
      if (!(error instanceof DiscordError)) throw error;
      await refuse(run, texts.get("sync_failed", { reason: error.message }));
    }
  },
};

/** A reply that changes while a command works. */
class Progress {
  readonly #run: Run;
  #shown: Promise<void> | undefined;

  constructor(run: Run) {
    this.#run = run;
  }

  /** The work goes on where this could not be shown. */
  tell(message: OutgoingMessage): void {
    this.#shown = this.#put(message).catch(() => undefined);
  }

  async end(message: OutgoingMessage): Promise<void> {
    await this.#put(message);
  }

  async #put(message: OutgoingMessage): Promise<void> {
    const before = this.#shown;
    await before;
    await (before ? this.#run.editReply(message) : this.#run.reply(message, { ephemeral: true }));
  }
}

function describe(run: Run, { added, changed, removed }: CommandDifference) {
  const { texts } = run.bot.program;
  if (added.length + changed.length + removed.length === 0) return { description: texts.get("sync_same") };
  const lines = [
    ...added.map((name) => `+ ${name}`),
    ...changed.map(({ name, what }) => `~ ${texts.get("sync_changed", { name, what: what.join(", ") })}`),
    ...removed.map((name) => `- ${name}`),
  ];
  return {
    title: texts.get("sync_title", {
      added: added.length,
      changed: changed.length,
      removed: removed.length,
    }),
    description: codeBlock(listUpTo(texts, lines, LIST, "\n"), "diff"),
  };
}

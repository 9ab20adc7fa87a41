/** Calls of other programs as what the events of a bot that runs wait for. */
import type { WebhookServer } from "../../http/mod.ts";
import type { Happening } from "../../model/happening.ts";
import type { Program } from "../../model/program.ts";
import { idAt } from "../../words/snowflake.ts";
import type { LoadedBot } from "../load/load_bots.ts";
import { openWebhooks, type OpenWebhooksOptions } from "./open_webhooks.ts";

export interface BotWebhooksOptions extends Omit<OpenWebhooksOptions, "onCall"> {
  /** The bot as it is now; absent while it is not connected. */
  readonly running: () => { readonly program: Pick<Program, "automations"> } | undefined;
  readonly handle: (happening: Happening) => Promise<void>;
}

export class BotWebhooks {
  #server: WebhookServer | undefined;
  #settings = "";
  #count = 0n;

  constructor(private readonly options: BotWebhooksOptions) {}

  /** Listens as a version of the bot says; what it listens to already goes on where nothing of that has changed. */
  async follow(bot: LoadedBot): Promise<void> {
    const settings = JSON.stringify(bot.definition?.settings.webhooks ?? null);
    if (settings === this.#settings) return;
    await this.stop();
    this.#settings = settings;
    this.#server = openWebhooks(bot, { ...this.options, onCall: (name, json) => this.#call(name, json) });
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    this.#settings = "";
    await server?.close();
  }

  #call(name: string, payload: unknown): boolean {
    const waiting = this.options.running()?.program.automations.filter(({ trigger }) =>
      trigger.webhook === name
    );
    if (!waiting || waiting.length === 0) return false;
    for (const automation of new Set(waiting.map((one) => one.name))) {
      // Calls within a millisecond are told apart.
      const id = String(BigInt(idAt(this.options.clock.now())) + (this.#count++ & 0x3fffffn));
      void this.options.handle({ name: "webhook", id, automation, values: { payload } });
    }
    return true;
  }
}

/** The calls of other programs that a bot's file allows. */
import { listenForWebhooks, type WebhookServer } from "../../http/mod.ts";
import type { Clock } from "../../model/clock.ts";
import type { Logger } from "../../model/logger.ts";
import type { LoadedBot } from "../load/load_bots.ts";
import type { ReadVariable } from "../load/tokens.ts";

export interface OpenWebhooksOptions {
  readonly read: ReadVariable;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Keeps a secret out of the log files. */
  readonly hide?: (secret: string) => void;
  /** Takes a call for the bot. @returns whether it has a webhook of this name */
  readonly onCall: (name: string, json: unknown) => boolean;
}

/**
 * Listens where the bot's file says so. A port that is taken or a secret that is not set is no reason for a bot not to
 * run: it is logged, and nobody is listened to.
 */
export function openWebhooks(
  { id, definition }: LoadedBot,
  { read, clock, logger, hide, onCall }: OpenWebhooksOptions,
): WebhookServer | undefined {
  const settings = definition?.settings.webhooks;
  if (!settings) return undefined;
  const secret = read(settings.secret);
  if (secret === undefined) {
    logger.error(`${id} is not listening for webhooks: the variable ${settings.secret} is not set`);
    return undefined;
  }
  hide?.(secret);
  try {
    return listenForWebhooks({ port: settings.port, secrets: [secret], clock, onCall });
  } catch (error) {
    logger.error(`${id} is not listening for webhooks`, { error });
  }
}

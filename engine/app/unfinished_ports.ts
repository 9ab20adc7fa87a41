import type { BotOptions } from "./running_bot.ts";

/** Stands in until the parts are there. */
export function unfinishedPorts(): Pick<BotOptions, "servers" | "cooldowns" | "services" | "controlKey"> {
  return undefined as never as Pick<BotOptions, "servers" | "cooldowns" | "services" | "controlKey">;
}

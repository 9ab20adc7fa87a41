/** discordeno's own messages, which are meant for its developers, go to ours with little weight. */
import type { ShardCreateOptions } from "@discordeno/gateway";
import type { Logger } from "../../model/logger.ts";

export function shardLogger(logger: Logger): NonNullable<ShardCreateOptions["logger"]> {
  const debug = (...parts: unknown[]) => logger.debug(text(parts));
  const warning = (...parts: unknown[]) => logger.warning(text(parts));
  return { debug, info: debug, warn: warning, error: warning, fatal: warning };
}

function text(parts: readonly unknown[]): string {
  return parts.map((part) => part instanceof ErrorEvent ? part.message : String(part)).join(" ");
}

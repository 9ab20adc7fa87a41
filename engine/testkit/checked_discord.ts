import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from "../simulator/local_discord.ts";
import { validateRequest } from "./validate_requests.ts";

/** A local Discord that fails the test at its end when a request was not as Discord's API description has it. */
export async function startCheckedDiscord(
  options: LocalDiscordOptions = {},
): Promise<AsyncDisposable & { readonly local: LocalDiscord }> {
  const violations: string[] = [];
  const local = await startLocalDiscord({
    ...options,
    onRequest: (request) => violations.push(...validateRequest(request)),
  });
  return {
    local,
    async [Symbol.asyncDispose]() {
      await local.close();
      if (violations.length > 0) {
        throw new Error(`requests that Discord does not allow:\n${violations.join("\n")}`);
      }
    },
  };
}

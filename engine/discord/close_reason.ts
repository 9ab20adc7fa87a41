/** What the gateway's final close codes mean for the owner (source: Discord docs, gateway close event codes). */
import { GATEWAY_CLOSE_CODE } from "../model/discord_numbers.ts";
import { LoginError } from "./login_error.ts";

/** @param reason as Discord gave it */
export function closeError(code: number, reason: string): LoginError {
  switch (code) {
    case GATEWAY_CLOSE_CODE.AUTHENTICATION_FAILED:
      return new LoginError(
        "bad-token",
        "Discord's gateway does not accept the bot's token. Copy it from the developer portal (page Bot, Reset Token) into .env.",
      );
    case GATEWAY_CLOSE_CODE.DISALLOWED_INTENTS:
      return new LoginError(
        "disallowed-intents",
        "Discord ended the connection (code 4014), because an intent that the bot needs is not switched on for it. Open " +
          "https://discord.com/developers/applications, choose the application, then Bot, switch on what the bot needs under " +
          "Privileged Gateway Intents (Message Content Intent for prefix commands, Server Members Intent for who joins and " +
          "leaves), and start again.",
      );
    default:
      return new LoginError(
        "refused",
        `Discord's gateway refuses the connection for good: ${reason || "it gave no reason"} (code ${code}).`,
      );
  }
}

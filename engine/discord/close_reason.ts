/** What the gateway's final close codes mean for the owner (source: Discord docs, gateway close event codes). */
import { GatewayCloseCodes } from "discord-api-types/v10";
import { LoginError } from "./login_error.ts";

/** @param reason as Discord gave it */
export function closeError(code: number, reason: string): LoginError {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return new LoginError(
        "bad-token",
        "Discord's gateway does not accept the bot's token. Copy it from the developer portal (page Bot, Reset Token) into .env.",
      );
    case GatewayCloseCodes.DisallowedIntents:
      return new LoginError(
        "disallowed-intents",
        "The application lacks an intent that the bot needs. Switch it on in the developer portal " +
          "(page Bot, Privileged Gateway Intents) and start again.",
      );
    default:
      return new LoginError(
        "refused",
        `Discord's gateway refuses the connection for good: ${reason || "it gave no reason"} (code ${code}).`,
      );
  }
}

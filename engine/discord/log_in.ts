/** What has to be asked before a gateway connection: who the bot is, and where the gateway is. */
import type { APIApplication, APIGatewayBotInfo } from "discord-api-types/v10";
import { DiscordError } from "../model/ports.ts";
import { LoginError } from "./login_error.ts";
import type { Http } from "./rest/http.ts";

export interface Application {
  readonly id: string;
  readonly name: string;
  /** The owner, and the members of the team where a team owns it. */
  readonly ownerIds: readonly string[];
  /** Source: Discord docs, resources/application, application flags. */
  readonly flags: number;
}

/** @throws {LoginError} for a token that cannot be one */
export function checkToken(token: string): void {
  if (/^[\x21-\x7e]+$/.test(token)) return;
  throw new LoginError(
    "bad-token",
    token === ""
      ? "The bot's token is empty. Copy it from the developer portal (page Bot, Reset Token) into .env."
      : "The bot's token contains blanks or characters that no token has. " +
        "Copy it from the developer portal (page Bot, Reset Token) into .env once more.",
  );
}

/** @throws {LoginError} when Discord refuses the token or cannot be reached */
export async function askApplication(http: Http): Promise<Application> {
  const application = await http.request<APIApplication>("GET", "/applications/@me").catch(explain);
  const team = application.team?.members.map((member) => member.user.id) ?? [];
  const owner = application.team?.owner_user_id ?? application.owner?.id;
  return {
    id: application.id,
    name: application.name,
    ownerIds: [...new Set(owner ? [owner, ...team] : team)],
    flags: application.flags ?? 0,
  };
}

/** @throws {LoginError} when Discord refuses the token or cannot be reached */
export function askGateway(http: Http): Promise<APIGatewayBotInfo> {
  return http.request<APIGatewayBotInfo>("GET", "/gateway/bot").catch(explain);
}

function explain(error: unknown): never {
  if (!(error instanceof DiscordError)) throw error;
  const options = { cause: error };
  if (error.status === 401) {
    throw new LoginError(
      "bad-token",
      "Discord does not accept the bot's token. It may be incomplete or replaced by a newer one: " +
        "copy it from the developer portal (page Bot, Reset Token) into .env.",
      options,
    );
  }
  if (error.status === 0) {
    throw new LoginError(
      "unreachable",
      `Discord cannot be reached: ${
        reason(error)
      }. Check the internet connection, and DISCORD_API_URL where it is set.`,
      options,
    );
  }
  if (error.status >= 500) {
    throw new LoginError(
      "unreachable",
      `Discord has trouble of its own (HTTP ${error.status}). See discordstatus.com and try again later.`,
      options,
    );
  }
  throw new LoginError("refused", `Discord refuses the login: ${error.message}.`, options);
}

function reason(error: DiscordError): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/** What has to be asked before a gateway connection: who the bot is, and where the gateway is. */
import type {
  APIApplication,
  APIGatewayBotInfo,
  APITeamMember,
  TeamMemberMembershipState,
} from "discord-api-types/v10";
import { DiscordError } from "../model/ports.ts";
import { isApplication, isGatewayInfo } from "./login_answers.ts";
import { LoginError } from "./login_error.ts";
import type { Http } from "./rest/http.ts";
import { notAToken } from "./token_shape.ts";

export interface Application {
  readonly id: string;
  readonly name: string;
  /** The person who owns it, or the owner of the team that does. */
  readonly ownerId?: string;
  /** Members of the team that owns it who may change it: who was only invited or may only read is none of them. */
  readonly teamIds: readonly string[];
  /** Source: Discord docs, resources/application, application flags. */
  readonly flags: number;
}

const TEAM_MEMBER_ACCEPTED = 2 satisfies TeamMemberMembershipState.Accepted;

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

/**
 * @param token for the words about one that is refused
 * @throws {LoginError} when Discord refuses the token or cannot be reached
 */
export async function askApplication(http: Http, token = ""): Promise<Application> {
  const application = await http.request<APIApplication>("GET", "/applications/@me", {
    isRight: isApplication,
  })
    .catch((error) => explain(error, token));
  const { team } = application;
  return {
    id: application.id,
    name: application.name,
    // Of a team's application, `owner` is no person, but stands for the team.
    ownerId: team?.owner_user_id ?? application.owner?.id,
    teamIds: team?.members.filter(mayChange).map(({ user }) => user.id) ?? [],
    flags: application.flags ?? 0,
  };
}

/** Source: Discord docs, topics/teams, membership state and team member roles. */
function mayChange({ membership_state, role }: APITeamMember): boolean {
  return membership_state === TEAM_MEMBER_ACCEPTED && role !== "read_only";
}

/** @throws {LoginError} when Discord refuses the token or cannot be reached */
export function askGateway(http: Http, token = ""): Promise<APIGatewayBotInfo> {
  return http.request<APIGatewayBotInfo>("GET", "/gateway/bot", { isRight: isGatewayInfo })
    .catch((error) => explain(error, token));
}

function explain(error: unknown, token = ""): never {
  if (!(error instanceof DiscordError)) throw error;
  const options = { cause: error };
  if (error.status === 401) {
    throw new LoginError(
      "bad-token",
      `Discord does not accept the bot's token. ${whyRefused(token)}: ` +
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

function whyRefused(token: string): string {
  const instead = notAToken(token);
  return instead === undefined
    ? "It may be incomplete or replaced by a newer one"
    : `What stands there is ${instead}`;
}

function reason(error: DiscordError): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}

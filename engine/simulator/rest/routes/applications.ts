import type { Parts } from "../../parts.ts";
import { applicationFlags } from "../../gateway/identify.ts";
import { type BotRequest, botRoute, ok, type RestAnswer, type Route } from "../route.ts";

export const APPLICATION_ROUTES: readonly Route[] = [
  botRoute("GET", "/applications/@me", currentApplication),
  botRoute("GET", "/oauth2/applications/@me", currentApplication),
];

function currentApplication(parts: Parts, { application }: BotRequest): RestAnswer {
  return ok({
    id: application.id,
    name: application.name,
    icon: null,
    description: "",
    summary: "",
    type: null,
    bot: application.user,
    bot_public: true,
    bot_require_code_grant: false,
    integration_types_config: { "0": {} },
    verify_key: "0".repeat(64),
    flags: applicationFlags(application.grantedIntents),
    hook: true,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    event_webhooks_url: null,
    event_webhooks_status: 1,
    event_webhooks_types: [],
    approximate_guild_count: [...parts.world.guilds.values()].filter(({ members }) =>
      members.has(application.id)
    ).length,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    owner: application.owner,
    team: null,
  });
}

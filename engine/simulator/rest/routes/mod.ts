/** Every route of the REST API that is answered here, one file a resource. */
import type { Route } from "../route.ts";
import { APPLICATION_ROUTES } from "./applications.ts";
import { BAN_ROUTES } from "./bans.ts";
import { BULK_DELETE_ROUTE } from "./bulk_delete.ts";
import { CHANNEL_ROUTES } from "./channels.ts";
import { COMMAND_ROUTES } from "./commands.ts";
import { EDIT_MEMBER_ROUTES } from "./edit_member.ts";
import { GATEWAY_ROUTES } from "./gateway.ts";
import { GUILD_ROUTES } from "./guilds.ts";
import { INTERACTION_ROUTES } from "./interactions.ts";
import { MEMBER_ROUTES } from "./members.ts";
import { MESSAGE_ROUTES } from "./messages.ts";
import { PIN_ROUTES } from "./pins.ts";
import { REACTION_ROUTES } from "./reactions.ts";
import { USER_ROUTES } from "./users.ts";
import { CHANNEL_WEBHOOK_ROUTE } from "./channel_webhooks.ts";
import { WEBHOOK_ROUTES } from "./webhooks.ts";

export const ROUTES: readonly Route[] = [
  ...GATEWAY_ROUTES,
  ...USER_ROUTES,
  ...APPLICATION_ROUTES,
  ...COMMAND_ROUTES,
  ...INTERACTION_ROUTES,
  ...WEBHOOK_ROUTES,
  ...CHANNEL_ROUTES,
  CHANNEL_WEBHOOK_ROUTE,
  ...MESSAGE_ROUTES,
  BULK_DELETE_ROUTE,
  ...PIN_ROUTES,
  ...REACTION_ROUTES,
  ...GUILD_ROUTES,
  ...MEMBER_ROUTES,
  ...EDIT_MEMBER_ROUTES,
  ...BAN_ROUTES,
];

/** Every route of the REST API that is answered here, one file a resource. */
import type { Route } from "../route.ts";
import { APPLICATION_ROUTES } from "./applications.ts";
import { BAN_ROUTES } from "./bans.ts";
import { BULK_DELETE_ROUTE } from "./bulk_delete.ts";
import { CHANNEL_ROUTES } from "./channels.ts";
import { COMMAND_ROUTES } from "./commands.ts";
import { EDIT_MEMBER_ROUTES } from "./edit_member.ts";
import { GATEWAY_ROUTES } from "./gateway.ts";
import { GUILD_CHANNEL_ROUTES } from "./guild_channels.ts";
import { GUILD_ROUTES } from "./guilds.ts";
import { INTERACTION_ROUTES } from "./interactions.ts";
import { MEMBER_ROUTES } from "./members.ts";
import { MESSAGE_ROUTES } from "./messages.ts";
import { OVERWRITE_ROUTES } from "./overwrites.ts";
import { PIN_ROUTES } from "./pins.ts";
import { POLL_ROUTES } from "./polls.ts";
import { REACTION_ROUTES } from "./reactions.ts";
import { ROLE_ROUTES } from "./roles.ts";
import { THREAD_ROUTES } from "./threads.ts";
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
  ...GUILD_CHANNEL_ROUTES,
  ...OVERWRITE_ROUTES,
  ...THREAD_ROUTES,
  CHANNEL_WEBHOOK_ROUTE,
  ...MESSAGE_ROUTES,
  BULK_DELETE_ROUTE,
  ...PIN_ROUTES,
  ...REACTION_ROUTES,
  ...POLL_ROUTES,
  ...GUILD_ROUTES,
  ...ROLE_ROUTES,
  ...MEMBER_ROUTES,
  ...EDIT_MEMBER_ROUTES,
  ...BAN_ROUTES,
];

import { checkWebhookName } from "../../messages/execute_webhook.ts";
import { channelOf, needIn } from "../lookups.ts";
import { botRoute, fieldsOf, ok } from "../route.ts";

/** Source: Discord docs, resources/webhook, webhook types. */
const INCOMING = 1;

/** Makes a webhook; it lasts as long as the local Discord does. */
export const CHANNEL_WEBHOOK_ROUTE = botRoute("POST", "/channels/{channel_id}/webhooks", (parts, request) => {
  const channel = channelOf(parts, request);
  needIn(parts, channel, request, "ManageWebhooks");
  const { name } = fieldsOf(request.body);
  checkWebhookName("name", name);
  const webhook = {
    id: parts.ids.next(),
    token: parts.random.text(68),
    name: String(name).trim(),
    channel,
  };
  parts.world.webhooks.set(webhook.id, webhook);
  return ok({
    id: webhook.id,
    type: INCOMING,
    name: webhook.name,
    avatar: null,
    token: webhook.token,
    channel_id: channel.id,
    guild_id: channel.guildId ?? null,
    application_id: null,
  });
});

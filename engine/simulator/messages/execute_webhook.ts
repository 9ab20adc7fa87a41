import type { APIUser } from "discord-api-types/v10";
import type { Parts } from "../parts.ts";
import { refusal } from "../rest/errors.ts";
import { fieldsOf, NO_CONTENT, ok, type RestAnswer, type RestRequest } from "../rest/route.ts";
import { Form } from "../validation/form.ts";
import type { Webhook } from "../world/world_state.ts";
import { readMessageBody, refuseEmpty } from "./message_body.ts";
import { postMessage } from "./post_message.ts";

/** Source: Discord docs, resources/webhook, create webhook. */
const LONGEST_NAME = 80;

/** Posts what whoever knows the token has sent (source: Discord docs, resources/webhook, execute webhook). */
export function executeWebhook(parts: Parts, webhook: Webhook, request: RestRequest): RestAnswer {
  if (request.params.webhook_token !== webhook.token) throw refusal("invalidWebhookToken");
  const { channel } = webhook;
  const fields = fieldsOf(request.body);
  const name = fields.username ?? webhook.name;
  checkWebhookName("username", name);
  const body = readMessageBody(parts, fields, request.files, channel.id);
  refuseEmpty(body, fields);
  // A picture of its own is left out: messages are shown without pictures.
  const author: APIUser = {
    id: webhook.id,
    username: String(name),
    global_name: null,
    discriminator: "0000",
    avatar: null,
    bot: true,
  };
  const { content = "", ...others } = body;
  const message = postMessage(parts, {
    channel,
    author,
    content,
    ...others,
    origin: { webhook_id: webhook.id },
  });
  return request.query.get("wait") === "true" ? ok(message) : NO_CONTENT;
}

export function checkWebhookName(field: string, name: unknown): void {
  const form = new Form();
  const text = typeof name === "string" ? name.trim() : "";
  if (text.length === 0 || text.length > LONGEST_NAME) {
    form.add([field], "BASE_TYPE_BAD_LENGTH", `Must be between 1 and ${LONGEST_NAME} in length.`);
  } else if (/clyde|discord/i.test(text)) {
    form.add([field], "USERNAME_INVALID_CONTAINS", 'Username cannot contain "discord" or "clyde"');
  }
  form.finish();
}

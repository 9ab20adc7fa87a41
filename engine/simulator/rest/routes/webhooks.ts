import { type Interaction, TOKEN_MS } from "../../interactions/interaction_store.ts";
import { editAnswer, originalOf, postFollowUp } from "../../interactions/respond.ts";
import { deleteMessage } from "../../messages/edit_message.ts";
import { readMessageBody, refuseEmpty } from "../../messages/message_body.ts";
import type { Parts } from "../../parts.ts";
import type { StoredMessage } from "../../world/message_store.ts";
import { executeWebhook } from "../../messages/execute_webhook.ts";
import { refusal } from "../errors.ts";
import {
  fieldsOf,
  NO_CONTENT,
  ok,
  openRoute,
  type RestAnswer,
  type RestRequest,
  type Route,
} from "../route.ts";

const WEBHOOK = "/webhooks/{application_id}/{webhook_token}";
const ANSWER = `${WEBHOOK}/messages/{message_id}`;
const LIMIT = { requests: 30, seconds: 5 };

/** Answers after the first one, by the interaction's token. */
export const WEBHOOK_ROUTES: readonly Route[] = [
  openRoute("POST", WEBHOOK, post, LIMIT),
  openRoute(
    "GET",
    ANSWER,
    (parts, request) => ok(answerOf(interactionOf(parts, request), request).message),
    LIMIT,
  ),
  openRoute("PATCH", ANSWER, edit, LIMIT),
  openRoute("DELETE", ANSWER, (parts, request) => {
    const interaction = interactionOf(parts, request);
    deleteMessage(parts, interaction.channel, answerOf(interaction, request));
    return NO_CONTENT;
  }, LIMIT),
];

function interactionOf(parts: Parts, { params }: RestRequest): Interaction {
  const interaction = parts.interactions.byToken(params.webhook_token ?? "");
  if (!interaction || interaction.applicationId !== params.application_id) throw refusal("unknownWebhook");
  if (parts.moment.now - interaction.createdAt > TOKEN_MS) throw refusal("invalidWebhookToken");
  if (!interaction.acknowledged) throw refusal("unknownWebhook");
  return interaction;
}

function answerOf(interaction: Interaction, { params }: RestRequest): StoredMessage {
  const original = params.message_id === "@original";
  const stored = original
    ? originalOf(interaction)
    : interaction.channel.messages.get(params.message_id ?? "");
  if (!stored || !isOwn(interaction, stored)) throw refusal("unknownMessage");
  return stored;
}

/** An answer of the application, or the pressed message, which it may have posted without an interaction. */
function isOwn({ applicationId, pressedId }: Interaction, { message }: StoredMessage): boolean {
  return message.application_id === applicationId || message.id === pressedId;
}

function post(parts: Parts, request: RestRequest): RestAnswer {
  const webhook = parts.world.webhooks.get(request.params.application_id ?? "");
  return webhook ? executeWebhook(parts, webhook, request) : followUp(parts, request);
}

function followUp(parts: Parts, request: RestRequest): RestAnswer {
  const interaction = interactionOf(parts, request);
  const fields = fieldsOf(request.body);
  const body = readMessageBody(parts, fields, request.files, interaction.channel.id);
  refuseEmpty(body, fields);
  return ok(postFollowUp(parts, interaction, body));
}

function edit(parts: Parts, request: RestRequest): RestAnswer {
  const interaction = interactionOf(parts, request);
  const stored = answerOf(interaction, request);
  if (stored.message.poll) throw refusal("editOfPoll");
  const present = stored.message.attachments;
  const body = readMessageBody(
    parts,
    fieldsOf(request.body),
    request.files,
    interaction.channel.id,
    [],
    present,
  );
  const { allowedMentions: _, ...contents } = body;
  refuseEmpty({ ...stored.message, ...contents });
  return ok(editAnswer(parts, interaction, stored, body));
}

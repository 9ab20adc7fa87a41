import { deleteMessages } from "../../messages/delete_messages.ts";
import type { Parts } from "../../parts.ts";
import { snowflakeTime } from "../../snowflake.ts";
import { Form } from "../../validation/form.ts";
import { refusal } from "../errors.ts";
import { channelOf, needIn } from "../lookups.ts";
import { type BotRequest, botRoute, fieldsOf, NO_CONTENT, type RestAnswer, type Route } from "../route.ts";

const MAX_AGE_MS = 14 * 24 * 60 * 60 * 1000;

export const BULK_DELETE_ROUTE: Route = botRoute(
  "POST",
  "/channels/{channel_id}/messages/bulk-delete",
  bulkDelete,
);

function bulkDelete(parts: Parts, request: BotRequest): RestAnswer {
  const channel = channelOf(parts, request);
  needIn(parts, channel, request, "ManageMessages");
  const { messages } = fieldsOf(request.body);
  const form = new Form();
  if (messages === undefined) form.required(["messages"]);
  const wanted = form.list(["messages"], messages, 100, 2) ?? [];
  form.finish();
  const ids = wanted.map(String);
  if (ids.some((id) => !(parts.moment.now - snowflakeTime(id) < MAX_AGE_MS))) throw refusal("messageTooOld");
  deleteMessages(parts, channel, ids);
  return NO_CONTENT;
}

import type { APIMessage } from "discord-api-types/v10";
import { refusal } from "../rest/errors.ts";
import { isSnowflake } from "../snowflake.ts";
import { Form } from "../validation/form.ts";
import type { Channel } from "../world/channel.ts";

/**
 * The message that a new one answers.
 *
 * @param reference `message_reference` of the body
 * @throws RestError when it is no reply, or the message is gone and the sender insists on it
 */
export function replyTarget(channel: Channel, reference: unknown, mayRead: boolean): APIMessage | undefined {
  if (reference === undefined || reference === null) return;
  const form = new Form(["message_reference"]);
  const fields = form.object([], reference) ?? {};
  form.integer(["type"], fields.type, 0, 0);
  if (!form.failed && !isSnowflake(fields.message_id)) form.required(["message_id"]);
  form.finish();
  if (!mayRead) throw refusal("replyWithoutHistory");
  const stored = channel.messages.get(String(fields.message_id));
  if (stored && stored.onlyFor === undefined) return stored.message;
  if (fields.fail_if_not_exists === false) return;
  form.add([], "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message");
  form.finish();
}

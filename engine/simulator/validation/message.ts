import { isSnowflake } from "../snowflake.ts";
import { checkComponents, COMPONENTS_V2 } from "./components.ts";
import { checkEmbeds } from "./embeds.ts";
import { type Fields, Form } from "./form.ts";
import { checkPoll } from "./poll.ts";

/**
 * Holds the body of a message against Discord's limits. Whether it is empty is for the sender to decide, because an
 * edit may leave everything out.
 *
 * @param path where the message stands in the body: `["data"]` in an interaction's answer
 * @throws RestError with code 50035
 */
export function checkMessage(body: Fields, path: readonly string[] = []): void {
  const form = new Form(path);
  form.text(["content"], body.content, 2000);
  checkEmbeds(form, body.embeds);
  checkAllowedMentions(form, body.allowed_mentions);
  const flags = typeof body.flags === "number" ? body.flags : 0;
  checkComponents(form, body.components, (flags & COMPONENTS_V2) !== 0);
  if ((flags & COMPONENTS_V2) !== 0) checkAlone(form, body);
  form.text(["nonce"], typeof body.nonce === "number" ? undefined : body.nonce, 25);
  form.list(["attachments"], body.attachments, 10);
  checkPoll(form, body.poll);
  form.finish();
}

/** Components V2 stand alone in their message. */
function checkAlone(form: Form, body: Fields): void {
  const refuse = (name: string, what: string) =>
    form.add([name], "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", what);
  if (body.content) {
    refuse("content", "The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
  }
  if (Array.isArray(body.embeds) && body.embeds.length > 0) {
    refuse("embeds", "The 'embeds' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
  }
  if (body.poll) refuse("poll", "The 'poll' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
}

function checkAllowedMentions(form: Form, value: unknown): void {
  if (value === undefined || value === null) return;
  const path = ["allowed_mentions"];
  const allowed = form.object(path, value);
  if (!allowed) return;
  const parse = form.list([...path, "parse"], allowed.parse, 3) ?? [];
  for (const [index, word] of parse.entries()) {
    form.choice([...path, "parse", index], word, ["roles", "users", "everyone"]);
  }
  for (const name of ["users", "roles"]) {
    const ids = form.list([...path, name], allowed[name], 100) ?? [];
    for (const [index, id] of ids.entries()) {
      if (!isSnowflake(id)) {
        form.add([...path, name, index], "NUMBER_TYPE_COERCE", `Value "${id}" is not snowflake.`);
      }
    }
    if (ids.length > 0 && parse.includes(name)) {
      form.add(
        path,
        "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
        `parse:["${name}"] and ${name}: [ids...] are mutually exclusive.`,
      );
    }
  }
}

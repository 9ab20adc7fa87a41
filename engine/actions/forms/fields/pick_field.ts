/** People, roles, channels and files that are picked. */
import type { APIComponentInLabel, APIInteractionDataResolvedChannel } from "discord-api-types/v10";
import { COMPONENT_TYPE } from "../../../model/discord_numbers.ts";
import { CHANNEL_TYPES, LIMITS } from "../../../model/limits.ts";
import { ATTACHMENT, CHANNEL, MENTIONABLE, ROLE, USER } from "../../../model/scope.ts";
import type { ObjectShape } from "../../../model/shape.ts";
import type { FieldDefinition } from "../../../schema/keys/form.ts";
import { cut } from "../../../words/cut.ts";
import {
  attachmentValue,
  channelValue,
  mentionableValue,
  roleValue,
  userInServerValue,
} from "../../../words/values.ts";
import { leastOf, takesSeveral } from "./choice_field.ts";
import { type FieldKind, isRequired, type Resolved } from "./kind.ts";

type SelectType = 5 | 6 | 7 | 8;

export const USER_FIELD = picks(COMPONENT_TYPE.USER_SELECT, USER, personIn);
export const ROLE_FIELD = picks(COMPONENT_TYPE.ROLE_SELECT, ROLE, roleIn);
export const MENTIONABLE_FIELD = picks(COMPONENT_TYPE.MENTIONABLE_SELECT, MENTIONABLE, (id, resolved) => {
  const found = personIn(id, resolved) ?? roleIn(id, resolved);
  return found && mentionableValue(found);
});
export const CHANNEL_FIELD = picks(COMPONENT_TYPE.CHANNEL_SELECT, CHANNEL, (id, resolved) => {
  const channel = resolved.channels?.[id];
  return channel && channelValue({ id, name: channel.name ?? "", topic: topicOf(channel) });
});

export const UPLOAD_FIELD: FieldKind = {
  shape: (field) => shapeOf(field, ATTACHMENT),
  component: (field) => ({
    type: COMPONENT_TYPE.FILE_UPLOAD,
    custom_id: field.name.text,
    required: isRequired(field),
    min_values: leastOf(field),
    max_values: field.max ?? 1,
  }),
  read: (given, field, resolved) =>
    found(given, field, (id) => {
      const file = resolved.attachments?.[id];
      return file && attachmentValue(file);
    }),
};

function picks(
  type: SelectType,
  shape: ObjectShape,
  find: (id: string, resolved: Resolved) => unknown,
): FieldKind {
  return {
    shape: (field) => shapeOf(field, shape),
    component(field, { placeholder }, scope) {
      const shown = placeholder && cut(placeholder.render(scope), LIMITS.form.selectPlaceholder);
      return {
        type,
        custom_id: field.name.text,
        required: isRequired(field),
        ...(takesSeveral(field) ? { min_values: leastOf(field), max_values: field.max } : {}),
        ...(field.channel_types && type === COMPONENT_TYPE.CHANNEL_SELECT
          ? { channel_types: field.channel_types.map((name) => CHANNEL_TYPES[name]) }
          : {}),
        ...(shown ? { placeholder: shown } : {}),
      } as APIComponentInLabel;
    },
    read: (given, field, resolved) => found(given, field, (id) => find(id, resolved)),
  };
}

function shapeOf(field: FieldDefinition, one: ObjectShape) {
  if (takesSeveral(field)) return { list: one };
  return isRequired(field) ? one : { ...one, optional: true };
}

function found(given: object, field: FieldDefinition, find: (id: string) => unknown): unknown {
  const ids = "values" in given && Array.isArray(given.values) ? given.values : [];
  const values = ids.map((id) => find(String(id))).filter((value) => value !== undefined);
  return takesSeveral(field) ? values : values[0];
}

function personIn(id: string, { users, members }: Resolved) {
  const user = users?.[id];
  return user && userInServerValue(user, members?.[id]);
}

function roleIn(id: string, { roles }: Resolved) {
  const role = roles?.[id];
  return role && roleValue(role);
}

function topicOf(channel: APIInteractionDataResolvedChannel): string {
  return "topic" in channel && typeof channel.topic === "string" ? channel.topic : "";
}

/** Every kind of field, by its word. */
import type { FieldType } from "../../../schema/keys/form.ts";
import { CHECKBOX, CHECKBOXES, RADIO, SELECT } from "./choice_field.ts";
import type { FieldKind } from "./kind.ts";
import { CHANNEL_FIELD, MENTIONABLE_FIELD, ROLE_FIELD, UPLOAD_FIELD, USER_FIELD } from "./pick_field.ts";
import { INTEGER, LONG_TEXT, NUMBER, TEXT } from "./text_field.ts";

export const FIELD_KINDS: Readonly<Record<FieldType, FieldKind>> = {
  text: TEXT,
  paragraph: LONG_TEXT,
  number: NUMBER,
  integer: INTEGER,
  select: SELECT,
  radio: RADIO,
  checkboxes: CHECKBOXES,
  checkbox: CHECKBOX,
  user: USER_FIELD,
  role: ROLE_FIELD,
  channel: CHANNEL_FIELD,
  mentionable: MENTIONABLE_FIELD,
  upload: UPLOAD_FIELD,
};

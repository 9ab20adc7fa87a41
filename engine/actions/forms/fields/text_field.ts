/** A line or a paragraph of text, and numbers that are written in one. */
import type { APITextInputComponent, ModalSubmitComponent } from "discord-api-types/v10";
import { COMPONENT_TYPE } from "../../../model/discord_numbers.ts";
import { LIMITS } from "../../../model/limits.ts";
import type { FieldDefinition } from "../../../schema/keys/form.ts";
import { cut } from "../../../words/cut.ts";
import { refused } from "../../kit/refused.ts";
import { type FieldKind, type FieldTexts, isRequired } from "./kind.ts";
import type { Scope } from "../../../model/scope.ts";

/** Discord's text input styles (source: Discord docs, components/reference). */
const SHORT = 1;
const PARAGRAPH = 2;
/** Characters of the longest number that is read exactly. */
const NUMBER_LENGTH = 20;

export const TEXT: FieldKind = {
  shape: () => "text",
  component: (field, texts, scope) => input(field, texts, scope, SHORT),
  read: textOf,
};

export const LONG_TEXT: FieldKind = {
  ...TEXT,
  component: (field, texts, scope) => input(field, texts, scope, PARAGRAPH),
};

export const NUMBER: FieldKind = numbers((text) => /^[-+]?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/.test(text));
export const INTEGER: FieldKind = numbers((text) => /^[-+]?\d+$/.test(text));

function numbers(isNumber: (text: string) => boolean): FieldKind {
  return {
    shape: () => "number",
    component: (field, texts, scope) => ({
      ...input(field, texts, scope, SHORT),
      max_length: NUMBER_LENGTH,
    }),
    read(given, field) {
      const text = textOf(given, field)?.trim() ?? "";
      if (text === "") return undefined;
      const label = field.label?.text ?? field.name.text;
      if (!isNumber(text)) {
        throw refused({
          key: field.type === "integer" ? "field_no_integer" : "field_no_number",
          values: { label },
        });
      }
      const number = Number(text.replace(",", "."));
      const { min: least = -Number.MAX_SAFE_INTEGER, max: most = Number.MAX_SAFE_INTEGER } = field;
      if (number < least) throw refused({ key: "field_too_small", values: { label, least } });
      if (number > most) throw refused({ key: "field_too_large", values: { label, most } });
      return number;
    },
  };
}

function input(
  field: FieldDefinition,
  { placeholder, default: value }: FieldTexts,
  scope: Scope,
  style: number,
): APITextInputComponent {
  const most = field.max_length ?? LIMITS.form.text;
  const shown = placeholder && cut(placeholder.render(scope), LIMITS.form.placeholder);
  const filled = value && cut(value.render(scope), most);
  return {
    type: COMPONENT_TYPE.TEXT_INPUT,
    custom_id: field.name.text,
    style,
    required: isRequired(field),
    ...(field.min_length === undefined ? {} : { min_length: field.min_length }),
    ...(field.max_length === undefined ? {} : { max_length: field.max_length }),
    ...(shown ? { placeholder: shown } : {}),
    ...(filled ? { value: filled } : {}),
  };
}

/** A client can be made to send anything: what is no text is none, and it is no longer than it may be. */
function textOf(given: ModalSubmitComponent, { max_length: most }: FieldDefinition): string | undefined {
  const text: unknown = given.type === COMPONENT_TYPE.TEXT_INPUT ? given.value : undefined;
  return typeof text === "string" ? text.slice(0, most ?? LIMITS.form.text) : undefined;
}

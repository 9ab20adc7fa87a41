/** One or several of fixed choices: a select, radio buttons, checkboxes; and one checkbox alone. */
import type { APIComponentInLabel, ModalSubmitComponent } from "discord-api-types/v10";
import { COMPONENT_TYPE } from "../../../model/discord_numbers.ts";
import { LIMITS } from "../../../model/limits.ts";
import type { FieldDefinition } from "../../../schema/keys/form.ts";
import { cut } from "../../../words/cut.ts";
import { type FieldKind, isRequired } from "./kind.ts";

/** Whether several can be picked, so that its value is a list. */
export function takesSeveral({ type, max = 1 }: FieldDefinition): boolean {
  return type === "checkboxes" || max > 1;
}

export const SELECT: FieldKind = {
  shape: shapeOf,
  component(field, { placeholder }, scope) {
    const shown = placeholder && cut(placeholder.render(scope), LIMITS.form.selectPlaceholder);
    return {
      type: COMPONENT_TYPE.STRING_SELECT,
      custom_id: field.name.text,
      options: optionsOf(field),
      required: isRequired(field),
      ...(takesSeveral(field) ? { min_values: leastOf(field), max_values: field.max } : {}),
      ...(shown ? { placeholder: shown } : {}),
    };
  },
  read: readChoices,
};

export const RADIO: FieldKind = {
  shape: () => "text",
  component: (field) => ({
    type: COMPONENT_TYPE.RADIO_GROUP,
    custom_id: field.name.text,
    options: optionsOf(field),
    required: isRequired(field),
  }),
  read: readChoices,
};

export const CHECKBOXES: FieldKind = {
  shape: shapeOf,
  component: (field) => ({
    type: COMPONENT_TYPE.CHECKBOX_GROUP,
    custom_id: field.name.text,
    options: optionsOf(field),
    required: isRequired(field),
    min_values: leastOf(field),
    ...(field.max === undefined ? {} : { max_values: field.max }),
  }),
  read: readChoices,
};

export const CHECKBOX: FieldKind = {
  shape: () => "boolean",
  component: (field): APIComponentInLabel => ({
    type: COMPONENT_TYPE.CHECKBOX,
    custom_id: field.name.text,
    default: /^(?:true|yes|on)$/i.test(field.default?.text ?? ""),
  }),
  read: (given) => given.type === COMPONENT_TYPE.CHECKBOX && given.value === true,
};

function shapeOf(field: FieldDefinition): "text" | { readonly list: "text" } {
  return takesSeveral(field) ? { list: "text" } : "text";
}

/** The least that Discord is told: nothing may be picked where nothing has to be. */
export function leastOf(field: FieldDefinition): number {
  return isRequired(field) ? field.min ?? 1 : 0;
}

function optionsOf({ choices = [], default: first }: FieldDefinition) {
  return choices.map(({ name, value }) => ({
    label: name.text,
    value: value.text,
    ...(first && (first.text === name.text || first.text === value.text) ? { default: true } : {}),
  }));
}

/** Only what is offered counts: the form may have been opened before its choices changed. */
function readChoices(given: ModalSubmitComponent, field: FieldDefinition): unknown {
  const picked = "values" in given ? given.values : "value" in given ? [given.value] : [];
  const offered = new Set(field.choices?.map(({ value }) => value.text));
  const kept = picked.filter((value): value is string => typeof value === "string" && offered.has(value));
  return takesSeveral(field) ? kept : kept[0];
}

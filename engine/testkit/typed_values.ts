import type { APIModalInteractionResponseCallbackComponent } from "discord-api-types/v10";
import { ComponentType } from "discord-api-types/v10";
import { modalFields, modalOptions } from "../model/modal_fields.ts";
import type { ModalValues } from "../model/playground_modal.ts";

/**
 * What a person fills into a form, by label or custom id of the field: a text, the labels or values of choices, names of
 * people, roles and channels, files as `data:` addresses, whether a box is checked.
 */
export type TypedValues = Readonly<Record<string, string | boolean | readonly string[]>>;

/**
 * Values by custom id, with what labels and names stand for.
 *
 * @param idOf finds a person, role or channel by name
 * @throws Error when the form has no such field
 */
export function typedValues(
  components: readonly APIModalInteractionResponseCallbackComponent[],
  values: TypedValues,
  idOf: (name: string) => string,
): ModalValues {
  const fields = modalFields(components);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = fields.find(({ label, control }) => label === name || control.custom_id === name);
      if (!field) {
        throw new Error(
          `the modal has no field "${name}"; it has: ${fields.map(({ label }) => label).join(", ")}`,
        );
      }
      const { control } = field;
      const meant = (text: string): string => {
        const option = modalOptions(control).find(({ label, value }) => label === text || value === text);
        if (option) return option.value;
        return NAMED.includes(control.type) && !/^\d{15,}$/.test(text) ? idOf(text) : text;
      };
      const read = typeof value === "boolean"
        ? value
        : typeof value === "string"
        ? meant(value)
        : value.map(meant);
      return [control.custom_id, read];
    }),
  );
}

/** Selects that offer people, roles and channels. */
const NAMED: readonly ComponentType[] = [
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

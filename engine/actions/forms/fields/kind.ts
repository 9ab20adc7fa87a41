/** What a kind of field is made of: how it is shown, what it gives, how that is read. */
import type { APIComponentInLabel, APIModalSubmission, ModalSubmitComponent } from "discord-api-types/v10";
import type { Scope } from "../../../model/scope.ts";
import type { Shape } from "../../../model/shape.ts";
import type { FieldDefinition } from "../../../schema/keys/form.ts";
import type { TextTemplate } from "../../../template/text.ts";

export type Resolved = NonNullable<APIModalSubmission["resolved"]>;

/** The texts of a field, made ready. */
export interface FieldTexts {
  readonly placeholder?: TextTemplate;
  readonly default?: TextTemplate;
}

export interface FieldKind {
  /** What texts see of it. */
  shape(field: FieldDefinition): Shape;
  /** In Discord's own shape; its custom id is the name of the field. */
  component(field: FieldDefinition, texts: FieldTexts, scope: Scope): APIComponentInLabel;
  /**
   * The value for texts; `undefined` where nothing was given.
   * @throws StepRefused where the person has to fill it in differently
   */
  read(given: ModalSubmitComponent, field: FieldDefinition, resolved: Resolved): unknown;
}

/** Whether it has to be filled in. */
export function isRequired({ required = true }: FieldDefinition): boolean {
  return required;
}

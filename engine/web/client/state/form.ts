/** Forms that bots opened in front of people, until they are sent or closed. Never changed in place. */
import type { PlaygroundChange, SeenModal } from "../../../model/playground.ts";

export interface OpenForm extends SeenModal {
  /** How often it was sent without an answer of the bot. */
  readonly failures: number;
}

type NoAnswer = Extract<PlaygroundChange, { type: "no_answer" }>;

/** With one more; one that is known stays as it is. */
export function withForm(forms: readonly OpenForm[], { onlyFor, modal }: SeenModal): readonly OpenForm[] {
  const isKnown = forms.some((form) => form.modal.interactionId === modal.interactionId);
  return isKnown ? forms : [...forms, { onlyFor, modal, failures: 0 }];
}

export function withoutForm(forms: readonly OpenForm[], interactionId: string): readonly OpenForm[] {
  return forms.filter(({ modal }) => modal.interactionId !== interactionId);
}

/** With the failure noted; `undefined` when what got no answer was no form: of a form its title is told. */
export function withFormFailure(
  forms: readonly OpenForm[],
  { onlyFor, command, applicationId }: NoAnswer,
): readonly OpenForm[] | undefined {
  const failed = forms.findLast((form) =>
    form.onlyFor === onlyFor && form.modal.title === command && form.modal.applicationId === applicationId
  );
  return failed &&
    forms.map((form) => form === failed ? { ...form, failures: form.failures + 1 } : form);
}

/** The form in front of a person: the newest. */
export function formOf(forms: readonly OpenForm[], personId: string | undefined): OpenForm | undefined {
  return forms.findLast(({ onlyFor }) => onlyFor === personId);
}

import { useContext, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { COMPONENT_TYPE } from "../../../model/discord_numbers.ts";
import { modalFields } from "../../../model/modal_fields.ts";
import { Avatar } from "../basics/avatar.tsx";
import { Icon } from "../basics/icon.tsx";
import { Spinner } from "../components/spinner.tsx";
import { ActionsContext, DirectoryContext } from "../state/contexts.ts";
import type { OpenForm } from "../state/form.ts";
import { Markdown } from "../text/markdown.tsx";
import { FormField } from "./form_field.tsx";
import { type FieldValue, problemsIn, startValues } from "./form_values.ts";

const NO_ANSWER = "Something went wrong. Try again.";

/**
 * A form that a bot opened. The browser keeps the focus in the dialog; Escape closes it, Enter in a line sends it,
 * Ctrl+Enter from everywhere.
 */
export function FormDialog({ form }: { form: OpenForm }) {
  const { modal, failures } = form;
  const { request } = useContext(ActionsContext);
  const bot = useContext(DirectoryContext).people.get(modal.applicationId);
  const dialog = useRef<HTMLDialogElement>(null);
  const [values, setValues] = useState(() => startValues(modal));
  const [isTried, setTried] = useState(false);
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const problems = isTried ? problemsIn(modal, values) : {};

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>(".form-body :is(input, textarea, .select-field)")?.focus();
    // So that the browser gives the focus back.
    return () => element?.close();
  }, []);
  useEffect(() => {
    if (failures === 0) return;
    setSending(false);
    setRefusal(NO_ANSWER);
  }, [failures]);

  const { interactionId } = modal;
  const close = () => void request({ do: "closeModal", interactionId }).catch(showRefusal);
  const showRefusal = (error: unknown) => {
    setSending(false);
    setRefusal(error instanceof Error ? error.message : String(error));
  };
  const send = () => {
    if (isSending) return;
    setTried(true);
    const wrong = problemsIn(modal, values);
    const first = modalFields(modal.components).find(({ control }) => control.custom_id in wrong);
    if (first) return focusField(dialog.current, first.control.custom_id);
    setRefusal(undefined);
    setSending(true);
    request({ do: "submit", interactionId, values }).catch(showRefusal);
  };
  const field = (customId: string) => ({
    value: values[customId] ?? "",
    problem: problems[customId],
    onValue: (value: FieldValue) => setValues((before) => ({ ...before, [customId]: value })),
  });

  return (
    <dialog
      ref={dialog}
      class="form"
      aria-labelledby="form-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onKeyDown={(event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && send()}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <header class="form-head">
          <Avatar id={modal.applicationId} name={bot?.name ?? "App"} isBot size={24} />
          <h2 id="form-title">{modal.title}</h2>
          <button type="button" class="icon-button" aria-label="Close" title="Close" onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        <div class="form-body">
          <p class="form-note">
            This form is sent to {bot?.name ?? "the bot"}. Do not share passwords or other secrets.
          </p>
          {modal.components.map((part, at) => {
            const id = `form-${at}`;
            if ("component" in part) {
              const { label, description, component } = part;
              const of = field(component.custom_id);
              return (
                <FormField key={at} id={id} label={label} detail={description} control={component} {...of} />
              );
            }
            if (part.type === COMPONENT_TYPE.TEXT_DISPLAY) return <Markdown key={at} text={part.content} />;
            if (!("components" in part)) return null;
            return part.components.map((control) => (
              <FormField
                key={control.custom_id}
                id={id}
                label={control.label ?? control.custom_id}
                control={control}
                {...field(control.custom_id)}
              />
            ));
          })}
        </div>
        <footer class="form-foot">
          {refusal && <p class="form-refusal" role="alert">{refusal}</p>}
          <button type="button" class="bot-button secondary" onClick={close}>Cancel</button>
          <button type="submit" class="bot-button primary" aria-busy={isSending}>
            Submit{isSending && <Spinner />}
          </button>
        </footer>
      </form>
    </dialog>
  );
}

function focusField(dialog: HTMLElement | null, customId: string): void {
  const field = dialog?.querySelector<HTMLElement>(`[data-field="${CSS.escape(customId)}"]`);
  field?.querySelector<HTMLElement>("input, textarea, .select-field")?.focus();
}

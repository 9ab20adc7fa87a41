import type { APIMessage } from "discord-api-types/v10";
import { useContext, useLayoutEffect, useRef, useState } from "preact/hooks";
import { ActionsContext } from "../state/contexts.ts";

/** The text of one's own message, open for changes: Enter saves, Escape leaves it as it was. */
export function EditField({ message }: { message: APIMessage }) {
  const { request, edit } = useContext(ActionsContext);
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(message.content);
  const [problem, setProblem] = useState<string>();
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
  }, []);
  useLayoutEffect(() => {
    if (!field.current) return;
    field.current.style.height = "auto";
    field.current.style.height = `${field.current.scrollHeight}px`;
  }, [text]);

  const leave = () => {
    const row = field.current?.closest<HTMLElement>("[data-key]");
    edit(undefined);
    row?.focus({ preventScroll: true });
  };
  const save = () => {
    request({ do: "edit", messageId: message.id, content: text.trim() }).then(
      leave,
      (error) => setProblem(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <div class="edit">
      <textarea
        ref={field}
        rows={1}
        class="form-text"
        aria-label="Edit message"
        aria-invalid={problem !== undefined}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === "Enter" && !event.shiftKey) save();
          else if (event.key === "Escape") leave();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {problem && <p class="form-problem" role="alert">{problem}</p>}
      <p class="edit-hint">
        escape to <button type="button" class="text-button" onClick={leave}>cancel</button> • enter to{" "}
        <button type="button" class="text-button" onClick={save}>save</button>
      </p>
    </div>
  );
}

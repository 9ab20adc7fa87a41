import type { RefObject } from "preact";
import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { TypedOption } from "../../../model/playground.ts";
import type { PageAction } from "../../protocol.ts";
import { Icon } from "../basics/icon.tsx";
import { personIn } from "../message/person_in.ts";
import { type CommandDraft, lineOf, moveTo, startDraft } from "../slash/draft.ts";
import { flattenCommands } from "../slash/flat_command.ts";
import { resolveDraft } from "../slash/resolve_option.ts";
import { ActionsContext, DirectoryContext } from "../state/contexts.ts";
import type { MessageEntry } from "../state/entry.ts";
import { fileSize, readFiles } from "../modal/read_files.ts";
import { AttachButton, AttachedFiles } from "./attached_files.tsx";
import { CommandComposer } from "./command_composer.tsx";
import { NO_HISTORY, remember, step } from "./line_history.ts";
import { PlainComposer } from "./plain_composer.tsx";
import { ProblemLine } from "./problem_line.tsx";
import { ReplyBar } from "./reply_bar.tsx";
import { useDroppedFiles } from "./use_dropped_files.ts";
import { useTypeToFocus } from "./use_type_to_focus.ts";

/** Source: Discord docs, resources/message, create message. */
const MOST_FILES = 10;
const NO_FILES: readonly string[] = [];

/** What other parts of the page can do with the message field. */
export interface ComposerHandle {
  insert(text: string): void;
  focus(): void;
}

export interface ComposerProps {
  readonly handle: RefObject<ComposerHandle | null>;
  /** "Message #general as Bo" */
  readonly label: string;
  readonly replying: MessageEntry | undefined;
  readonly onReplyDone: () => void;
  readonly problem: string | undefined;
  readonly onProblem: (problem: string | undefined) => void;
}

/** Where a person writes: a plain message, or a slash command option by option. */
export function Composer({ handle, label, replying, onReplyDone, problem, onProblem }: ComposerProps) {
  const { request } = useContext(ActionsContext);
  const directory = useContext(DirectoryContext);
  const commands = useMemo(() => flattenCommands(directory.commands), [directory.commands]);
  const [text, setText] = useState("");
  const [draft, setDraft] = useState<CommandDraft>();
  const [history, setHistory] = useState(NO_HISTORY);
  const [files, setFiles] = useState<readonly string[]>(NO_FILES);
  const field = useRef<HTMLTextAreaElement>(null);

  /** The field may only be there after the next drawing. */
  const wantsFocus = useRef(false);
  const focus = () => {
    wantsFocus.current = field.current === null;
    field.current?.focus();
  };
  useLayoutEffect(() => {
    if (wantsFocus.current) focus();
  });

  useTypeToFocus(field);
  const attach = async (added: readonly File[]) => {
    try {
      const taken = files.reduce((sum, address) => sum + fileSize(address), 0);
      if (files.length + added.length > MOST_FILES) {
        throw new Error(`A message takes ${MOST_FILES} files at most.`);
      }
      const read = await readFiles(added, taken);
      setFiles((before) => [...before, ...read]);
      onProblem(undefined);
      focus();
    } catch (error) {
      onProblem(error instanceof Error ? error.message : String(error));
    }
  };
  useDroppedFiles((dropped) => void attach(dropped));
  useEffect(() => {
    handle.current = {
      focus,
      insert(inserted) {
        setDraft(undefined);
        setText((before) =>
          inserted.startsWith("/") || before.startsWith("/") ? inserted : before + inserted
        );
        focus();
      },
    };
  }, []);
  useEffect(() => {
    if (replying) focus();
  }, [replying]);

  /** The field is empty at once; a refusal brings the line back, unless something new stands there. */
  const send = async (action: PageAction, line: string, unsent?: CommandDraft) => {
    const attached = action.do === "say" ? action.files ?? NO_FILES : NO_FILES;
    setText("");
    setDraft(undefined);
    if (attached.length > 0) setFiles(NO_FILES);
    if (line !== "") setHistory((before) => remember(before, line));
    onProblem(undefined);
    focus();
    try {
      await request(action);
      onReplyDone();
    } catch (error) {
      onProblem(error instanceof Error ? error.message : String(error));
      setDraft((now) => now ?? unsent);
      setFiles((now) => now.length > 0 ? now : attached);
      if (!unsent) setText((now) => now || line);
    }
  };

  const sendText = () => {
    if (text.trim() === "" && files.length === 0) return;
    if (/^\/\S/.test(text)) return void send({ do: "type", line: text.trim() }, text);
    const more = replying ? { replyTo: replying.key } : {};
    // Files stand first: see the protocol.
    void send({ do: "say", ...(files.length > 0 ? { files } : {}), content: text.trim(), ...more }, text);
  };

  const sendCommand = (draft: CommandDraft, options: readonly TypedOption[]) => {
    const { commandId, path } = draft.command;
    void send({ do: "slash", commandId, path, options }, lineOf(draft), draft);
  };

  const sendDraft = (draft: CommandDraft) => {
    const resolved = resolveDraft(draft, directory);
    if ("options" in resolved) return sendCommand(draft, resolved.options);
    setDraft(moveTo(draft, resolved.at));
    onProblem(resolved.problem);
  };

  return (
    <div class="composer">
      <ProblemLine text={problem} onClose={() => onProblem(undefined)} />
      {replying && (
        <ReplyBar name={personIn(directory, replying.seen.message.author).name} onCancel={onReplyDone} />
      )}
      {files.length > 0 && <AttachedFiles files={files} onFiles={setFiles} />}
      <form
        class="composer-box"
        onPaste={(event) => {
          const pasted = [...event.clipboardData?.files ?? []];
          if (pasted.length === 0 || draft) return;
          event.preventDefault();
          void attach(pasted);
        }}
        onSubmit={(event) => {
          event.preventDefault();
          if (draft) sendDraft(draft);
          else sendText();
        }}
      >
        {!draft && <AttachButton onFiles={(chosen) => void attach(chosen)} />}
        {draft
          ? (
            <CommandComposer
              key={draft.command.name}
              draft={draft}
              onDraft={setDraft}
              onSend={() => sendDraft(draft)}
              hasProblem={problem !== undefined}
              onProblem={onProblem}
              onLeave={() => {
                setText(lineOf(draft));
                setDraft(undefined);
                onProblem(undefined);
                focus();
              }}
            />
          )
          : (
            <PlainComposer
              field={field}
              text={text}
              label={label}
              commands={commands}
              isRecalled={history.back > 0}
              onText={(text) => {
                setText(text);
                setHistory((before) => ({ ...before, back: 0 }));
                onProblem(undefined);
              }}
              onSend={sendText}
              onCommand={(command) => {
                setText("");
                setDraft(startDraft(command));
              }}
              onCallAtOnce={(command) => sendCommand(startDraft(command), [])}
              onRefused={onProblem}
              onHistory={(by) => {
                if (text !== "" && history.back === 0) return false;
                const found = step(history, by);
                if (!found) return false;
                setHistory(found.history);
                setText(found.text);
                return true;
              }}
              onEscape={replying && onReplyDone}
            />
          )}
        <button type="submit" class="send-button" aria-label="Send" title="Send">
          <Icon name="send" />
        </button>
      </form>
    </div>
  );
}

import { useContext, useEffect, useRef, useState } from "preact/hooks";
import type { AutocompleteChoices, PageAnswer } from "../../protocol.ts";
import type { CommandDraft } from "../slash/draft.ts";
import { resolveOption } from "../slash/resolve_option.ts";
import { ActionsContext } from "../state/contexts.ts";
import type { Directory } from "../state/directory.ts";

export interface Autocomplete {
  /** `undefined` while the bot has not yet answered. */
  readonly choices: AutocompleteChoices | undefined;
  readonly problem: string | undefined;
}

const WAITING: Autocomplete = { choices: undefined, problem: undefined };

/**
 * The bot's own choices for the field with the cursor. One question is under way at a time; when its answer comes
 * and the text is another by then, the next one is asked.
 */
export function useAutocomplete(draft: CommandDraft, directory: Directory): Autocomplete {
  const { request } = useContext(ActionsContext);
  const [answer, setAnswer] = useState<Autocomplete & { readonly for?: string }>(WAITING);
  const field = draft.filled[draft.active];
  const wanted = field?.option.autocomplete ? `${draft.active} ${field.picked ? "" : field.text}` : undefined;
  const latest = useRef({ draft, wanted });
  const isAsking = useRef(false);
  latest.current = { draft, wanted };

  useEffect(() => {
    const ask = async () => {
      const { draft, wanted } = latest.current;
      if (isAsking.current || wanted === undefined) return;
      isAsking.current = true;
      const result = await choicesFor(draft, directory, request);
      isAsking.current = false;
      setAnswer({ ...result, for: wanted });
      if (latest.current.wanted !== wanted) void ask();
    };
    void ask();
  }, [wanted]);

  // Choices for the text before stay until the new ones come, so that the list does not flicker.
  return answer.for?.split(" ", 1)[0] === String(draft.active) ? answer : WAITING;
}

async function choicesFor(
  { command, filled, active }: CommandDraft,
  directory: Directory,
  request: (action: {
    do: "autocomplete";
    commandId: string;
    path: readonly string[];
    options: { name: string; value: string | number | boolean }[];
    focused: string;
  }) => Promise<PageAnswer>,
): Promise<Autocomplete> {
  const options = filled.flatMap((field, at) => {
    const { name } = field.option;
    if (at === active) return [{ name, value: field.picked ? "" : field.text }];
    const resolved = resolveOption(field, directory);
    return resolved.problem === undefined ? [{ name, value: resolved.value }] : [];
  });
  try {
    const focused = filled[active]!.option.name;
    const { choices } = await request({
      do: "autocomplete",
      commandId: command.commandId,
      path: command.path,
      options,
      focused,
    });
    return { choices: choices ?? [], problem: undefined };
  } catch (error) {
    return { choices: [], problem: error instanceof Error ? error.message : String(error) };
  }
}

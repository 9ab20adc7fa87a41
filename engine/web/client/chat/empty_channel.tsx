import { useContext } from "preact/hooks";
import { Icon } from "../basics/icon.tsx";
import { ActionsContext, DirectoryContext } from "../state/contexts.ts";
import { exampleLines } from "./example_lines.ts";

/** The beginning of a channel; while nothing is in it, with lines to try. */
export function EmptyChannel({ name, isEmpty }: { name: string; isEmpty: boolean }) {
  const { insert } = useContext(ActionsContext);
  const directory = useContext(DirectoryContext);
  const lines = isEmpty ? exampleLines(directory) : [];
  return (
    <div class="channel-start">
      <span class="channel-start-mark">
        <Icon name="hash" size={36} />
      </span>
      <h2>Welcome to #{name}!</h2>
      <p>This is the start of the #{name} channel.</p>
      {lines.length > 0 && (
        <>
          <p>Type a message below, or try one of these:</p>
          <ul class="examples">
            {lines.map((line) => (
              <li key={line}>
                <button type="button" onClick={() => insert(line)}>{line}</button>
              </li>
            ))}
          </ul>
        </>
      )}
      {isEmpty && lines.length === 0 && (
        <p>The bot has no slash commands here. Type a message below and see what it says.</p>
      )}
    </div>
  );
}

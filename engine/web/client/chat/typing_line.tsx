import { useContext } from "preact/hooks";
import { TypingDots } from "../message/typing_dots.tsx";
import { DirectoryContext } from "../state/contexts.ts";

/** Who is typing; keeps its height when nobody is, so that nothing jumps. */
export function TypingLine({ userIds }: { userIds: readonly string[] }) {
  const { people } = useContext(DirectoryContext);
  const names = userIds.map((id) => people.get(id)?.name ?? "Somebody");
  return (
    <div class="typing-line" role="status">
      {names.length > 0 && (
        <>
          <TypingDots />
          <span>
            <strong>{listed(names)}</strong> {names.length === 1 ? "is" : "are"} typing…
          </span>
        </>
      )}
    </div>
  );
}

function listed(names: readonly string[]): string {
  return names.length > 3 ? "Several people" : new Intl.ListFormat("en").format(names);
}

import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { WrittenMap } from "../kit/written_map.ts";

/** Refuses a step that names what it is about and changes nothing of it. @param about keys that change nothing */
export function checkChanges(node: WrittenMap, about: readonly string[], problems: Problems): void {
  if (node.entries.some(({ key }) => !about.includes(key.text))) return;
  problems.add({
    code: "nothing-to-change",
    message: "This step changes nothing.",
    span: node.entries[0]?.key.span ?? node.span,
    expected: "at least one key that says what is to be changed, such as `name`",
  });
}

import type { Problems } from "../../diagnostics/diagnostic.ts";
import { showPlace, type SourceText } from "../../diagnostics/span.ts";
import type { CommandDefinition } from "../keys/command.ts";
import { quote } from "../kit/quote.ts";

/** Refuses a name or alias that already belongs to a neighbour; capitals make no difference after the prefix. */
export function checkNamesOnce(commands: readonly CommandDefinition[], problems: Problems): void {
  const taken = new Map<string, { readonly by: CommandDefinition; readonly word: SourceText }>();
  for (const command of commands) claim(command.name, command);
  for (const command of commands) for (const alias of command.aliases) claim(alias, command);

  function claim(word: SourceText, by: CommandDefinition): void {
    const key = word.text.toLowerCase();
    const first = taken.get(key);
    if (!first) return void taken.set(key, { by, word });
    const owner = first.by === by ? "this command itself" : `the command \`${first.by.name.text}\``;
    problems.add({
      code: "name-twice",
      message: `${quote(word.text)} already means ${owner}, at ${showPlace(first.word.span)}.`,
      span: word.span,
      expected: "a name that no other command has, neither as its name nor among its aliases",
      related: [{ span: first.word.span, message: "the first one" }],
    });
  }
}

import type { DeclaredNames } from "../../schema/declared_examples.ts";
import type { LoadedBot } from "./load_bots.ts";

/** What the bots of a project give names to: an editor has one schema for all their files. */
export function declaredNames(bots: readonly Pick<LoadedBot, "definition">[]): DeclaredNames {
  const all = bots.flatMap(({ definition }) => definition ?? []);
  const of = (
    named: (bot: (typeof all)[number]) => readonly { readonly name: { readonly text: string } }[],
  ) => [
    ...new Set(all.flatMap(named).map(({ name }) => name.text)),
  ];
  return {
    roles: of(({ names }) => names.roles),
    channels: of(({ names }) => names.channels),
    users: of(({ names }) => names.users),
    data: of(({ data }) => data),
    groups: of(({ groups }) => groups),
    checks: of(({ checks }) => checks),
  };
}

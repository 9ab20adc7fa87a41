/** A role in a step: read from the definition, looked up when the step runs. */
import type { SourceText } from "../../diagnostics/span.ts";
import type { Run } from "../../model/program.ts";
import type { GuildView, RoleView } from "../../model/views.ts";
import type { Scope } from "../../model/scope.ts";
import { text } from "../../schema/kit/text.ts";
import { nameOf } from "../../schema/kit/written.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { compileReference } from "./reference.ts";
import { refused } from "./refused.ts";

/** The schema of a role; `compileRole` checks what it names. */
export const ROLE_TEXT = text('a role: a name under `names`, an id, or `"{options.role}"`', nameOf("roles"));

export interface RoleReader {
  /** The author named the role, not the person who uses the command. */
  readonly authored: boolean;
  /** @throws StepRefused where no role is meant, or one that the server does not have */
  find(scope: Scope, guild: GuildView): RoleView;
}

/** Whether nobody who uses the bot had a say in which role it is: the author named it, or this very run has made it. */
export function isAuthored(reader: RoleReader, run: Pick<Run, "createdRoles">, role: RoleView): boolean {
  return reader.authored || run.createdRoles.has(role.id);
}

export function compileRole(
  source: SourceText,
  context: Pick<StepContext, "variables" | "names" | "problems">,
): RoleReader {
  const reference = compileReference("roles", source, context);
  return {
    authored: reference.authored,
    find(scope, guild) {
      const id = reference.id(scope);
      if (id === undefined) throw refused({ key: "role_unclear", values: {} });
      const role = guild.roles.get(id);
      if (!role) throw refused({ key: "role_not_in_server", values: {} });
      return role;
    },
  };
}

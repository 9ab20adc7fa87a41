/** Who may press: what an author wrote → what a press is held against. */
import { permissionBits } from "../../model/permissions.ts";
import type { Audience } from "../../model/program.ts";
import { NO_RULES } from "../../model/rules.ts";
import { checkNamed } from "../../schema/checks/named.ts";
import type { WhoDefinition } from "../../schema/keys/components/definitions.ts";
import type { StepContext } from "../../schema/steps/kind.ts";

/** Of messages that only one person sees, and of those whose author says so. */
export const ALL: Audience = { rules: NO_RULES, asker: false, commandToo: false };

/** Of messages that are posted for others: whoever may use the command. */
export const ALL_WITH_COMMAND: Audience = { rules: NO_RULES, asker: false, commandToo: true };

/** Whether anybody besides the person who asked has a way in. */
export function isForOthers({ anyone, roles, people, permissions }: WhoDefinition): boolean {
  return anyone || roles.length > 0 || people.length > 0 || permissions.length > 0;
}

/** @returns `undefined` for the person who asked alone */
export function compileAudience(
  who: WhoDefinition,
  { names, problems }: Pick<StepContext, "names" | "problems">,
): Audience | undefined {
  const { asker, anyone, roles, people, permissions } = who;
  if (anyone) return ALL;
  if (!isForOthers(who)) return undefined;
  checkNamed("roles", roles, names, problems);
  checkNamed("users", people, names, problems);
  const ids = (kind: "roles" | "users", texts: WhoDefinition["roles"]) =>
    texts.map(({ text }) => names[kind].find(({ name }) => name.text === text)?.id ?? text);
  return {
    rules: {
      ...NO_RULES,
      userPermissions: permissionBits(permissions),
      roles: ids("roles", roles),
      users: ids("users", people),
    },
    asker,
    commandToo: false,
  };
}

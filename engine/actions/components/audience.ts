/** Who may press: what an author wrote → what a press is held against. */
import { permissionBits } from "../../model/permissions.ts";
import type { Audience } from "../../model/program.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import type { PeopleOfRun } from "../../model/program.ts";
import { NO_RULES } from "../../model/rules.ts";
import { ANSWER_VARIABLES } from "../../model/scope.ts";
import { ON_READ } from "../../model/shape.ts";
import { checkNamed } from "../../schema/checks/named.ts";
import type { WhoDefinition } from "../../schema/keys/components/definitions.ts";
import { hasPlaceholder } from "../../schema/kit/placeholder.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { compileReference } from "../kit/reference.ts";
import { findNamed } from "../../schema/kit/find_named.ts";

type Context = Pick<StepContext, "names" | "variables" | "problems">;

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
  context: Context,
): Audience | undefined {
  const { names, problems } = context;
  const { asker, anyone, roles, permissions } = who;
  if (anyone) return ALL;
  if (!isForOthers(who)) return undefined;
  const people = who.people.filter(({ text }) => !hasPlaceholder(text));
  const ofRun = who.people.filter(({ text }) => hasPlaceholder(text));
  checkNamed("roles", roles, names, problems);
  checkNamed("users", people, names, problems);
  const ids = (kind: "roles" | "users", texts: WhoDefinition["roles"]) =>
    texts.map(({ text }) => findNamed(names[kind], text)?.id ?? text);
  return {
    rules: {
      ...NO_RULES,
      userPermissions: permissionBits(permissions),
      roles: ids("roles", roles),
      users: ids("users", people),
    },
    ...(ofRun.length > 0 ? { people: compilePeople(ofRun, context) } : {}),
    asker,
    commandToo: false,
  };
}

/** At the time of a press these are about the person who presses, or are not there yet. */
const OF_PRESS: ReadonlySet<string> = new Set([
  ...Object.keys(ANSWER_VARIABLES),
  "data",
  "checks",
  "message",
]);

function compilePeople(people: readonly SourceText[], context: Context): PeopleOfRun {
  const { variables, problems } = context;
  const reads = new Set<string>();
  const found = people.map((source) => {
    const own = new Set<string>();
    const note = (name: string) => {
      own.add(name);
      variables[ON_READ]?.(name);
    };
    const reference = compileReference("users", source, {
      ...context,
      variables: { ...variables, [ON_READ]: note },
    });
    const wrong = [...own].find((name) => OF_PRESS.has(name));
    if (wrong !== undefined) {
      problems.add({
        code: "who-of-press",
        message: `\`{${wrong}}\` would be looked up when somebody presses, so it cannot say who may.`,
        span: source.at(0, source.text.length),
        expected: wrong === "user" || wrong === "member"
          ? "`asker: true` for the person who asked"
          : "something that the command knows, such as `{options.who}`",
      });
    }
    for (const name of own) reads.add(name);
    return reference;
  });
  return { reads, ids: (scope) => found.map((reference) => reference.id(scope) ?? "") };
}

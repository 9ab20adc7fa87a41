/** A person in a step: read from the definition, found when the step runs. */
import type { APIUser } from "discord-api-types/v10";
import type { SourceText } from "../../diagnostics/span.ts";
import type { MemberPayload } from "../../model/ports.ts";
import type { GuildView } from "../../model/views.ts";
import type { Run } from "../../model/program.ts";
import type { Scope } from "../../model/scope.ts";
import { text } from "../../schema/kit/text.ts";
import { nameOf } from "../../schema/kit/written.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { compileReference } from "./reference.ts";
import { refused } from "./refused.ts";

/** The schema of a person; `compilePerson` checks what it names. */
export const PERSON = text('a person: `"{options.who}"`, an id, or a name under `names`', nameOf("users"));

/** The id of the person. @throws StepRefused where nobody is meant, as with an option that was not given */
export function compilePerson(
  source: SourceText,
  context: Pick<StepContext, "variables" | "names" | "problems">,
): (scope: Scope) => string {
  const reference = compileReference("users", source, context);
  return (scope) => {
    const id = reference.id(scope);
    if (id === undefined) throw refused({ key: "person_unclear", values: {} });
    return id;
  };
}

export interface FoundMember {
  readonly user: APIUser;
  readonly member: MemberPayload;
}

/** A member of the server; Discord is asked unless it is the person who asked. `undefined` for anybody else. */
export async function findMember(
  run: Pick<Run, "caller" | "bot">,
  guild: GuildView,
  id: string,
): Promise<FoundMember | undefined> {
  const { caller, bot } = run;
  if (id === caller.user.id && caller.member) return { user: caller.user, member: caller.member };
  const member = await bot.discord.member(guild.id, id);
  return member && { user: member.user, member };
}

/** What giving, taking and toggling a role have in common. */
import { checkRoleChange } from "../../access/moderation.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import { PERMISSIONS } from "../../model/permissions.ts";
import type { MemberPayload } from "../../model/ports.ts";
import type { GuildView, RoleView } from "../../model/views.ts";
import type { Run } from "../../model/program.ts";
import { byShape } from "../../schema/kit/by_shape.ts";
import { converted } from "../../schema/kit/converted.ts";
import { map } from "../../schema/kit/map.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { compilePerson, findMember } from "../kit/person.ts";
import { refused } from "../kit/refused.ts";
import { compileRole, isAuthored, ROLE_TEXT } from "../kit/role.ts";
import { attempt } from "./attempt.ts";
import { actorOf, serverOf } from "./place.ts";
import { checkReason, compileReason, REASON } from "./reason.ts";
import { WHO, WHO_HINTS } from "./who.ts";

interface RoleDefinition {
  readonly role: SourceText;
  /** The person who asks where it is absent. */
  readonly who?: SourceText;
  readonly reason?: SourceText;
}

const KEYS = {
  role: ROLE_TEXT.describe("The role: a name under `names`, an id, or a placeholder."),
  who: WHO.describe("Whose role it is about; that of the person who asks unless it is said.").optional(),
  reason: REASON,
};

const HINTS = {
  ...WHO_HINTS,
  id: { use: "role" },
  name: { use: "role" },
  to: { use: "who" },
  from: { use: "who" },
};

/** What is to become of a role, of which the member may have it or not. */
export type RoleChange = "add" | "remove" | "toggle";

/** @param what the action with its article: `a role to give` */
export function roleAction(
  word: Pick<ActionWord, "name" | "description" | "nearMisses">,
  what: string,
  change: RoleChange,
): ActionWord {
  const use = (definition: RoleDefinition) => roleUse(definition, change);
  return {
    ...word,
    schema: () =>
      byShape<ActionUse>(`${what}: a role, or a map with \`role\`, \`who\` and \`reason\``, {
        scalar: converted(ROLE_TEXT, (role) => use({ role })),
        map: map(what, KEYS, use, HINTS),
      }),
  };
}

function roleUse({ role, who, reason }: RoleDefinition, change: RoleChange): ActionUse {
  return {
    permissions: PERMISSIONS.manage_roles.bit,
    roles: [role.text],
    needs: who ? [] : ["person"],
    check: (problems) => checkReason(reason, problems),
    compile(context) {
      const reader = compileRole(role, context);
      const person = who && compilePerson(who, context);
      const why = compileReason(reason, context);
      return {
        async run(run) {
          const guild = serverOf(run);
          const id = person ? person(run.scope) : run.caller.user.id;
          const found = reader.find(run.scope, guild);
          // Whoever picks up a role that the author put there needs no rank for it.
          checkChange(run, guild, found, isAuthored(reader, run, found) && id === run.caller.user.id);
          const member = await memberFor(run, guild, id, change);
          const held = member.roles.includes(found.id);
          const act = change === "remove" || change === "toggle" && held ? "removeRole" : "addRole";
          await attempt(run.bot.discord[act](guild.id, id, found.id, why(run.scope)));
        },
      };
    },
  };
}

function checkChange(run: Run, guild: GuildView, role: RoleView, offered: boolean): void {
  const { clock, program: { texts } } = run.bot;
  const actor = offered ? "the bot itself" : actorOf(run);
  const refusal = checkRoleChange({ guild, actor, role, now: clock.now(), texts });
  if (refusal) throw refused(refusal);
}

/** What the event tells of the asker may be older than the step before, which a toggle would undo. */
async function memberFor(run: Run, guild: GuildView, id: string, change: RoleChange): Promise<MemberPayload> {
  const member = change === "toggle"
    ? await run.bot.discord.member(guild.id, id)
    : (await findMember(run, guild, id))?.member;
  if (!member) throw refused({ key: "person_not_in_server", values: {} });
  return member;
}

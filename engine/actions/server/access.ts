/** The keys `private`, `allow` and `deny` of a channel: who sees it, and who may do what in it. */
import { SERVER_WIDE } from "../../access/channel_permissions.ts";
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import { permissionBits, type PermissionName, PERMISSIONS } from "../../model/permissions.ts";
import type { GuildView } from "../../model/views.ts";
import type { Scope } from "../../model/scope.ts";
import { PERMISSION_LIST } from "../../schema/keys/permissions.ts";
import { boolean } from "../../schema/kit/boolean.ts";
import { byShape } from "../../schema/kit/by_shape.ts";
import { converted } from "../../schema/kit/converted.ts";
import { listOf } from "../../schema/kit/list.ts";
import { named } from "../../schema/kit/named.ts";
import { text } from "../../schema/kit/text.ts";
import { nameOf } from "../../schema/kit/written.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import type { OverwriteChange } from "../kit/overwrites.ts";
import { compileRoleOrPerson } from "../kit/role_or_person.ts";

interface Grant {
  readonly who: SourceText;
  readonly permissions: readonly PermissionName[];
}

export interface AccessDefinition {
  readonly private?: boolean;
  readonly allow?: readonly Grant[];
  readonly deny?: readonly Grant[];
}

const VIEW = PERMISSIONS.view_channel.bit;
const WHO = text(
  'a role or a person: `everyone`, a name under `names`, an id, or `"{user}"`',
  nameOf("roles", "users"),
);
const SEES = (who: SourceText): Grant => ({ who, permissions: ["view_channel"] });

const GRANTS = byShape<readonly Grant[]>(
  "roles and people, alone or each with its permissions",
  {
    scalar: converted(WHO, (who) => [SEES(who)]),
    list: converted(listOf("a list of roles and people", WHO), (all) => all.map(SEES)),
    map: named(
      "a map of roles and people with their permissions",
      PERMISSION_LIST,
      (who, permissions): Grant => ({ who, permissions }),
    ),
  },
);

export const ACCESS_KEYS = {
  private: boolean().describe("Whether nobody but administrators, the bot and those under `allow` sees it.")
    .optional(),
  allow: GRANTS.describe(
    "Who sees it: roles and people, or each of them with permissions: `{ moderator: [view_channel, send_messages] }`.",
  ).optional(),
  deny: GRANTS.describe(
    "Who does not see it, or what they may not do there: `{ everyone: [send_messages] }`.",
  ).optional(),
};

export const ACCESS_HINTS = {
  hidden: { use: "private" },
  secret: { use: "private" },
  visible_to: { use: "allow" },
  who: { use: "allow" },
  members: { use: "allow" },
  roles: { use: "allow" },
  overwrites: { use: "allow" },
  permissions: { use: "allow" },
  permission_overwrites: { use: "allow" },
  forbid: { use: "deny" },
} as const;

export function saysAccess({ private: hidden, allow, deny }: AccessDefinition): boolean {
  return hidden !== undefined || allow !== undefined || deny !== undefined;
}

/** Every permission that it speaks of: the bot can only pass on, and take from others, what it has itself. */
export function accessBits({ private: hidden, allow = [], deny = [] }: AccessDefinition): bigint {
  const spoken = [...allow, ...deny].flatMap(({ permissions }) => permissions);
  return permissionBits(spoken) | (hidden === undefined ? 0n : VIEW);
}

export function checkAccessKeys({ allow = [], deny = [] }: AccessDefinition, problems: Problems): void {
  for (const { who, permissions } of [...allow, ...deny]) {
    const wrong = permissions.find((name) => PERMISSIONS[name].bit & SERVER_WIDE);
    if (!wrong) continue;
    problems.add({
      code: "not-a-channel-permission",
      message: `\`${wrong}\` counts in the whole server, so no channel can allow or deny it.`,
      span: who.span,
      expected: "what is done in a channel, such as view_channel or send_messages",
    });
  }
  for (const { who, permissions } of deny) {
    const same = allow.find((one) => one.who.text.trim() === who.text.trim());
    const both = permissions.find((name) => same?.permissions.includes(name));
    if (!both) continue;
    problems.add({
      code: "allowed-and-denied",
      message: `\`${both}\` is allowed and denied to the same.`,
      span: who.span,
      expected: "it under `allow` or under `deny`",
    });
  }
}

/** @returns what throws `StepRefused` where nobody is meant */
export function compileAccess(
  { private: hidden, allow = [], deny = [] }: AccessDefinition,
  context: Pick<StepContext, "variables" | "names" | "problems">,
): (scope: Scope, guild: GuildView) => OverwriteChange[] {
  const compile = ({ who, permissions }: Grant) => ({
    find: compileRoleOrPerson(who, context),
    bits: permissionBits(permissions),
  });
  const [allowed, denied] = [allow.map(compile), deny.map(compile)];
  return (scope, guild) => [
    ...hidden === undefined
      ? []
      : [{ id: guild.id, kind: "role" as const, [hidden ? "deny" : "reset"]: VIEW }],
    ...allowed.map(({ find, bits }): OverwriteChange => ({ ...find(scope, guild), allow: bits })),
    ...denied.map(({ find, bits }): OverwriteChange => ({ ...find(scope, guild), deny: bits })),
  ];
}

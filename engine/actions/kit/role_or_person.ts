/** A role or a person in a step: of whom a channel says who may do what there. */
import { nearest } from "../../diagnostics/did_you_mean.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import { oneOf } from "../../diagnostics/one_of.ts";
import type { GuildView } from "../../model/views.ts";
import { MEMBER, MENTIONABLE, ROLE, type Scope, USER } from "../../model/scope.ts";
import { withReplaced } from "../../schema/kit/fix.ts";
import { quote } from "../../schema/kit/quote.ts";
import { isSnowflake } from "../../schema/kit/snowflake.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { asText } from "../../template/compiled.ts";
import { compileExpression } from "../../template/expression.ts";
import { scan } from "../../template/scan.ts";
import { compileText, knownIn } from "../../template/text.ts";
import { describe, isObject, type Type } from "../../template/type.ts";
import { refused } from "./refused.ts";
import { findNamed } from "../../schema/kit/find_named.ts";

export interface RoleOrPerson {
  readonly id: string;
  readonly kind: "role" | "member";
}

type Find = (scope: Scope, guild: GuildView) => RoleOrPerson;
type Context = Pick<StepContext, "variables" | "names" | "problems">;

const MENTION = /^<@([!&]?)(\d{15,20})>$/;
const EVERYONE = /^@?everyone$/;
const SHAPES = new Set<string>([
  USER.name,
  MEMBER.name,
  ROLE.name,
  MENTIONABLE.name,
  "a named person",
  "a named role",
]);

/** `everyone`, a name under `names`, an id, or a placeholder. @returns what throws `StepRefused` where nobody is meant */
export function compileRoleOrPerson(source: SourceText, context: Context): Find {
  const { variables, problems } = context;
  const text = source.text.trim();
  const { literals, holes, unclosed } = scan(source.text, knownIn(variables));
  if (holes.length === 0 && !unclosed) {
    // Only the author can mean everybody: what a member types never does.
    if (EVERYONE.test(text)) return (_, guild) => ({ id: guild.id, kind: "role" });
    const id = isSnowflake(text) ? text : namedId(source, context);
    return (_, guild) => read(id ?? "", guild);
  }
  const [hole] = holes;
  if (hole && !unclosed && holes.length === 1 && literals.every((literal) => literal.trim() === "")) {
    const expression = compileExpression(source, hole, variables, problems);
    if (!fits(expression.type)) {
      problems.add({
        code: "placeholder-of-another-kind",
        message: `\`${text}\` stands for ${describe(expression.type)}, and here belongs a role or a person.`,
        span: source.at(hole.start - 1, hole.end + 1),
        expected: "a placeholder such as `{user}`, `everyone`, a name under `names:`, or an id",
      });
    }
    const print = asText(expression)?.run ?? (() => "");
    return (scope, guild) => read(String(print(scope)).trim(), guild);
  }
  const template = compileText(source, variables, problems);
  return (scope, guild) => read(template.render(scope).trim(), guild);
}

/** The id of a role or person under `names:`; one that is not there is reported. */
function namedId({ text, span }: SourceText, { names, problems }: Context): string | undefined {
  const found = findNamed(names.roles, text.trim()) ?? findNamed(names.users, text.trim());
  if (found) return found.id;
  const known = [...names.roles, ...names.users].map(({ name }) => name.text);
  const suggestion = nearest(text, ["everyone", ...known]);
  problems.add({
    code: "unknown-role-or-person",
    message: `${quote(text)} is neither \`everyone\` nor a role or a person under \`names:\`.`,
    span,
    expected: known.length > 0 ? oneOf(known, "an id, everyone, or one of ") : "an id, or everyone",
    suggestion,
    fix: suggestion && withReplaced(span, suggestion),
  });
}

function read(text: string, guild: GuildView): RoleOrPerson {
  const [, sign, mentioned] = MENTION.exec(text) ?? [];
  const id = mentioned ?? (isSnowflake(text) ? text : undefined);
  if (id === undefined) throw refused({ key: "role_or_person_unclear", values: {} });
  if (guild.roles.has(id)) return { id, kind: "role" };
  if (sign === "&") throw refused({ key: "role_not_in_server", values: {} });
  return { id, kind: "member" };
}

function fits(type: Type): boolean {
  return isObject(type) ? SHAPES.has(type.name) : type === "text" || type === "anything";
}

/** A person, a role or a channel as it is written in a step: an id, a name under `names:`, or a placeholder. */
import type { SourceText } from "../../diagnostics/span.ts";
import { CHANNEL, MEMBER, MENTIONABLE, ROLE, type Scope, USER } from "../../model/scope.ts";
import { checkNamed } from "../../schema/checks/named.ts";
import type { NamesDefinition } from "../../schema/keys/names.ts";
import { isSnowflake } from "../../schema/kit/snowflake.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { asText, type Compute } from "../../template/compiled.ts";
import { compileExpression } from "../../template/expression.ts";
import { type Hole, scan } from "../../template/scan.ts";
import { compileText, knownIn } from "../../template/text.ts";
import { describe, isList, isObject, type Type } from "../../template/type.ts";
import { findNamed } from "../../schema/kit/find_named.ts";

export type ReferenceKind = keyof NamesDefinition;

export interface Reference {
  /** Whom or what it means stands in the definition itself: nobody who uses the bot has a say in it. */
  readonly authored: boolean;
  /** The id; `undefined` where the text turns out to mean nothing of the kind. */
  id(scope: Scope): string | undefined;
}

interface KindFacts {
  readonly what: string;
  readonly example: string;
  readonly mention: RegExp;
  /** The names of shapes whose printed form means one. */
  readonly shapes: ReadonlySet<string>;
  /** The shape of the names under `names:`, which only the author fills. */
  readonly named: string;
}

const KINDS: Readonly<Record<ReferenceKind, KindFacts>> = {
  users: {
    what: "a person",
    example: "{options.who}",
    mention: /^<@!?(\d{15,20})>$/,
    shapes: new Set([USER.name, MEMBER.name, MENTIONABLE.name]),
    named: "a named person",
  },
  roles: {
    what: "a role",
    example: "{options.role}",
    mention: /^<@&(\d{15,20})>$/,
    shapes: new Set([ROLE.name, MENTIONABLE.name]),
    named: "a named role",
  },
  channels: {
    what: "a channel",
    example: "{options.channel}",
    mention: /^<#(\d{15,20})>$/,
    shapes: new Set([CHANNEL.name]),
    named: "a named channel",
  },
};

type Context = Pick<StepContext, "variables" | "names" | "problems">;

/** A fixed text must be an id or a name; a placeholder must stand for something that can mean one. */
export function compileReference(kind: ReferenceKind, source: SourceText, context: Context): Reference {
  const { variables, names, problems } = context;
  const { literals, holes, unclosed } = scan(source.text, knownIn(variables));
  if (holes.length === 0 && !unclosed) {
    checkNamed(kind, [source], names, problems);
    const id = readId(kind, source.text, names);
    return { authored: true, id: () => id };
  }
  const [hole] = holes;
  const whole = holes.length === 1 && literals.every((literal) => literal.trim() === "");
  if (hole && whole && !unclosed) return compileWhole(kind, source, hole, context);
  const template = compileText(source, variables, problems);
  return { authored: false, id: (scope) => readId(kind, template.render(scope), names) };
}

/** A text that is one placeholder, so that what it stands for is known. */
function compileWhole(kind: ReferenceKind, source: SourceText, hole: Hole, context: Context): Reference {
  const { variables, names, problems } = context;
  const { what, example, named, shapes } = KINDS[kind];
  const expression = compileExpression(source, hole, variables, problems);
  const { type } = expression;
  const name = isObject(type) ? type.name : undefined;
  if (!fits(type, shapes, named)) {
    const words = `\`{${expression.place.text.trim()}}\``;
    problems.add({
      code: "placeholder-of-another-kind",
      message: `${words} stands for ${describe(type)}, and here belongs ${what}.`,
      span: source.at(hole.start - 1, hole.end + 1),
      expected: `a placeholder such as \`${example}\`, a name under \`names:\`, or an id`,
    });
  }
  const print: Compute = asText(expression)?.run ?? (() => "");
  return { authored: name === named, id: (scope) => readId(kind, String(print(scope)), names) };
}

/** An id as a number would have lost its last digits. */
function fits(type: Type, shapes: ReadonlySet<string>, named: string): boolean {
  if (isObject(type)) return shapes.has(type.name) || type.name === named;
  return !isList(type) && (type === "text" || type === "anything");
}

function readId(kind: ReferenceKind, text: string, names: NamesDefinition): string | undefined {
  const word = text.trim();
  if (isSnowflake(word)) return word;
  return KINDS[kind].mention.exec(word)?.[1] ?? findNamed(names[kind], word)?.id;
}

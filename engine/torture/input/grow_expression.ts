/** Expressions by their grammar: operators, functions, paths and literals, mostly in places where they make sense. */
import { FUNCTION_NAMES } from "../../template/functions/table.ts";
import type { Chance } from "./chance.ts";
import { longText } from "./odd_texts.ts";

const PATHS = [
  "user",
  "user.name",
  "user.id",
  "user.created",
  "member.roles",
  "server.members",
  "channel.topic",
  "bot.name",
  "now",
  "guilds",
  "options.who",
  "options.who.name",
  "options.mood",
  "options.bet",
  "options.secret",
  "options.reason",
  "options.missing",
  "options.role",
  "options.where.mention",
  "options.my-option",
  "options.größe",
  "options.in",
  "options.constructor",
  "names.roles.news",
  "people",
  "people[0].name",
  "bag",
  "bag[1].weight",
  "numbers",
  "numbers[0]",
  "looks",
  "looks.hair",
  'looks["__proto__"]',
  "user.nmae",
  "usr",
  "__proto__",
  "user.constructor",
  "options.nobody.name",
  "prefix",
];
const LITERALS = [
  '""',
  "'a'",
  '"a"',
  "1",
  "0",
  "-1",
  "1.5",
  "1e308",
  "9007199254740993",
  "18446744073709551616",
  "0x10",
  "true",
  "false",
  "null",
  "[]",
  "[1, 2]",
  '["a"]',
  "{}",
  '{"a": 1}',
  "1u",
  'b"a"',
  'r"\\"',
  '"\\u0000"',
  '"""a"""',
];
const OPERATORS = [
  "+",
  "-",
  "*",
  "/",
  "%",
  "==",
  "!=",
  "<",
  "<=",
  ">",
  ">=",
  "&&",
  "||",
  "and",
  "or",
  "in",
  "?",
  "=",
  "=>",
  "|",
  "??",
  "^",
];
const MACROS = ["map", "filter", "all", "exists", "exists_one", "sort", "size"];
const NAMES = [...FUNCTION_NAMES];

/** @param depth of expressions in it */
export function growExpression(chance: Chance, depth: number): string {
  const inner = () => growExpression(chance, depth - 1 - chance.below(2));
  if (depth <= 0 || chance.once(5)) return chance.pick(chance.once(2) ? PATHS : LITERALS);
  switch (chance.below(12)) {
    case 0:
      return `not ${inner()}`;
    case 1:
      return chance.pick(["-", "!", "(", "--", "!!"]) + inner();
    case 2:
      return `(${inner()})`;
    case 3:
      return `${inner()} ? ${inner()} : ${inner()}`;
    case 4:
      return `[${Array.from({ length: chance.below(4) }, inner).join(", ")}]`;
    case 5:
      return `${inner()}[${inner()}]`;
    case 6:
      return `${inner()}.${chance.pick(["name", "id", "size()", "length", "constructor", "map(x, x)", "0"])}`;
    case 7:
      return `${inner()}.${chance.pick(MACROS)}(p, ${inner()})`;
    case 8:
    case 9:
      return `${chance.pick(NAMES)}(${Array.from({ length: chance.below(5) }, inner).join(", ")})`;
    case 10:
      return chance.once(10) ? `"${longText(chance).replaceAll(/["\\]/g, "")}"` : `has(${inner()})`;
    default:
      return `${inner()} ${chance.pick(OPERATORS)} ${inner()}`;
  }
}

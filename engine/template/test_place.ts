/** What the tests of this folder share: a text in a file, and variables with values as a command has them. */
import { Problems } from "../diagnostics/diagnostic.ts";
import { SourceFile, type SourceText } from "../diagnostics/span.ts";
import { ANSWER_VARIABLES, CHANNEL, ROLE, type Scope, USER } from "../model/scope.ts";
import type { Variables } from "../model/shape.ts";
import { compileText, type TextTemplate } from "./text.ts";

/** A text that stands in double quotes after `reply: `, so that its first character is in column 9. */
export function written(text: string): SourceText {
  const before = 'reply: "';
  const file = new SourceFile("bots/test.yaml", `${before}${text}"`);
  const at = (start: number, end: number) => ({
    file,
    start: before.length + start,
    end: before.length + end,
  });
  return { text, span: at(0, text.length), at };
}

export const VARIABLES: Variables = {
  ...ANSWER_VARIABLES,
  options: {
    name: "the options of this command",
    fields: {
      who: USER,
      mood: "text",
      bet: "number",
      secret: "boolean",
      reason: "text",
      missing: "number",
      role: ROLE,
      where: CHANNEL,
      nobody: USER,
      "my-option": "number",
      größe: "number",
      in: "text",
      constructor: "text" as const,
    },
  },
  names: {
    name: "the names of this bot",
    fields: {
      roles: {
        name: "the named roles",
        fields: {
          news: { name: "a named role", prints: "mention", fields: { id: "text", mention: "text" } },
        },
      },
    },
  },
  people: { list: USER },
  bag: { list: { name: "a thing", fields: { weight: "number" } } },
  numbers: { list: "number" },
  looks: { map: "text" },
};

const bo = {
  name: "Bo",
  username: "bo",
  id: "200",
  mention: "<@200>",
  avatar: "https://cdn.example/bo.png",
  bot: false,
  created: 1_600_000_000_000,
};
const ann = { ...bo, name: "Ann", username: "ann", id: "100", mention: "<@100>" };

export const SCOPE: Scope = {
  guilds: 3,
  users: 1234567,
  commands: 12,
  user: ann,
  member: undefined,
  server: { name: "Den", id: "900", members: 23, icon: "", owner_id: "100", created: 1_500_000_000_000 },
  channel: { name: "general", id: "300", mention: "<#300>", topic: "" },
  bot: { ...ann, name: "Starter", id: "1", mention: "<@1>", bot: true },
  now: 1_700_000_000_123,
  prefix: "!",
  options: {
    who: bo,
    mood: "kind",
    bet: 7,
    secret: true,
    role: { name: "News", id: "500", mention: "<@&500>", color: "#5865F2" },
    where: { name: "rules", id: "301", mention: "<#301>", topic: "Read me" },
    "my-option": 5,
    größe: 180,
    in: "inside",
  },
  names: { roles: { news: { id: "501", mention: "<@&501>" } } },
  people: [ann, bo],
  bag: [{ weight: 2 }, { weight: 30 }],
  numbers: [3, 1, 2],
  looks: { hair: "red", eyes: "green" },
  random: () => 0.5,
};

/** A template that must have no problem. */
export function template(text: string): TextTemplate {
  const problems = new Problems();
  const compiled = compileText(written(text), VARIABLES, problems);
  if (problems.list.length > 0) {
    throw new Error(`${text}: ${problems.list.map(({ message }) => message).join(" ")}`);
  }
  return compiled;
}

export function rendered(text: string, scope: Scope = SCOPE): string {
  return template(text).render(scope);
}

/** `code:column suggestion` of each problem, and its words. The column counts within the text, from 1. */
export function problemsOf(
  text: string,
  compile: (source: SourceText, variables: Variables, problems: Problems) => unknown = compileText,
): { readonly brief: string; readonly message: string; readonly expected: string; readonly fix: string }[] {
  const problems = new Problems();
  const source = written(text);
  compile(source, VARIABLES, problems);
  return problems.list.map(({ code, span, suggestion, message, expected, fix }) => ({
    brief: [`${code}:${span!.start - source.span.start + 1}`, suggestion].filter((part) => part !== undefined)
      .join(" "),
    message,
    expected: expected ?? "",
    fix: fix ?? "",
  }));
}

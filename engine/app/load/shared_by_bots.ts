/** What bots of one project have in common and should not. */
import { DEFAULT_PREFIX } from "../../compile/compile_bot.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../diagnostics/span.ts";
import type { Program } from "../../model/program.ts";
import type { BotDefinition } from "../../schema/read_definition.ts";
import { tokenVariable } from "./tokens.ts";

interface Bot {
  readonly id: string;
  readonly definition?: BotDefinition;
  readonly program?: Program;
}

/** Warnings about prefixes and tokens that several bots have. */
export function sharedByBots(bots: readonly Bot[]): Diagnostic[] {
  const problems: Diagnostic[] = [];
  for (const [variable, same] of Map.groupBy(bots.filter(({ program }) => program), tokenVariable)) {
    if (same.length === 1) continue;
    const own = same.slice(1).map(({ id }) =>
      `\`token: \${${id.toUpperCase().replaceAll(/\W+/g, "_")}_TOKEN}\``
    );
    problems.push({
      code: "token-shared",
      severity: "warning",
      message:
        `The bots ${
          namesOf(same)
        } all take the token ${variable}, so they are one bot to Discord: with that ` +
        "token each takes away the slash commands of the others.",
      expected: `an application in the developer portal and a token for each bot: ${own.join(", ")}`,
      ...placeOf(same, ({ definition }) => definition?.token?.span),
    });
  }
  const typed = bots.filter(({ program }) => program && program.byPrefix.size > 0);
  for (const [prefix, same] of Map.groupBy(typed, prefixOf)) {
    const [first, second] = same;
    if (!first || !second) continue;
    const word = [...second.program!.byPrefix.keys()].find((name) => first.program!.byPrefix.has(name));
    if (word === undefined) continue;
    problems.push({
      code: "prefix-shared",
      severity: "warning",
      message:
        `The bots ${
          namesOf(same)
        } have the same prefix, so in a server with several of them \`${prefix}${word}\` ` +
        "is answered by each of them.",
      expected: 'a prefix of its own for each bot, such as `prefix: "?"`',
      ...placeOf(same, ({ definition }) => definition?.prefix?.span),
    });
  }
  return problems;
}

export function prefixOf({ program, definition }: Bot): string {
  return program?.prefix ?? definition?.prefix?.text ?? DEFAULT_PREFIX;
}

/** `shop and fun` */
function namesOf(bots: readonly Bot[]): string {
  const names = bots.map(({ id }) => id);
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** The place of the last one that says it; where none does, the beginning of the last one's file. */
function placeOf(bots: readonly Bot[], at: (bot: Bot) => Span | undefined): { span?: Span } {
  const span = bots.map(at).findLast((one) => one !== undefined);
  if (span) return { span };
  const file = bots.at(-1)?.definition?.node.span.file;
  return file ? { span: { file, start: 0, end: 0 } } : {};
}

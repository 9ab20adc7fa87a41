/** A bot to learn from, taken apart: what it is for, and what of it goes into a bot of somebody's own. */

export interface Recipe {
  /** The name of its file without the ending. */
  readonly id: string;
  /** What people call it there. */
  readonly name: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** What its author tells whoever uses it, without the sign of a comment. */
  readonly notes: readonly string[];
  /** Lines of `names:`, by kind (`channels`, `roles`, `users`) and name. */
  readonly names: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Everything else but what each bot says of itself: its name, token, prefix and language. */
  readonly body: string;
}

/** Lines that only make sense where the bot is one to learn from. */
const OF_EXAMPLES = /^Try it without a token:|^To have it as your own bot, copy this file/;
/** Keys of which a bot has its own. */
const OWN = /^(name|token|prefix|language):/;

/** @param text of a bot in one file that begins with comments */
export function readRecipe(id: string, text: string): Recipe {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("#"));
  const told = lines.slice(0, end).map((line) => line.replace(/^# ?/, "")).filter(useful);
  const rest = lines.slice(end).filter((line) => !OWN.test(line));
  const from = rest.indexOf("names:");
  const to = from === -1 ? from : rest.findIndex((line, index) => index > from && !/^ /.test(line));
  const body = from === -1 ? rest : [...rest.slice(0, from), ...rest.slice(to)];
  return {
    id,
    name: lines.find((line) => line.startsWith("name: "))?.slice("name: ".length) ?? id,
    summary: firstSentence(told),
    notes: told,
    names: from === -1 ? new Map() : namesIn(rest.slice(from + 1, to)),
    body: `${body.join("\n").replace(/\n{3,}/g, "\n\n").trim()}\n`,
  };
}

function useful(line: string): boolean {
  return !OF_EXAMPLES.test(line) && !line.startsWith("yaml-language-server:");
}

function firstSentence(lines: readonly string[]): string {
  const [sentence = ""] = /^.*?\.(?=\s|$)/.exec(lines.join(" ")) ?? [];
  return sentence.replace(/\.$/, "");
}

function namesIn(lines: readonly string[]): Map<string, Map<string, string>> {
  const kinds = new Map<string, Map<string, string>>();
  let inside = new Map<string, string>();
  for (const line of lines) {
    const kind = /^ {2}(\w+):$/.exec(line)?.[1];
    const name = /^ {4}(\w+):/.exec(line)?.[1];
    if (kind !== undefined) kinds.set(kind, inside = new Map());
    else if (name !== undefined) inside.set(name, line);
  }
  return kinds;
}

/** Blocks of a bot file → its text, in which stands as a comment what the engine would not take. */
import type { BotFiles } from "../../source/find_bots.ts";
import { lookAtBot, type LookContext } from "../load/load_bots.ts";
import { SCHEMA_FILE } from "../project/starter_bot.ts";
import type { Converted, Left } from "./convert_config.ts";
import { ConfigError } from "./read_config.ts";

export interface FittedBot {
  readonly text: string;
  /** Whence all came that was taken over. */
  readonly taken: readonly string[];
  readonly left: readonly Left[];
}

export interface BotHead {
  readonly id: string;
  readonly name: string;
  /** The variable of its token. */
  readonly token: string;
  /** The file that it is made of, as people know it. */
  readonly source: string;
}

/**
 * Loads what comes of the blocks, and comments out each block with a problem, until there is none.
 * @param folder the project folder
 * @throws ConfigError where there is a problem all the same
 */
export async function fitBot(
  folder: string,
  head: BotHead,
  { sections, left }: Converted,
  context: LookContext,
): Promise<FittedBot> {
  const refused = new Map<string, string>();
  const path = `bots/${head.id}.yaml`;
  const files: BotFiles = { id: head.id, path, kind: "file", files: [path] };
  while (true) {
    const { text, owners } = write(head, sections, left, refused);
    const { problems } = await lookAtBot(folder, files, context, new Map([[path, text]]));
    const before = refused.size;
    for (const { span, message } of problems) {
      const blamed = span && owners[span.file.position(span.start).line - 1];
      for (const from of blamed ?? []) if (!refused.has(from)) refused.set(from, message.replace(/\.$/, ""));
    }
    if (refused.size > before) continue;
    const [problem] = problems;
    if (problem) throw new ConfigError(`No bot file can be made of ${head.source}: ${problem.message}`);
    const blocks = sections.flatMap((section) => section.blocks.map(({ from }) => from));
    return {
      text,
      taken: blocks.filter((from) => !refused.has(from)),
      left: [...left, ...[...refused].map(([from, why]) => ({ from, why }))],
    };
  }
}

function write(
  { name, token, source }: BotHead,
  sections: Converted["sections"],
  left: readonly Left[],
  refused: ReadonlyMap<string, string>,
): { text: string; owners: (readonly string[])[] } {
  const lines: string[] = [];
  const owners: (readonly string[])[] = [];
  /** @param from the blocks that go where there is a problem in this line */
  const put = (line: string, ...from: readonly string[]) => {
    owners[lines.push(line) - 1] = from;
  };
  put(`# yaml-language-server: $schema=./${SCHEMA_FILE}`);
  put(
    `# Made from ${
      source.replace(/\p{Cc}/gu, "")
    }. What could not be taken over stands as a comment, with the reason.`,
  );
  put("");
  put(`name: ${JSON.stringify(name.toWellFormed())}`);
  put(`token: \${${token}}          # stands in the file .env, never here`);
  for (const { key, comment, blocks } of sections) {
    put("");
    put(`# ${comment}`);
    const empty = blocks.every(({ from }) => refused.has(from));
    if (key !== undefined) put(empty ? `# ${key}:` : `${key}:`, ...blocks.map((block) => block.from));
    for (const { from, lines: written } of blocks) {
      const why = refused.get(from);
      if (why !== undefined) put(`# Not taken over: ${oneLine(why)}`);
      for (const line of written) put(why === undefined ? line : `# ${line}`, from);
    }
  }
  if (
    !sections.some(({ key, blocks }) => key === "commands" && blocks.some(({ from }) => !refused.has(from)))
  ) {
    for (const line of FIRST_COMMAND) put(line);
  }
  if (left.length > 0) {
    put("");
    put("# What else stood in the old file:");
    for (const { from, why } of left) put(`# ${oneLine(from)}: ${why}.`);
  }
  return { text: `${lines.join("\n")}\n`, owners };
}

/** A bot without any would do nothing. */
const FIRST_COMMAND = [
  "",
  "# A first command of your own: it answers to /hello, and to hello behind the prefix.",
  "commands:",
  "  hello:",
  "    description: Greet whoever asks",
  '    reply: "Hello, {user.name}!"',
];

/** Line breaks of a message would end the comment. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
}

/** For the tests of this folder: messages and expectations in a line. */
import type { APIMessage, APIUser } from "discord-api-types/v10";
import { Problems } from "../../diagnostics/diagnostic.ts";
import { SourceFile } from "../../diagnostics/span.ts";
import { DEFAULT_THEME } from "../../model/theme.ts";
import type { Expectation } from "../../schema/keys/tests/expectation.ts";
import { readDefinition } from "../../schema/read_definition.ts";
import { WORDLESS } from "../../schema/test_problems.ts";
import { parseYaml } from "../../source/parse_yaml.ts";
import type { Reading } from "./compare_message.ts";
import type { Outcome } from "../../outcomes/outcomes.ts";

const NAMES: Readonly<Record<string, string>> = { "1": "bob", "2": "News", "3": "general", "4": "log" };
const nameOf = (id: string) => NAMES[id] ?? id;

export const READING: Reading = {
  theme: DEFAULT_THEME,
  names: {
    person: nameOf,
    role: nameOf,
    channel: nameOf,
    directOf: (id) => id === "5" ? "bob" : undefined,
    readable: (text) => text.replace(/<@(\d+)>/g, (_, id) => `@${nameOf(id)}`),
  },
};

export const BOT = { id: "9", username: "Bot", bot: true } as APIUser;
const PERSON = { id: "1", username: "bob" } as APIUser;

export function message(more: Partial<APIMessage>, author = BOT): APIMessage {
  return {
    id: "100",
    author,
    content: "",
    embeds: [],
    attachments: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    ...more,
  } as APIMessage;
}

export function said(content: string, more: Partial<APIMessage> = {}): APIMessage {
  return message({ content, ...more }, PERSON);
}

export function outcome(content: string, more: Partial<Outcome> = {}): Outcome {
  return { kind: "posted", channelId: "3", message: message({ content }), ...more };
}

/** What stands behind `expect:`, read as in a definition. */
export function expected(yaml: string): Expectation {
  const problems = new Problems();
  const file = new SourceFile("bots/test.yaml", `tests: [ { say: Hi, expect: ${yaml} } ]`);
  const definition = readDefinition("test", [parseYaml(file, problems)], problems, WORDLESS);
  const [step] = definition?.tests[0]?.steps ?? [];
  if (!step?.expect) throw new Error(problems.list.map(({ message }) => message).join("\n"));
  return step.expect;
}

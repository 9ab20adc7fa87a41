import type { Problems } from "../diagnostics/diagnostic.ts";
import type { ParsedFile } from "../source/nodes.ts";
import { checkLiteralTokens } from "./checks/literal_token.ts";
import { passOn, type Payload } from "./kit/issue.ts";
import { ENGINE } from "./keys/engine.ts";
import type { EngineSettings } from "./keys/engine.ts";

export type { EngineSettings } from "./keys/engine.ts";

/** Reads `bots/engine.yaml`: what belongs to the whole process. Reports every problem at once. */
export function readEngineSettings(file: ParsedFile, problems: Problems): EngineSettings {
  checkLiteralTokens([file], problems);
  const root = file.root ?? { kind: "empty", span: { file: file.file, start: 0, end: 0 } };
  const read = ENGINE._zod.run({ value: root, issues: [] }, { async: false }) as Payload;
  passOn(read.issues, problems);
  return read.value as EngineSettings | undefined ?? {};
}

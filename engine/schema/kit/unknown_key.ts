import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../diagnostics/did_you_mean.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import { withReplaced } from "./fix.ts";

/** Answers to keys that people write and that do not exist: the right word, or a sentence. */
export type Hints = Readonly<Record<string, Hint>>;

export interface Hint {
  /** The right key in the same map. */
  readonly use?: string;
  /** A sentence that says more, or where the thing belongs instead. */
  readonly say?: string;
  /** A code of its own, where the case has one. */
  readonly code?: NewDiagnostic["code"];
}

/** Words that mean another one wherever it is a key. */
const EVERYWHERE: Hints = {
  colour: { use: "color" },
  desc: { use: "description" },
  descr: { use: "description" },
  help: { use: "description" },
  cmds: { use: "commands" },
  cmd: { use: "commands" },
  perms: { use: "permissions" },
  permission: { use: "permissions" },
  only_you: { use: "ephemeral" },
  onlyyou: { use: "ephemeral" },
  hidden: { use: "ephemeral" },
  private: { use: "ephemeral" },
  form: { use: "modal" },
  response: { use: "reply" },
  respond: { use: "reply" },
  answer: { use: "reply" },
  responses: { use: "reply" },
  replies: { use: "reply" },
  args: { use: "options" },
  arguments: { use: "options" },
  parameters: { use: "options" },
  alias: { use: "aliases" },
  msg: { use: "text" },
  message: { use: "text" },
  content: { use: "text" },
  guild: { use: "server" },
  lang: { use: "localizations" },
  localisations: { use: "localizations" },
  name_localizations: { use: "localizations" },
  description_localizations: { use: "localizations" },
};

/**
 * The problem of a key that a map does not have.
 *
 * @param known the keys that it has
 * @param hints the map's own answers; they come before the general ones
 */
export function unknownKey(
  key: SourceText,
  what: string,
  known: readonly string[],
  hints: Hints,
): NewDiagnostic {
  const { span, text } = key;
  const word = text.toLowerCase().replaceAll("-", "_");
  const own = Object.hasOwn(hints, word) ? hints[word] : undefined;
  const general = Object.hasOwn(EVERYWHERE, word) ? EVERYWHERE[word] : undefined;
  const hint = own ?? (general?.use !== undefined && known.includes(general.use) ? general : undefined);
  const use = hint ? hint.use : known.includes(word) ? word : nearest(text, known);
  const suggestion = use !== undefined && known.includes(use) ? use : undefined;
  return {
    code: hint?.code ?? "unknown-key",
    message: `This version does not know the key \`${text}\` in ${what}.` + (hint?.say ? ` ${hint.say}` : ""),
    span,
    expected: suggestion ? undefined : `one of ${known.join(", ")}`,
    suggestion,
    fix: suggestion && withReplaced(span, suggestion),
  };
}

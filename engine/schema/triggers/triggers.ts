/** All that an event can wait for, and how `when:` is written. */
import * as z from "zod";
import type { Span } from "../../diagnostics/span.ts";
import type { MapNode, Node } from "../../source/nodes.ts";
import { byShape } from "../kit/by_shape.ts";
import { converted } from "../kit/converted.ts";
import { type Keys, map } from "../kit/map.ts";
import { oneOrMany } from "../kit/one_or_many.ts";
import type { Hints } from "../kit/unknown_key.ts";
import type { DeclaredExtensions } from "../../model/declared.ts";
import { absentOwner, absentWord } from "../extensions/absent.ts";
import { word } from "../kit/word.ts";
import type { TriggerUse, TriggerWord } from "./kind.ts";
import {
  MEMBER_BAN,
  MEMBER_JOIN,
  MEMBER_LEAVE,
  MEMBER_UNBAN,
  MEMBER_UPDATE,
  VOICE_JOIN,
  VOICE_LEAVE,
  VOICE_MOVE,
} from "./members.ts";
import { MESSAGE, MESSAGE_DELETE, MESSAGE_EDIT } from "./messages.ts";
import { POLL_END } from "./polls.ts";
import { POLL_VOTE, REACTION_ADD, REACTION_REMOVE } from "./reactions.ts";
import {
  CHANNEL_CREATE,
  CHANNEL_DELETE,
  CHANNEL_UPDATE,
  READY,
  ROLE_CREATE,
  ROLE_DELETE,
  ROLE_UPDATE,
  SERVER_JOIN,
  SERVER_LEAVE,
  THREAD_CREATE,
  THREAD_DELETE,
} from "./server.ts";
import { SCHEDULE } from "./schedule.ts";
import { WEBHOOK } from "./webhook.ts";

export const TRIGGERS: readonly TriggerWord[] = [
  MESSAGE,
  MESSAGE_EDIT,
  MESSAGE_DELETE,
  REACTION_ADD,
  REACTION_REMOVE,
  POLL_VOTE,
  POLL_END,
  MEMBER_JOIN,
  MEMBER_LEAVE,
  MEMBER_UPDATE,
  MEMBER_BAN,
  MEMBER_UNBAN,
  VOICE_JOIN,
  VOICE_LEAVE,
  VOICE_MOVE,
  CHANNEL_CREATE,
  CHANNEL_UPDATE,
  CHANNEL_DELETE,
  THREAD_CREATE,
  THREAD_DELETE,
  ROLE_CREATE,
  ROLE_UPDATE,
  ROLE_DELETE,
  SERVER_JOIN,
  SERVER_LEAVE,
  READY,
  SCHEDULE,
  WEBHOOK,
];

/** One trigger as its author wrote it. */
export interface TriggerDefinition {
  readonly span: Span;
  /** The map it was read from; absent for a word alone. */
  readonly node?: MapNode;
  /** More than one only where the author wrote too many, which is told. */
  readonly uses: readonly { readonly word: TriggerWord; readonly use: TriggerUse }[];
  /** Keys that stand beside a trigger that they do not belong to. */
  readonly stray: readonly { readonly key: string; readonly of: string }[];
  /** Whether it belongs to an extension that is not there, so that it never happens. */
  readonly absent?: boolean;
}

/** One trigger or a list of them, any of which starts the event. */
export function whenSchema(
  triggers: readonly TriggerWord[],
  extensions: DeclaredExtensions,
): z.ZodType<TriggerDefinition[], Node> {
  const hints: Record<string, { use: string }> = {};
  for (const { name, nearMisses = [] } of triggers) {
    for (const miss of nearMisses) hints[miss] = { use: name };
  }
  const one = byShape<TriggerDefinition>("a trigger such as member_join", {
    scalar: bareTrigger(triggers, hints, extensions),
    map: triggerMap(triggers, hints, extensions),
  }).meta({ id: "trigger" });
  return oneOrMany("a trigger such as member_join, or a list of them", one);
}

function bareTrigger(
  triggers: readonly TriggerWord[],
  hints: Record<string, { use: string }>,
  extensions: DeclaredExtensions,
) {
  const bare = new Map(triggers.flatMap((word) => word.bare ? [[word.name as string, word] as const] : []));
  const misses = Object.fromEntries(Object.entries(hints).map(([miss, { use }]) => [miss, use]));
  return converted(
    word("something that can happen", [...bare.keys()], misses, {
      code: "unknown-trigger",
      admits: (word) => absentWord(word, extensions),
    }),
    (name, { span }): TriggerDefinition => {
      const found = bare.get(name);
      return found
        ? { span, uses: [{ word: found, use: found.bare! }], stray: [] }
        : { span, uses: [], stray: [], absent: true };
    },
  );
}

function triggerMap(
  triggers: readonly TriggerWord[],
  hints: Hints,
  extensions: DeclaredExtensions,
): z.ZodType<TriggerDefinition, Node> {
  const words: Record<string, z.ZodOptional<z.ZodType<TriggerUse, Node>>> = {};
  const beside: Record<string, z.ZodType> = {};
  const owners = new Map<string, string>();
  const all: Record<string, Hints[string]> = {};
  for (const { name, description, filters, beside: more } of triggers) {
    words[name] = filters.describe(description).optional();
    for (const [key, schema] of Object.entries(more?.keys ?? {} as Keys)) {
      beside[key] = schema as z.ZodType;
      owners.set(key, name);
    }
    Object.assign(all, more?.hints);
  }
  return map(
    "a trigger",
    { ...words, ...beside },
    (read: Record<string, unknown>, node): TriggerDefinition => {
      const uses = node.entries.flatMap(({ key: { text: name } }) => {
        const word = triggers.find((one) => one.name === name);
        const use = word && read[name] as TriggerUse | undefined;
        return word && use ? [{ word, use: word.beside?.build(use, read, node) ?? use }] : [];
      });
      const names = new Set(node.entries.map(({ key }) => key.text));
      const stray = node.entries.flatMap(({ key: { text: key } }) => {
        const of = owners.get(key);
        return of === undefined || names.has(of) ? [] : [{ key, of }];
      });
      const absent = node.entries.some(({ key }) => absentOwner(key.text, extensions));
      return {
        span: node.entries[0]?.key.span ?? node.span,
        node,
        uses,
        stray,
        ...(absent ? { absent } : {}),
      };
    },
    { ...hints, ...all, if: { say: "It stands in the event, beside `when`." } },
    (key) => absentWord(key, extensions),
  );
}

/** Reactions and votes of polls. */
import type { SourceText } from "../../diagnostics/span.ts";
import { INTENT } from "../../model/discord_numbers.ts";
import type { Happening } from "../../model/happening.ts";
import { HAPPENING_VALUES, type HappeningValues } from "../../model/happening_values.ts";
import { map } from "../kit/map.ts";
import { oneOrMany } from "../kit/one_or_many.ts";
import { quote } from "../kit/quote.ts";
import { text } from "../kit/text.ts";
import {
  BOT_KEYS,
  CHANNEL_KEYS,
  checkPlaces,
  type Filter,
  isPerson,
  matching,
  PLACE_HINTS,
  placeFilters,
  type PlaceKeys,
  ROLE_KEYS,
} from "./filters.ts";
import type { TriggerUse, TriggerWord } from "./kind.ts";

const EMOJI = {
  emoji: oneOrMany(
    "a list of emojis",
    text("an emoji such as ⭐, or one of a server such as `<:party:823475887319941131>`"),
  )
    .describe("Only this emoji, or one of these.").optional(),
};
const HINTS = {
  ...PLACE_HINTS,
  emojis: { use: "emoji" },
  reaction: { use: "emoji" },
  reactions: { use: "emoji" },
};

interface ReactionKeys extends PlaceKeys {
  readonly emoji?: readonly SourceText[];
  readonly bots?: boolean;
}

const OF_A_SERVER = /^(?:<a?:)?\w{2,32}:(\d{15,20})>?$/;
const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*]\uFE0F?\u20E3/u;

/** What tells an emoji from others: its id, or the emoji without the sign that asks for a coloured picture. */
function emojiKey(written: string): string {
  const word = written.trim();
  return OF_A_SERVER.exec(word)?.[1] ?? word.replaceAll("\uFE0F", "");
}

function use(keys: ReactionKeys): TriggerUse {
  return {
    check(names, problems) {
      checkPlaces(keys, names, problems);
      for (const { text: written, span } of keys.emoji ?? []) {
        if (OF_A_SERVER.test(written.trim()) || /^\d{15,20}$/.test(written.trim()) || PICTURE.test(written)) {
          continue;
        }
        problems.add({
          code: "not-an-emoji",
          message: `${quote(written)} is not an emoji.`,
          span,
          expected: "the emoji itself such as 👍, or one of a server such as <:party:823475887319941131>",
        });
      }
    },
    compile(names) {
      const filters: Filter[] = [];
      if (keys.emoji) {
        const wanted = new Set(keys.emoji.map(({ text: written }) => emojiKey(written)));
        filters.push((happening) => wanted.has(reactionKey(happening)));
      }
      if (!keys.bots) filters.push(isPerson);
      return {
        ...matching([...filters, ...placeFilters(keys, names)]),
        ...(keys.bots ? { bots: true } : {}),
      };
    },
  };
}

function reactionKey({ values }: Happening): string {
  const { emoji } = values as Partial<HappeningValues<"reaction_add">>;
  return emoji ? emoji.id || emojiKey(emoji.name) : "";
}

export const REACTION_ADD: TriggerWord = {
  name: "reaction_add",
  description: "Somebody reacts to a message.",
  values: HAPPENING_VALUES.reaction_add,
  answers: true,
  person: true,
  channel: true,
  intents: INTENT.GUILD_MESSAGE_REACTIONS,
  nearMisses: ["reaction", "react", "on_reaction_add", "reaction_added", "message_reaction_add"],
  filters: map(
    "a reaction to wait for",
    { ...EMOJI, ...CHANNEL_KEYS, ...ROLE_KEYS, ...BOT_KEYS },
    (keys) => use(keys),
    HINTS,
  ),
  bare: use({}),
};

export const REACTION_REMOVE: TriggerWord = {
  name: "reaction_remove",
  description: "Somebody takes a reaction back, or it is taken away.",
  values: HAPPENING_VALUES.reaction_remove,
  answers: true,
  person: true,
  channel: true,
  intents: INTENT.GUILD_MESSAGE_REACTIONS,
  nearMisses: [
    "unreact",
    "on_reaction_remove",
    "reaction_removed",
    "message_reaction_remove",
    "reaction_delete",
  ],
  filters: map("a reaction to wait for", { ...EMOJI, ...CHANNEL_KEYS, ...BOT_KEYS }, (keys) => use(keys), {
    ...HINTS,
    roles: {
      say: "Discord does not tell the roles of who took a reaction back; use `if: 'Name' in member.roles`.",
    },
  }),
  bare: use({}),
};

export const POLL_VOTE: TriggerWord = {
  name: "poll_vote",
  description: "Somebody votes in a poll; `answer` counts from 1.",
  values: HAPPENING_VALUES.poll_vote,
  answers: true,
  person: true,
  channel: true,
  intents: INTENT.GUILD_MESSAGE_POLLS,
  nearMisses: ["vote", "poll", "poll_voted", "message_poll_vote_add"],
  filters: map("a vote to wait for", CHANNEL_KEYS, (keys) => use({ ...keys, bots: true }), PLACE_HINTS),
  bare: use({ bots: true }),
};

/** Messages: written, edited, deleted. */
import type { SourceText } from "../../diagnostics/span.ts";
import { INTENT } from "../../model/discord_numbers.ts";
import { HAPPENING_VALUES } from "../../model/happening_values.ts";
import type { MapNode } from "../../source/nodes.ts";
import { placeOf } from "../checks/place_of.ts";
import { boolean } from "../kit/boolean.ts";
import { map } from "../kit/map.ts";
import { integer } from "../kit/number.ts";
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
import { checkTexts, TEXT_HINTS, TEXT_KEYS, textFilters, type TextKeys } from "./text_filters.ts";

const KEYS = {
  ...TEXT_KEYS,
  ...CHANNEL_KEYS,
  ...ROLE_KEYS,
  ...BOT_KEYS,
  attachments: boolean().describe("Only messages with files (true), or only those without (false).")
    .optional(),
  links: boolean().describe("Only messages with a link (true), or only those without (false).").optional(),
  mentions: integer("a whole number such as 5", { min: 1, max: 100 })
    .describe("Only messages that mention at least so many different people and roles.").optional(),
  mentions_bot: boolean().describe("Only messages that mention the bot.").optional(),
  direct: boolean().describe("Only direct messages to the bot; without it, only messages in servers.")
    .optional(),
};

interface MessageKeys extends TextKeys, PlaceKeys {
  readonly bots?: boolean;
  readonly attachments?: boolean;
  readonly links?: boolean;
  readonly mentions?: number;
  readonly mentions_bot?: boolean;
  readonly direct?: boolean;
}

const LINK = /https?:\/\/[^\s<>]/i;

function use(keys: MessageKeys, node?: MapNode): TriggerUse {
  return {
    intents: keys.direct ? INTENT.DIRECT_MESSAGES : INTENT.GUILD_MESSAGES,
    check(names, problems) {
      checkPlaces(keys, names, problems);
      checkTexts(keys, problems);
      if (!keys.direct || !node) return;
      for (const key of ["channels", "not_channels", "roles", "not_roles"] as const) {
        if (keys[key]) {
          problems.add({
            code: "contradicting-filters",
            message: `\`direct\` means direct messages, which have no ${key.replace("not_", "")}.`,
            span: placeOf(node, key),
            expected: `either \`direct\` or \`${key}\``,
          });
        }
      }
    },
    compile: (names) => ({
      ...matching([...shortFilters(keys), ...placeFilters(keys, names), ...contentFilters(keys)]),
      ...(keys.bots ? { bots: true } : {}),
    }),
  };
}

/** What takes no time to find out. */
function shortFilters({ bots, direct, attachments, mentions, mentions_bot: bot }: MessageKeys): Filter[] {
  const filters: Filter[] = [
    direct ? ({ guildId }) => guildId === undefined : ({ guildId }) => guildId !== undefined,
  ];
  if (!bots) filters.push(({ message, user }) => message ? !message.fromBot : user?.bot !== true);
  if (attachments !== undefined) {
    filters.push(({ message }) => message !== undefined && message.attachments > 0 === attachments);
  }
  if (mentions !== undefined) {
    filters.push(({ message }) => message !== undefined && message.mentions >= mentions);
  }
  if (bot !== undefined) {
    filters.push(({ message }, { me }) => (message?.mentioned.includes(me.id) ?? false) === bot);
  }
  return filters;
}

function contentFilters(keys: MessageKeys): Filter[] {
  const filters = textFilters(keys).map((passes): Filter => ({ message }) =>
    message !== undefined && passes(message)
  );
  const { links } = keys;
  if (links !== undefined) {
    filters.push(({ message }) => message !== undefined && LINK.test(message.text) === links);
  }
  return filters;
}

/** Whether what a message says has to be known for a filter. */
function readsContent({ contains, word, starts, exact, pattern, attachments, links }: MessageKeys): boolean {
  return [contains, word, starts, exact, pattern, attachments, links].some((key) => key !== undefined);
}

const WITH_CONTENT = (keys: MessageKeys, node?: MapNode): TriggerUse => {
  const made = use(keys, node);
  const needed = readsContent(keys) && !keys.direct ? INTENT.MESSAGE_CONTENT : 0;
  return { ...made, intents: made.intents! | needed };
};

const HINTS = {
  ...PLACE_HINTS,
  ...TEXT_HINTS,
  files: { use: "attachments" },
  images: { use: "attachments" },
  link: { use: "links" },
  urls: { use: "links" },
  mention: { use: "mentions" },
  pings: { use: "mentions" },
  dm: { use: "direct" },
  dms: { use: "direct" },
  direct_message: { use: "direct" },
  direct_messages: { use: "direct" },
  bot_mentioned: { use: "mentions_bot" },
};

export const MESSAGE: TriggerWord = {
  name: "message",
  description: "Somebody writes a message; not one that calls a command.",
  values: HAPPENING_VALUES.message,
  answers: true,
  person: true,
  channel: true,
  intents: 0,
  nearMisses: ["message_create", "on_message", "message_sent", "new_message", "messages"],
  filters: map("a message to wait for", KEYS, (keys, node) => WITH_CONTENT(keys, node), HINTS),
  bare: use({}),
};

export const MESSAGE_EDIT: TriggerWord = {
  name: "message_edit",
  description:
    "Somebody changes what a message says. `before` is known of messages that came a short while ago.",
  values: HAPPENING_VALUES.message_edit,
  answers: true,
  person: true,
  channel: true,
  // An edit without its text could not be told from a link that got a preview.
  intents: INTENT.MESSAGE_CONTENT,
  nearMisses: ["message_update", "on_message_edit", "edit", "message_edited"],
  filters: map("an edited message to wait for", KEYS, (keys, node) => use(keys, node), HINTS),
  bare: use({}),
};

const DELETION_KEYS = { ...CHANNEL_KEYS, ...BOT_KEYS };

function deletion(
  keys: { channels?: SourceText[]; not_channels?: SourceText[]; bots?: boolean },
): TriggerUse {
  return {
    check: (names, problems) => checkPlaces(keys, names, problems),
    compile: (names) => matching([...keys.bots ? [] : [isPerson], ...placeFilters(keys, names)]),
  };
}

export const MESSAGE_DELETE: TriggerWord = {
  name: "message_delete",
  description:
    "A message is deleted. Who wrote what is known of messages that came a short while ago (`message.known`).",
  values: HAPPENING_VALUES.message_delete,
  answers: false,
  person: false,
  channel: true,
  intents: INTENT.GUILD_MESSAGES | INTENT.MESSAGE_CONTENT,
  nearMisses: ["on_message_delete", "delete", "message_deleted", "message_remove"],
  filters: map("a deleted message to wait for", DELETION_KEYS, (keys) => deletion(keys), PLACE_HINTS),
  bare: deletion({}),
};

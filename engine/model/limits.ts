/**
 * Discord's limits that commands and messages can break, in one table.
 * Read in August 2026. The page of Discord's documentation stands with each group; "spec" marks a number that only its
 * OpenAPI description has. Where the two differ, the lower one stands here. Lengths are in characters.
 */
export const LIMITS = {
  /** interactions/application-commands: naming, "registering a command", structure. */
  command: {
    name: 32,
    menuName: 32,
    description: 100,
    /** Names, descriptions and values of one command together, in its longest language. */
    characters: 8000,
    options: 25,
    /** Subcommands and groups count as options of what they stand in. */
    subcommands: 25,
    /** For each scope: everywhere, or one server. */
    slash: 100,
    userMenu: 15,
    messageMenu: 15,
  },
  /** interactions/application-commands: option structure, choice structure. */
  option: {
    name: 32,
    description: 100,
    /** Discord's own list of choices. */
    choices: 25,
    choiceName: 100,
    choiceText: 100,
    /** Integers and numbers lie within ± this. */
    number: Number.MAX_SAFE_INTEGER,
    minLength: 6000,
    maxLength: 6000,
  },
  /** interactions/receiving-and-responding: interaction callback data structure. */
  autocomplete: { results: 25 },
  /** resources/message: create message, embed limits, allowed mentions object. */
  message: {
    content: 2000,
    embeds: 10,
    /** All texts of all embeds of a message together. */
    embedCharacters: 6000,
    /** Ids of people, and as many of roles. */
    allowedMentions: 100,
    /** Different emojis that people react with (topics/opcodes-and-status-codes, 30010). */
    reactions: 20,
  },
  /** resources/message: embed limits. */
  embed: {
    title: 256,
    description: 4096,
    fields: 25,
    fieldName: 256,
    fieldValue: 1024,
    footer: 2048,
    author: 256,
    /** spec: every address of an embed. */
    url: 2048,
  },
  /** components/reference. */
  components: {
    /** Rows of a message, and buttons of a row; a select fills one. */
    rows: 5,
    buttons: 5,
    /** Of a message of Components V2, those in others too. */
    total: 40,
    label: 80,
    /** Of a link. */
    url: 512,
    placeholder: 150,
    options: 25,
    optionText: 100,
    /** Characters of all texts of a message of Components V2 together. */
    text: 4000,
    sectionTexts: 3,
    gallery: 10,
    /** What stands for a picture where it cannot be seen. */
    altText: 1024,
  },
  /** resources/poll: poll create request object; resources/poll: poll media object. */
  poll: {
    question: 300,
    answers: 10,
    answer: 55,
    /** Milliseconds: whole hours, up to 32 days. */
    length: { min: 3_600_000, max: 2_764_800_000 },
  },
  /** resources/guild: create guild ban, modify guild member; resources/user: nicknames; resources/audit-log. */
  moderation: {
    /** Characters of a reason in its URL encoding. */
    reason: 512,
    /** Milliseconds: at most 28 days. */
    timeout: { min: 1000, max: 2_419_200_000 },
    /** Milliseconds: messages of at most 7 days are deleted with a ban. */
    deleteMessages: { min: 1000, max: 604_800_000 },
    nickname: 32,
  },
  /** resources/channel: modify channel, rate limit per user; resources/message: bulk delete. */
  channel: {
    name: 100,
    topic: 1024,
    forumTopic: 4096,
    /** People; 0 for any number. */
    userLimit: { voice: 99, stage: 10_000 },
    /** Milliseconds. */
    slowmode: { min: 1000, max: 21_600_000 },
    /** Messages that are deleted at once, and their age in milliseconds. */
    bulkDelete: { min: 2, max: 100, age: 1_209_600_000 },
  },
  /** interactions/receiving-and-responding: modal; components/reference: label and what stands in one. */
  form: {
    title: 45,
    components: 5,
    label: 45,
    description: 100,
    placeholder: 100,
    /** Of a select. */
    selectPlaceholder: 150,
    text: 4000,
    /** Of a select, a radio group, a group of checkboxes. */
    choices: { select: 25, radio: 10, checkboxes: 10 },
    choice: 100,
    uploads: 10,
  },
  /** topics/permissions: role object; resources/guild: create guild role. The position counts from 1 above @everyone. */
  role: { name: 100, position: { min: 1, max: 250 } },
  /** resources/webhook: create webhook; names with clyde or discord in them are not taken. */
  webhook: { name: 80 },
  /** events/gateway-events: update presence is taken 5 times in 20 s; under 10 s no room is left for anything else. */
  status: { interval: 10_000 },
} as const;

/** Bounds that the engine sets where Discord has none. */
export const OWN_LIMITS = {
  /** Choices of one option in all; over Discord's 25 they are offered by autocomplete. */
  choices: 1000,
  prefix: 5,
  /** Names of commands that are only called behind a prefix. */
  prefixName: 100,
  /**
   * Milliseconds: a reply is seen for a second at least. Discord lets the answer to an interaction be deleted for 15
   * minutes (interactions/receiving-and-responding); one of them is left for slow requests.
   */
  deleteAfter: { min: 1000, max: 840_000 },
  /** Uses, and the milliseconds within which they are counted: up to 365 days. */
  cooldown: { rate: { min: 1, max: 1000 }, per: { min: 1000, max: 31_536_000_000 } },
  /** Milliseconds after which declared data is forgotten: up to 3650 days. */
  dataExpiry: { min: 1000, max: 315_360_000_000 },
  /** Entries of a list or map that is kept, where its author sets no other limit, and characters of each. */
  data: { entries: 1000, entryLength: 1000 },
  /** Milliseconds between two steps: up to 365 days. */
  wait: { min: 1000, max: 31_536_000_000 },
  /** Milliseconds after which buttons and selects are switched off: up to 365 days. */
  controlTimeout: { min: 5000, max: 31_536_000_000 },
  /** Characters of what is kept for the presses of one message, and the milliseconds that it is kept at most. */
  kept: { characters: 16_384, time: 31_536_000_000 },
  /** People in a leaderboard, and how many of them stand on one page: more would not fit into one embed. */
  leaderboard: { min: 1, max: 1000, page: 50 },
} as const;

/** Names of slash commands and options (interactions/application-commands: naming). */
export const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Discord's languages (reference: locales). */
// deno-fmt-ignore
export const LOCALES: readonly string[] = [
  "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "hi", "hr", "hu", "id", "it",
  "ja", "ko", "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW",
];

/** Channel types by their words (resources/channel: channel types; spec: those that an option can name). */
export const CHANNEL_TYPES = {
  text: 0,
  dm: 1,
  voice: 2,
  group_dm: 3,
  category: 4,
  announcement: 5,
  announcement_thread: 10,
  public_thread: 11,
  private_thread: 12,
  stage: 13,
  forum: 15,
} as const;

/**
 * The numbers of Discord's API that the engine needs while it runs, by their names in Discord's documentation.
 * Read in August 2026; the page of the documentation stands with each group.
 * The package discord-api-types has them all, but is only used for its types: loading its values would make every start
 * 25 ms longer. A number here that differs from the package's does not compile.
 */
import type {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationFlags,
  ButtonStyle,
  ChannelType,
  ComponentType,
  GatewayCloseCodes,
  GatewayIntentBits,
  InteractionContextType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
} from "discord-api-types/v10";

/** interactions/application-commands: application command types. */
export const COMMAND_TYPE = {
  CHAT_INPUT: 1 satisfies ApplicationCommandType.ChatInput,
  USER: 2 satisfies ApplicationCommandType.User,
  MESSAGE: 3 satisfies ApplicationCommandType.Message,
} as const;

/** interactions/application-commands: application command option type. */
export const OPTION_TYPE = {
  SUB_COMMAND: 1 satisfies ApplicationCommandOptionType.Subcommand,
  SUB_COMMAND_GROUP: 2 satisfies ApplicationCommandOptionType.SubcommandGroup,
  STRING: 3 satisfies ApplicationCommandOptionType.String,
  INTEGER: 4 satisfies ApplicationCommandOptionType.Integer,
  BOOLEAN: 5 satisfies ApplicationCommandOptionType.Boolean,
  USER: 6 satisfies ApplicationCommandOptionType.User,
  CHANNEL: 7 satisfies ApplicationCommandOptionType.Channel,
  ROLE: 8 satisfies ApplicationCommandOptionType.Role,
  MENTIONABLE: 9 satisfies ApplicationCommandOptionType.Mentionable,
  NUMBER: 10 satisfies ApplicationCommandOptionType.Number,
  ATTACHMENT: 11 satisfies ApplicationCommandOptionType.Attachment,
} as const;

/** interactions/receiving-and-responding: interaction type. */
export const INTERACTION_TYPE = {
  APPLICATION_COMMAND: 2 satisfies InteractionType.ApplicationCommand,
  MESSAGE_COMPONENT: 3 satisfies InteractionType.MessageComponent,
  APPLICATION_COMMAND_AUTOCOMPLETE: 4 satisfies InteractionType.ApplicationCommandAutocomplete,
  MODAL_SUBMIT: 5 satisfies InteractionType.ModalSubmit,
} as const;

/** interactions/receiving-and-responding: interaction callback type. */
export const CALLBACK_TYPE = {
  CHANNEL_MESSAGE_WITH_SOURCE: 4 satisfies InteractionResponseType.ChannelMessageWithSource,
  DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE: 5 satisfies InteractionResponseType.DeferredChannelMessageWithSource,
  DEFERRED_UPDATE_MESSAGE: 6 satisfies InteractionResponseType.DeferredMessageUpdate,
  UPDATE_MESSAGE: 7 satisfies InteractionResponseType.UpdateMessage,
  APPLICATION_COMMAND_AUTOCOMPLETE_RESULT:
    8 satisfies InteractionResponseType.ApplicationCommandAutocompleteResult,
  MODAL: 9 satisfies InteractionResponseType.Modal,
} as const;

/** components/reference: component types. */
export const COMPONENT_TYPE = {
  ACTION_ROW: 1 satisfies ComponentType.ActionRow,
  BUTTON: 2 satisfies ComponentType.Button,
  STRING_SELECT: 3 satisfies ComponentType.StringSelect,
  TEXT_INPUT: 4 satisfies ComponentType.TextInput,
  USER_SELECT: 5 satisfies ComponentType.UserSelect,
  ROLE_SELECT: 6 satisfies ComponentType.RoleSelect,
  MENTIONABLE_SELECT: 7 satisfies ComponentType.MentionableSelect,
  CHANNEL_SELECT: 8 satisfies ComponentType.ChannelSelect,
  SECTION: 9 satisfies ComponentType.Section,
  TEXT_DISPLAY: 10 satisfies ComponentType.TextDisplay,
  THUMBNAIL: 11 satisfies ComponentType.Thumbnail,
  MEDIA_GALLERY: 12 satisfies ComponentType.MediaGallery,
  FILE: 13 satisfies ComponentType.File,
  SEPARATOR: 14 satisfies ComponentType.Separator,
  CONTAINER: 17 satisfies ComponentType.Container,
  LABEL: 18 satisfies ComponentType.Label,
  FILE_UPLOAD: 19 satisfies ComponentType.FileUpload,
  RADIO_GROUP: 21 satisfies ComponentType.RadioGroup,
  CHECKBOX_GROUP: 22 satisfies ComponentType.CheckboxGroup,
  CHECKBOX: 23 satisfies ComponentType.Checkbox,
} as const;

/** components/reference: button styles. */
export const BUTTON_STYLE = {
  PRIMARY: 1 satisfies ButtonStyle.Primary,
  SECONDARY: 2 satisfies ButtonStyle.Secondary,
  SUCCESS: 3 satisfies ButtonStyle.Success,
  DANGER: 4 satisfies ButtonStyle.Danger,
  LINK: 5 satisfies ButtonStyle.Link,
} as const;

/** resources/channel: channel types that the engine treats apart. */
export const CHANNEL_TYPE = {
  DM: 1 satisfies ChannelType.DM,
  GUILD_TEXT: 0 satisfies ChannelType.GuildText,
  GUILD_VOICE: 2 satisfies ChannelType.GuildVoice,
  GUILD_CATEGORY: 4 satisfies ChannelType.GuildCategory,
  GUILD_ANNOUNCEMENT: 5 satisfies ChannelType.GuildAnnouncement,
  ANNOUNCEMENT_THREAD: 10 satisfies ChannelType.AnnouncementThread,
  PUBLIC_THREAD: 11 satisfies ChannelType.PublicThread,
  PRIVATE_THREAD: 12 satisfies ChannelType.PrivateThread,
  GUILD_STAGE_VOICE: 13 satisfies ChannelType.GuildStageVoice,
  GUILD_FORUM: 15 satisfies ChannelType.GuildForum,
} as const;

/** topics/threads: the types of channels that are threads. */
export const THREAD_TYPES: ReadonlySet<number> = new Set([
  CHANNEL_TYPE.ANNOUNCEMENT_THREAD,
  CHANNEL_TYPE.PUBLIC_THREAD,
  CHANNEL_TYPE.PRIVATE_THREAD,
]);

/** resources/channel: where people talk. */
export const VOICE_TYPES: ReadonlySet<number> = new Set([
  CHANNEL_TYPE.GUILD_VOICE,
  CHANNEL_TYPE.GUILD_STAGE_VOICE,
]);

/** topics/threads: channels that hold nothing but threads. */
export const POST_CHANNEL_TYPES: ReadonlySet<number> = new Set([
  15 satisfies ChannelType.GuildForum,
  16 satisfies ChannelType.GuildMedia,
]);

/** interactions/application-commands: interaction context types. */
export const CONTEXT = {
  GUILD: 0 satisfies InteractionContextType.Guild,
  BOT_DM: 1 satisfies InteractionContextType.BotDM,
} as const;

/** resources/message: message types. */
export const MESSAGE_TYPE = {
  DEFAULT: 0 satisfies MessageType.Default,
  REPLY: 19 satisfies MessageType.Reply,
  CHAT_INPUT_COMMAND: 20 satisfies MessageType.ChatInputCommand,
  CONTEXT_MENU_COMMAND: 23 satisfies MessageType.ContextMenuCommand,
  POLL_RESULT: 46 satisfies MessageType.PollResult,
} as const;

/** resources/message: message flags. */
export const MESSAGE_FLAG = {
  EPHEMERAL: 64 satisfies MessageFlags.Ephemeral,
  /** "The application is thinking." */
  LOADING: 128 satisfies MessageFlags.Loading,
  /** The message is made of Components V2 alone, now and for good (components/reference). */
  COMPONENTS_V2: 32768 satisfies MessageFlags.IsComponentsV2,
} as const;

/** resources/application: application flags. */
export const APPLICATION_FLAG = {
  GATEWAY_PRESENCE: 4096 satisfies ApplicationFlags.GatewayPresence,
  GATEWAY_PRESENCE_LIMITED: 8192 satisfies ApplicationFlags.GatewayPresenceLimited,
  GATEWAY_GUILD_MEMBERS: 16384 satisfies ApplicationFlags.GatewayGuildMembers,
  GATEWAY_GUILD_MEMBERS_LIMITED: 32768 satisfies ApplicationFlags.GatewayGuildMembersLimited,
  GATEWAY_MESSAGE_CONTENT: 262144 satisfies ApplicationFlags.GatewayMessageContent,
  GATEWAY_MESSAGE_CONTENT_LIMITED: 524288 satisfies ApplicationFlags.GatewayMessageContentLimited,
} as const;

/** events/gateway: list of intents. */
export const INTENT = {
  GUILDS: 1 satisfies GatewayIntentBits.Guilds,
  GUILD_MEMBERS: 2 satisfies GatewayIntentBits.GuildMembers,
  GUILD_MODERATION: 4 satisfies GatewayIntentBits.GuildModeration,
  GUILD_VOICE_STATES: 128 satisfies GatewayIntentBits.GuildVoiceStates,
  GUILD_PRESENCES: 256 satisfies GatewayIntentBits.GuildPresences,
  GUILD_MESSAGES: 512 satisfies GatewayIntentBits.GuildMessages,
  GUILD_MESSAGE_REACTIONS: 1024 satisfies GatewayIntentBits.GuildMessageReactions,
  DIRECT_MESSAGES: 4096 satisfies GatewayIntentBits.DirectMessages,
  MESSAGE_CONTENT: 32768 satisfies GatewayIntentBits.MessageContent,
  GUILD_MESSAGE_POLLS: 16777216 satisfies GatewayIntentBits.GuildMessagePolls,
} as const;

/** topics/opcodes-and-status-codes: gateway close event codes. */
export const GATEWAY_CLOSE_CODE = {
  AUTHENTICATION_FAILED: 4004 satisfies GatewayCloseCodes.AuthenticationFailed,
  DISALLOWED_INTENTS: 4014 satisfies GatewayCloseCodes.DisallowedIntents,
} as const;

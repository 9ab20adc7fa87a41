import type * as z from "zod";
import { LOCALES } from "../../model/limits.ts";
import { DEFAULT_THEME } from "../../model/theme.ts";
import { boolean } from "../kit/boolean.ts";
import { map } from "../kit/map.ts";
import { integer } from "../kit/number.ts";
import { oneOrMany } from "../kit/one_or_many.ts";
import { secret } from "../kit/secret.ts";
import { snowflake } from "../kit/snowflake.ts";
import { text } from "../kit/text.ts";
import { timezone } from "../kit/timezone.ts";
import { ANSWER_DEFAULTS, ANSWERS } from "./answers.ts";
import { DATA } from "./data.ts";
import { BUILTINS } from "./builtins.ts";
import type { Language } from "../language.ts";
import { stepsSchema } from "../steps/steps.ts";
import { commandsSchema } from "./command.ts";
import { CHECKS } from "./checks.ts";
import { eventsSchema } from "./events.ts";
import { groupsSchema } from "./groups.ts";
import { messagesSchema } from "./messages.ts";
import { NAMES } from "./names.ts";
import { ROLE_MENUS } from "./role_menus.ts";
import { buildSettings, settingsKeys } from "./settings.ts";
import { translationsSchema } from "./translations.ts";
import { STATUS, STATUSES } from "./status.ts";
import { TESTS } from "./tests.ts";
import { THEME } from "./theme.ts";

const EVERY = 5 * 60_000;

/** The top of a bot's definition. */
export function botSchema(language: Language) {
  const { extensions } = language;
  const steps = stepsSchema(language);
  const messages = messagesSchema(extensions);
  return map(
    "a bot",
    {
      version: integer("a whole number such as 1", { min: 0 })
        .describe("The version of the language that the file is written in; 1 where nothing is said.")
        .optional(),
      name: text("the bot's name").describe(
        "The bot's name, for people; the name of its file where nothing is said.",
      ).optional(),
      token: secret().describe(
        "Where the token is found: `${DISCORD_TOKEN}` names a variable of the .env file.",
      )
        .optional(),
      prefix: text("the prefix").describe(
        "What stands before a command in a message, 1 to 5 characters; `!` where nothing is said.",
      )
        .optional(),
      language: text("a language such as de", { type: "string", examples: [...LOCALES] }).describe(
        "What the bot's texts are written in, as one of Discord's codes such as de or pt-BR; en-US where nothing is said.",
      ).optional(),
      translations: translationsSchema(messages).optional(),
      timezone: timezone().describe("The time zone of dates and schedules; UTC where nothing is said.")
        .optional(),
      owner_ids: oneOrMany("a list of ids", snowflake()).describe("The ids of the people who own the bot.")
        .optional(),
      team_owners: boolean()
        .describe("Whether the members of the team that the application belongs to are owners, too.")
        .optional(),
      auto_reload: boolean().describe("Whether a changed file is loaded at once; true where nothing is said.")
        .optional(),
      status: STATUS.describe("What the bot shows below its name.").optional(),
      statuses: STATUSES.describe("Several statuses, shown one after the other.").optional(),
      names: NAMES.optional(),
      data: DATA.optional(),
      commands: commandsSchema(steps).optional(),
      groups: groupsSchema(steps).optional(),
      checks: CHECKS.optional(),
      events: eventsSchema(steps, language).optional(),
      role_menus: ROLE_MENUS.optional(),
      tests: TESTS.optional(),
      builtins: BUILTINS.optional(),
      messages: messages.optional(),
      theme: THEME.optional(),
      answers: ANSWERS.optional(),
      ...settingsKeys(extensions),
    },
    (keys, node) => ({
      node,
      name: keys.name,
      token: keys.token,
      prefix: keys.prefix,
      language: keys.language,
      translations: keys.translations ?? [],
      timezone: keys.timezone,
      ownerIds: keys.owner_ids ?? [],
      teamOwners: keys.team_owners ?? false,
      autoReload: keys.auto_reload ?? true,
      statuses: {
        /** Milliseconds. */
        every: keys.statuses?.every ?? EVERY,
        list: keys.statuses?.list ?? (keys.status ? [keys.status] : []),
      },
      names: keys.names ?? { roles: [], channels: [], users: [] },
      data: keys.data ?? [],
      settings: buildSettings(keys),
      commands: keys.commands ?? [],
      groups: keys.groups ?? [],
      checks: keys.checks ?? [],
      events: keys.events ?? [],
      roleMenus: keys.role_menus ?? [],
      tests: keys.tests ?? [],
      builtins: keys.builtins ?? { off: false, list: [] },
      messages: keys.messages ?? { engine: [], declared: [] },
      theme: keys.theme ?? DEFAULT_THEME,
      answers: keys.answers ?? ANSWER_DEFAULTS,
    }),
    {
      owners: { use: "owner_ids" },
      owner_id: { use: "owner_ids" },
      owner: { use: "owner_ids" },
      command_prefix: { use: "prefix" },
      prefixes: { use: "prefix" },
      cooldown: { use: "cooldowns" },
      variables: { use: "data" },
      activity: { use: "status" },
      presence: { use: "status" },
      database_path: { use: "database" },
      discord_token: { use: "token" },
      bot_token: { use: "token" },
      time_zone: { use: "timezone" },
      tz: { use: "timezone" },
      alert: { use: "alerts" },
      notify: { use: "alerts" },
      notify_owners: { use: "alerts" },
      team_owner: { use: "team_owners" },
      teams: { use: "team_owners" },
      built_in: { use: "builtins" },
      built_ins: { use: "builtins" },
      default_commands: { use: "builtins" },
      test: { use: "tests" },
      scenarios: { use: "tests" },
      predicates: { use: "checks" },
      conditions: { use: "checks" },
      automations: { use: "events" },
      triggers: { use: "events" },
      listeners: { use: "events" },
      on: { use: "events" },
      role_menu: { use: "role_menus" },
      reaction_roles: { use: "role_menus" },
      self_roles: { use: "role_menus" },
      autoroles: {
        say: "A role for whoever joins is an event: `when: member_join`, `do: [ { give_role: … } ]`.",
      },
      functions: { use: "groups" },
      macros: { use: "groups" },
      steps: { use: "groups" },
      texts: { use: "messages" },
      strings: { use: "messages" },
      locale: { use: "language" },
      lang: { use: "language" },
      localizations: { use: "translations" },
      languages: { use: "translations" },
      i18n: { use: "translations" },
      message: { use: "messages" },
      colors: { use: "theme" },
      colours: { use: "theme" },
      embed_colors: { use: "theme" },
      permissions: {
        say:
          "They stand in a command; roles for single commands can stand here under `command_permissions:`.",
      },
      roles: { say: "Names of roles stand under `names:`." },
      channels: { say: "Names of channels stand under `names:`." },
    },
  );
}

/** A bot as its author wrote it, with the defaults of settings filled in. */
export type BotDefinition = z.output<ReturnType<typeof botSchema>> & { readonly id: string };

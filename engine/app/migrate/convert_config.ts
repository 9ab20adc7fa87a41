/** The settings of the framework that Cordial grew from → blocks of a bot file, and what could not be taken over. */
import { convertCommand } from "./convert_command.ts";
import { convertColour } from "./convert_embed.ts";
import { isMap, type Json, type JsonMap } from "./read_config.ts";
import { yamlEntry } from "./yaml_lines.ts";

/** Lines that can be taken out as a whole. */
export interface Block {
  /** What it came from: `status`, `commands.hello`. */
  readonly from: string;
  readonly lines: readonly string[];
}

/** Blocks under one key of the bot; without a key they stand at the top. */
export interface Section {
  readonly key?: string;
  /** Told above it. */
  readonly comment: string;
  readonly blocks: readonly Block[];
}

/** What could not be taken over. */
export interface Left {
  readonly from: string;
  /** A sentence without its full stop, with what to do. */
  readonly why: string;
}

export interface Converted {
  readonly sections: readonly Section[];
  readonly left: readonly Left[];
}

/** The name that the settings give the bot. */
export function nameIn(config: JsonMap): string | undefined {
  const name = [config.name, config.bot_name].find((value) =>
    typeof value === "string" && value.trim() !== ""
  );
  return typeof name === "string" ? name.trim() : undefined;
}

const SECRET = "a token never stands in a bot file; put it into .env, behind the name that `token:` gives";
/** Keys that are read elsewhere, and those of which is told what to do. */
const ELSEWHERE: Readonly<Record<string, string | undefined>> = {
  name: undefined,
  bot_name: undefined,
  token: SECRET,
  bot_token: SECRET,
  discord_token: SECRET,
  intents: "nothing to do: the engine asks for the intents that the bot needs",
  sync_commands: "nothing to do: slash commands are brought up to date at every start",
};
/** Source: Discord docs, reference, snowflakes. */
const ID = /^[1-9]\d{16,19}$/;
/** Where the framework has its database, and the engine the one of its only bot. */
const USUAL_DATABASE = /^(\.\/)?data\/bot\.db$/;
const COMMANDS = ["commands", "custom_commands"];

export function convertConfig(config: JsonMap): Converted {
  const left: Left[] = [];
  const sections: Section[] = [];
  for (const [key, value] of Object.entries(config)) {
    if (key === "status" && config.statuses !== undefined) {
      left.push({ from: key, why: "`statuses` stands there as well, and was taken" });
      continue;
    }
    const convert = Object.hasOwn(CONVERTERS, key) ? CONVERTERS[key] : undefined;
    if (convert) sections.push(...convert(value, (from, why) => left.push({ from, why })));
    else if (Object.hasOwn(ELSEWHERE, key)) {
      const why = ELSEWHERE[key];
      if (why !== undefined) left.push({ from: key, why });
    } else if (!COMMANDS.includes(key)) {
      left.push({ from: key, why: "there is no such setting here; see whether docs/ has something for it" });
    }
  }
  const commands = COMMANDS.map((key) => config[key]).filter((value) => value !== undefined);
  if (commands.length > 0) sections.push(convertCommands(commands, (from, why) => left.push({ from, why })));
  return { sections: sections.filter(({ blocks }) => blocks.length > 0), left };
}

type Leave = (from: string, why: string) => void;
type Convert = (value: Json, leave: Leave) => Section[];

const CONVERTERS: Readonly<Record<string, Convert | undefined>> = {
  prefix: (value, leave) => convertPrefix(value, leave),
  command_prefix: (value, leave) => convertPrefix(value, leave),
  owner_ids: (value, leave) => convertOwners(value, leave),
  owner_id: (value, leave) => convertOwners(value, leave),
  auto_reload: simple("auto_reload", "Whether the bot follows its files when they are saved."),
  language: simple("language", "What its texts are written in."),
  timezone: simple("timezone", "The time zone of dates and schedules."),
  status: (value, leave) => convertStatus(value, leave),
  statuses: (value, leave) => convertStatus(value, leave),
  database: (value, leave) => {
    leave(
      "database",
      "the old database has another form, so what is in it stays there; do not copy it into data/",
    );
    if (isMap(value) && USUAL_DATABASE.test(String(value.path))) return [];
    return inside("database", "Where the bot's data is kept.")(value, leave);
  },
  logging: inside("logging", "The log files in botlogs/."),
  extensions: (value, leave) => {
    leave(
      "extensions",
      "extensions written in Python do not run here; write them as commands in this file, or in TypeScript: docs/extensions.md",
    );
    return inside("extensions", "Which extensions are loaded.")(value, leave);
  },
  cooldowns: inside("cooldowns", "The cooldown of commands that have none of their own."),
  command_permissions: inside("command_permissions", "Roles that a command is kept for, by their ids."),
  colors: (value) => convertColours(value),
  embed_colors: (value) => convertColours(value),
};

function simple(key: string, comment: string): Convert {
  return (value) => [{ comment, blocks: [{ from: key, lines: yamlEntry(key, value) }] }];
}

/** Each key of a map is a block of its own. */
function inside(key: string, comment: string): Convert {
  return (value, leave) => {
    if (!isMap(value)) {
      leave(key, "a map of settings is expected here");
      return [];
    }
    const blocks = Object.entries(value).map(([name, inner]) => ({
      from: `${key}.${name}`,
      lines: yamlEntry(name, inner, 2),
    }));
    return [{ key, comment, blocks }];
  };
}

function convertPrefix(value: Json, leave: Leave): Section[] {
  const [first, ...others] = Array.isArray(value) ? value : [value];
  if (others.length > 0) {
    leave("prefix", "a bot has one prefix, and a mention of it; the first one was taken");
  }
  if (first === undefined) return [];
  return [{
    comment: "What stands before commands in a message; /setprefix changes it for a server.",
    blocks: [{ from: "prefix", lines: yamlEntry("prefix", first) }],
  }];
}

function convertOwners(value: Json, leave: Leave): Section[] {
  const ids = (Array.isArray(value) ? value : [value]).map(String).filter((id) =>
    !["null", "0", ""].includes(id)
  );
  const good = ids.filter((id) => ID.test(id));
  if (good.length < ids.length) {
    leave("owner_ids", "an id of Discord has 17 to 20 digits; what has not was left out");
  }
  const blocks = good.length === 0 ? [] : [{ from: "owner_ids", lines: yamlEntry("owner_ids", good) }];
  return [{ comment: "The people who own the bot, besides BOT_OWNER_ID in .env.", blocks }];
}

function convertStatus(value: Json, leave: Leave): Section[] {
  const comment = "What people see below the bot's name.";
  const list = Array.isArray(value)
    ? value
    : isMap(value) && Array.isArray(value.list)
    ? value.list
    : [value];
  const statuses = list.flatMap((status: Json) =>
    typeof status === "string" ? [{ type: "custom", text: status }] : isMap(status) ? [status] : []
  );
  if (statuses.length === 0) leave("status", "a status has a type and a text");
  if (statuses.length <= 1) {
    return [{
      comment,
      blocks: statuses.map((status) => ({ from: "status", lines: yamlEntry("status", status) })),
    }];
  }
  return [{
    key: "statuses",
    comment,
    blocks: statuses.map((status, index) => ({
      from: `status ${index + 1}`,
      lines: yamlEntry("list", [status], 0).slice(1),
    })),
  }];
}

function convertColours(value: Json): Section[] {
  const names: Readonly<Record<string, string>> = { main_menu: "menu", categories: "category" };
  const blocks = Object.entries(isMap(value) ? value : {}).map(([name, colour]) => ({
    from: `colors.${name}`,
    lines: yamlEntry(names[name.toLowerCase()] ?? name.toLowerCase(), convertColour(colour) ?? colour, 2),
  }));
  return [{ key: "theme", comment: "The colours of what the engine itself says.", blocks }];
}

function convertCommands(lists: readonly Json[], leave: Leave): Section {
  const blocks: Block[] = [];
  const taken = new Set<string>();
  for (const list of lists) {
    const entries = isMap(list)
      ? Object.entries(list)
      : Array.isArray(list)
      ? list.flatMap((one: Json): [string, Json][] =>
        isMap(one) && typeof one.name === "string" ? [[one.name, one]] : []
      )
      : [];
    for (const [written, command] of entries) {
      const name = written.toLowerCase().trim().replaceAll(/\s+/g, "-");
      const converted = convertCommand(name, command);
      if (!converted) {
        leave(
          `commands.${written}`,
          "it has no answer that could be taken over; write it with steps: docs/steps.md",
        );
      } else if (taken.has(name)) leave(`commands.${written}`, `there is a command ${name} already`);
      else blocks.push({ from: `commands.${written}`, lines: yamlEntry(name, converted, 2) });
      taken.add(name);
    }
  }
  return { key: "commands", comment: "Commands answer to / and to the prefix.", blocks };
}

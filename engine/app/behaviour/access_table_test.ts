/**
 * Who may use which command where: every command, called every way, by everybody, in every place. What is to come out
 * is worked out below from what the language promises; what came out is read from the reports and from the answers.
 */
import assert from "node:assert/strict";
import type { PermissionName } from "../../model/permissions.ts";
import { PlaygroundRefusal } from "../../model/playground.ts";
import type { TestBotOptions } from "../../testkit/test_bot.ts";
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";

/** Roles of the first server, which the definition knows by names; the second server has others called the same. */
const ROLES = {
  Helper: { id: "800000000000000001", can: [] },
  Moderator: { id: "800000000000000002", can: ["manage_messages", "kick_members"] },
  Admin: { id: "800000000000000003", can: ["administrator"] },
} as const satisfies Record<string, { id: string; can: readonly PermissionName[] }>;

type Role = keyof typeof ROLES;

interface Person {
  readonly roles: readonly Role[];
  /** In the second server. */
  readonly otherRoles?: readonly Role[];
  readonly id?: string;
  readonly timedOut?: boolean;
}

/** The first one is the person at the page, who owns the bot. */
const PEOPLE: Readonly<Record<string, Person>> = {
  Olive: { roles: [] },
  Ada: { roles: [] },
  Root: { roles: ["Admin"] },
  Mo: { roles: ["Moderator"], otherRoles: ["Moderator"] },
  Hal: { roles: ["Helper"], otherRoles: ["Helper"] },
  Bo: { roles: [] },
  Tim: { roles: ["Moderator", "Helper"], timedOut: true },
  Liz: { roles: [], id: "800000000000000010" },
};
const BOT_OWNER = "Olive";
const SERVER_OWNERS = { First: "Ada", Second: "Hal", none: undefined };

interface Place {
  readonly server: "First" | "Second" | "none";
  readonly channel: string;
  readonly id?: string;
  /** Ids of what it lies in. */
  readonly within: readonly string[];
  readonly ageRestricted?: boolean;
  /** What its channel says of roles and people. */
  readonly overwrites?: readonly Overwrite[];
}

interface Overwrite {
  readonly role?: Role;
  readonly person?: string;
  readonly allow?: readonly PermissionName[];
  readonly deny?: readonly PermissionName[];
}

const STRICT = "800000000000000020";
const GAMES = "800000000000000021";
const STRICT_OVERWRITES: readonly Overwrite[] = [
  { role: "Moderator", deny: ["manage_messages"] },
  { person: "Bo", allow: ["manage_messages"] },
];

const PLACES: Readonly<Record<string, Place>> = {
  channel: { server: "First", channel: "general", within: [] },
  overwrites: { server: "First", channel: "strict", id: STRICT, within: [], overwrites: STRICT_OVERWRITES },
  thread: { server: "First", channel: "talk", within: [STRICT], overwrites: STRICT_OVERWRITES },
  adult: { server: "First", channel: "lounge", within: [], ageRestricted: true },
  category: { server: "First", channel: "chess", within: [GAMES] },
  "thread in category": { server: "First", channel: "moves", within: [GAMES] },
  "other server": { server: "Second", channel: "general", within: [] },
  direct: { server: "none", channel: "@bot", within: [] },
};
/** Where an overwrite takes Manage Channels from the bot: a channel, and with it its thread. */
const TAKEN_FROM_BOT = ["chess", "moves"];

interface Asked {
  readonly user?: readonly PermissionName[];
  readonly roles?: readonly Role[];
  readonly users?: readonly string[];
  readonly channels?: readonly string[];
  readonly owner_only?: true;
  readonly server_only?: true;
  readonly dm_only?: true;
  readonly age_restricted?: true;
  readonly bot?: readonly PermissionName[];
}

interface Rule {
  readonly name: string;
  /** Of the command itself, or of the group and then of the command in it. */
  readonly rules: readonly Asked[];
  /** Roles under `command_permissions`. */
  readonly configured?: readonly Role[];
}

const COMMANDS: readonly Rule[] = [
  { name: "open", rules: [] },
  { name: "allowed", rules: [{ user: ["manage_messages"] }] },
  { name: "allowed-both", rules: [{ user: ["manage_messages", "kick_members"] }] },
  { name: "helpers", rules: [{ roles: ["Helper"] }] },
  { name: "listed", rules: [{ users: ["Liz"] }] },
  { name: "any-way", rules: [{ user: ["ban_members"], roles: ["Helper"], users: ["Liz"] }] },
  { name: "here", rules: [{ channels: [STRICT] }] },
  { name: "games", rules: [{ channels: [GAMES] }] },
  { name: "owner", rules: [{ owner_only: true }] },
  { name: "server", rules: [{ server_only: true }] },
  { name: "private", rules: [{ dm_only: true }] },
  { name: "private-listed", rules: [{ dm_only: true, users: ["Liz"] }] },
  { name: "adult", rules: [{ age_restricted: true }] },
  { name: "needs", rules: [{ bot: ["manage_channels"] }] },
  { name: "here-allowed", rules: [{ user: ["manage_messages"], channels: [STRICT, GAMES] }] },
  { name: "set", rules: [{ user: ["kick_members"], channels: [] }], configured: ["Helper"] },
  { name: "set-here", rules: [{ channels: [GAMES] }], configured: ["Helper"] },
  { name: "group inner", rules: [{ user: ["manage_messages"] }, { roles: ["Helper"] }] },
  { name: "shut inner", rules: [{ owner_only: true }, {}] },
];

const SURFACES = ["slash", "prefix", "mention"] as const;
type Surface = typeof SURFACES[number];

// What is to come out.

/** Everything that speaks against a call; nothing where it is answered. */
function reasonsAgainst(command: Rule, person: string, place: Place, surface: Surface): string[] {
  const against = new Set<string>();
  const inServer = place.server !== "none";
  const held = rolesIn(person, place);
  const can = permissionsIn(person, place);
  const administrates = can.has("administrator");
  const isListed = ({ users = [] }: Asked) => users.includes(person);
  for (const rule of command.rules) {
    // Facts of the place bind the bot's owner, too.
    if (rule.server_only && !inServer) against.add("server_only");
    if (rule.dm_only && inServer) against.add("dm_only");
    // In direct messages Discord itself judges who sees slash commands with an age restriction.
    const adult = place.ageRestricted || (!inServer && surface === "slash");
    if (rule.age_restricted && !adult) against.add("age_restricted");
    // Nobody has roles or permissions there.
    if (!inServer && (rule.user || rule.roles) && !isListed(rule)) against.add("server_only");
    if (rule.bot && TAKEN_FROM_BOT.includes(place.channel)) against.add("bot_permission");
  }
  if (person === BOT_OWNER) return [...against];
  for (const { owner_only } of command.rules) if (owner_only) against.add("owner_only");
  if (command.configured) {
    if (!inServer) against.add("server_only");
    // Roles that are set go before what the definition says of people. Administrators could give themselves each.
    else if (!administrates && !command.configured.some((role) => held.includes(role))) {
      against.add("no_permission");
    }
  }
  for (const rule of command.rules) {
    const { user = [], roles = [], users = [], channels = [] } = rule;
    const asks = user.length + roles.length + users.length > 0;
    const letIn = isListed(rule) || roles.some((role) => held.includes(role)) ||
      (roles.length > 0 && administrates) ||
      (user.length > 0 && user.every((name) => administrates || can.has(name)));
    if (asks && !letIn && !command.configured) {
      against.add(user.length + roles.length > 0 ? "no_permission" : "not_chosen");
    }
    const isThere = channels.some((id) => id === place.id || place.within.includes(id));
    if (channels.length > 0 && !isThere) {
      against.add({ none: "server_only", First: "wrong_channel", Second: "wrong_server" }[place.server]);
    }
  }
  return [...against];
}

/** Roles that the definition can mean. */
function rolesIn(person: string, place: Place): readonly Role[] {
  return place.server === "First" ? PEOPLE[person]!.roles : [];
}

function permissionsIn(person: string, place: Place): Set<PermissionName> {
  const { roles, otherRoles = [] } = PEOPLE[person]!;
  if (place.server === "none") return new Set();
  const held = place.server === "First" ? roles : otherRoles;
  const can = new Set<PermissionName>(held.flatMap((role): readonly PermissionName[] => ROLES[role].can));
  if (person === SERVER_OWNERS[place.server]) can.add("administrator");
  const apply = ({ allow = [], deny = [] }: Overwrite) => {
    deny.forEach((name) => can.delete(name));
    allow.forEach((name) => can.add(name));
  };
  const { overwrites = [] } = place;
  overwrites.filter(({ role }) => role && held.includes(role)).forEach(apply);
  overwrites.filter((one) => one.person === person).forEach(apply);
  return can;
}

/** Discord lets nobody in a timeout do anything in that server. */
const isSilenced = (person: string, { server }: Place) => server === "First" && PEOPLE[person]!.timedOut;

// What comes out.

async function observe(bot: TestBot, command: Rule, person: string, surface: Surface): Promise<string> {
  const before = bot.reports.length;
  const mention = `<@${bot.personId("Bot")}>`;
  const lines = {
    slash: `/${command.name}`,
    prefix: `!${command.name}`,
    mention: `${mention} ${command.name}`,
  };
  let told: string;
  try {
    told = surface === "slash"
      ? await bot.slash(lines.slash, {}, person)
      : await bot.say(lines[surface], person);
  } catch (error) {
    if (!(error instanceof PlaygroundRefusal)) throw error;
    return "refused by Discord";
  }
  const report = bot.reports[before];
  if (bot.reports.length !== before + 1) return `${bot.reports.length - before} reports`;
  if (report?.command !== command.name || report.surface !== surface) return `a report of ${report?.command}`;
  if (report.outcome === "answered") {
    return told === `Bot: ${command.name} works` ? "answered" : `answered: ${told}`;
  }
  const heard = surface === "slash" ? `Bot → ${person} only: | ` : "Bot: | ";
  if (!told.startsWith(heard) || !told.endsWith("color #ff0000")) {
    return `${report.refusedBy}, but said: ${told}`;
  }
  return `${report.outcome} ${report.refusedBy}`;
}

/**
 * What Discord refuses has to be what would be refused anyway, with one exception: Discord knows nothing of a bot's
 * owners, so it asks them for what it asks everybody.
 */
function mismatch(seen: string, against: readonly string[], person: string, place: Place): boolean {
  if (isSilenced(person, place)) return seen !== "refused by Discord";
  if (seen === "refused by Discord") return against.length === 0 && person !== BOT_OWNER;
  if (seen === "answered") return against.length > 0;
  return !against.some((reason) => seen === `refused ${reason}`);
}

Deno.test("each command answers exactly those who may use it, where they may, every way it is called", async () => {
  await using bot = await startTestBot(DEFINITION, { world: WORLD, rateLimits: false });
  bot.timeoutPerson("Tim", 86_400_000);
  bot.overwrite("chess", { person: "Bot", deny: ["manage_channels"] });
  const wrong: string[] = [];
  const seen = new Map<string, number>();
  for (const [where, place] of Object.entries(PLACES)) {
    bot.server = place.server === "none" ? "First" : place.server;
    bot.channel = place.channel;
    for (const person of Object.keys(PEOPLE)) {
      for (const command of COMMANDS) {
        for (const surface of SURFACES) {
          const against = reasonsAgainst(command, person, place, surface);
          const outcome = await observe(bot, command, person, surface);
          seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
          if (!mismatch(outcome, against, person, place)) continue;
          const wanted = against.length === 0 ? "answered" : `refused ${against.join(" or ")}`;
          wrong.push(`${command.name} by ${surface}, ${person}, ${where}: ${outcome}, not ${wanted}`);
        }
      }
    }
  }
  assert.deepEqual(wrong, []);
  // The table has to come by each way to be refused, or it says nothing about it.
  assert.deepEqual(
    [...seen.keys()].sort(),
    [
      "answered",
      ...[
        "age_restricted",
        "bot_permission",
        "dm_only",
        "no_permission",
        "not_chosen",
        "owner_only",
        "server_only",
        "wrong_channel",
        "wrong_server",
      ].map((reason) => `refused ${reason}`),
      "refused by Discord",
    ].sort(),
  );
});

// The bot, and the world around it.

function commandYaml(command: Rule): string {
  const [name, inner] = command.name.split(" ");
  const reply = `reply: "${command.name} works"`;
  const [outer, below] = command.rules.map((rule) => `permissions: ${JSON.stringify(rule)}`);
  const own = [`description: ${name}`, ...(outer ? [outer] : [])].join(", ");
  if (!inner) return `  ${name}: { ${own}, ${reply} }`;
  return `  ${name}: { ${own}, subcommands: { ${inner}: { description: ${inner}, ${below}, ${reply} } } }`;
}

const DEFINITION = `
name: Bot
cooldowns: { default_rate: 0 }
names:
  roles: { ${Object.entries(ROLES).map(([name, { id }]) => `${name}: ${id}`).join(", ")} }
  users: { Liz: ${PEOPLE["Liz"]!.id} }
command_permissions:
${COMMANDS.flatMap(({ name, configured }) => configured ? [`  ${name}: [${configured}]`] : []).join("\n")}
commands:
${COMMANDS.map(commandYaml).join("\n")}
`;

type World = NonNullable<TestBotOptions["world"]>;
type SeedPermission = NonNullable<
  NonNullable<World["guilds"][number]["roles"]>[number]["permissions"]
>[number];

const seeded = (names: readonly PermissionName[] = []) =>
  names.map((name) =>
    name.split("_").map((word) => word[0]!.toUpperCase() + word.slice(1)).join("")
  ) as SeedPermission[];

const seededRoles = (own: boolean) =>
  Object.entries(ROLES).map(([name, { id, can }]) => ({
    name,
    permissions: seeded(can),
    ...(own ? { id } : {}),
  }));

const seededOverwrites = (overwrites: readonly Overwrite[]) =>
  overwrites.map(({ allow, deny, ...whom }) => ({ ...whom, allow: seeded(allow), deny: seeded(deny) }));

const WORLD: World = {
  people: Object.entries(PEOPLE).map(([name, { id }]) => ({ name, ...(id ? { id } : {}) })),
  guilds: [
    {
      name: "First",
      owner: SERVER_OWNERS.First,
      roles: seededRoles(true),
      channels: [
        { name: "general" },
        { name: "strict", id: STRICT, overwrites: seededOverwrites(STRICT_OVERWRITES) },
        { name: "talk", type: 11, parent: "strict" },
        { name: "lounge", ageRestricted: true },
        { name: "Games", type: 4, id: GAMES },
        { name: "chess", parent: "Games" },
        { name: "moves", type: 11, parent: "chess" },
      ],
      members: Object.entries(PEOPLE).map(([person, { roles }]) => ({ person, roles })),
    },
    {
      name: "Second",
      owner: SERVER_OWNERS.Second,
      roles: seededRoles(false),
      channels: [{ name: "general" }],
      members: Object.entries(PEOPLE).map(([person, { otherRoles = [] }]) => ({ person, roles: otherRoles })),
    },
  ],
};

/** Two servers, three people, one bot with commands of every kind: what the page's tests look at. */
import type {
  APIApplicationCommand,
  APIGuildMember,
  APIRole,
  APIUser,
  GuildMemberFlags,
  RoleFlags,
} from "discord-api-types/v10";
import type { PlaygroundGuild, PlaygroundPresence } from "../../model/playground.ts";
import { user } from "./fake_messages.ts";

export const BOT = user("900", "starter", { global_name: "Starter", bot: true });
export const ADA = user("101", "ada", { global_name: "Ada" });
export const BO = user("102", "bo", { global_name: "Bo" });
export const CY = user("103", "cy");
export const GENERAL = "301";

const role = (id: string, name: string, color: number, position: number): APIRole => ({
  id,
  name,
  color,
  colors: { primary_color: color, secondary_color: null, tertiary_color: null },
  position,
  hoist: false,
  permissions: "0",
  managed: false,
  mentionable: true,
  flags: 0 as RoleFlags,
});

const member = (user: APIUser, roles: string[], nick: string | null = null): APIGuildMember => ({
  user,
  roles,
  nick,
  joined_at: "2026-01-01T00:00:00.000Z",
  deaf: false,
  mute: false,
  flags: 0 as GuildMemberFlags,
});

export const guilds: readonly PlaygroundGuild[] = [
  {
    id: "201",
    name: "Test Guild",
    channels: [
      { id: GENERAL, name: "general", type: 0, topic: "Try the bot here" },
      { id: "302", name: "mod-log", type: 0, topic: null },
      { id: "303", name: "bots", type: 0, topic: null },
    ],
    roles: [
      role("201", "@everyone", 0, 0),
      role("401", "Member", 0x3ba55d, 1),
      role("402", "Admin", 0xf0b232, 2),
    ],
    members: [member(BOT, []), member(ADA, ["402"]), member(BO, ["401"]), member(CY, [], "Cyrus")],
    bans: [],
  },
  {
    id: "202",
    name: "Second Guild",
    channels: [{ id: "311", name: "lobby", type: 0, topic: null }],
    roles: [role("202", "@everyone", 0, 0)],
    members: [member(BOT, []), member(ADA, [])],
    bans: [],
  },
];

export const presences: readonly PlaygroundPresence[] = [
  {
    userId: BOT.id,
    status: "online",
    activity: { id: "0", name: "2 servers", type: 3, created_at: 0 },
  },
];

const command = (id: string, name: string, more: object): APIApplicationCommand => ({
  id,
  application_id: BOT.id,
  type: 1,
  name,
  description: "",
  default_member_permissions: null,
  version: "1",
  ...more,
});

export const commands: readonly APIApplicationCommand[] = [
  command("501", "hello", {
    description: "Greet someone",
    options: [
      { type: 6, name: "who", description: "Whom to greet", required: true },
      {
        type: 3,
        name: "mood",
        description: "Tone",
        choices: [{ name: "kind", value: "kind" }, { name: "formal", value: "formal" }],
      },
    ],
  }),
  command("502", "help", { description: "Show every command" }),
  command("503", "roll", {
    description: "Roll dice",
    options: [
      { type: 4, name: "sides", description: "How many sides", required: true, min_value: 2, max_value: 100 },
      { type: 5, name: "secret", description: "Only you see the result" },
    ],
  }),
  command("504", "play", {
    description: "Queue a song",
    options: [{ type: 3, name: "song", description: "Its name", required: true, autocomplete: true }],
  }),
  command("505", "config", {
    description: "Settings",
    options: [{
      type: 2,
      name: "roles",
      description: "Roles",
      options: [{
        type: 1,
        name: "add",
        description: "Add a role",
        options: [
          { type: 8, name: "role", description: "Which role", required: true },
          { type: 7, name: "channel", description: "Where", channel_types: [0] },
        ],
      }],
    }],
  }),
  command("506", "sleep", { description: "Never answers" }),
  command("507", "Say hi", { type: 2 }),
  command("508", "Quote", { type: 3 }),
];

/** Why a moderation action is not tried, or what Discord refused of one. */
import { text } from "../text_table.ts";

const ROLE = { role: "text" } as const;

export const MODERATION_TEXTS = {
  cannot_moderate_owner: text("I can't do this to the owner of the server: nobody can."),
  cannot_moderate_me: text("I can't do this to myself."),
  cannot_time_out_administrator: text(
    "This person is an administrator, and Discord lets nobody time out administrators.",
  ),
  /** `role`: the highest role of the person whom it is about. */
  bot_below_target: text(
    "I can't do this: my highest role has to stand above {role}. Move my role up under Server Settings, Roles.",
    ROLE,
  ),
  actor_below_target: text("You can't do this: your highest role has to stand above {role}.", ROLE),

  everyone_role: text("Everybody has this role: it can't be given or taken."),
  managed_role: text(
    "The role {role} belongs to a bot or another app: it can't be given or taken by hand.",
    ROLE,
  ),
  bot_below_role: text(
    "I can't give or take the role {role}: my highest role has to stand above it. " +
      "Move my role up under Server Settings, Roles.",
    ROLE,
  ),
  actor_below_role: text(
    "You can't give or take the role {role}: your highest role has to stand above it.",
    ROLE,
  ),

  person_unclear: text("I can't tell who is meant. Name a person by a mention or an id."),
  person_not_in_server: text("This person is not in this server."),
  person_unknown: text("Discord knows nobody with this id."),
  role_unclear: text("I can't tell which role is meant. Name a role by a mention or an id."),
  role_not_in_server: text("This server doesn't have this role."),
  /** The server has the bot's commands, but not the bot; or Discord has not told of it yet. */
  not_in_server: text(
    "I can't do this here: I am not a member of this server, or Discord has not told me of it yet.",
  ),
  not_banned: text("This person is not banned here."),
  /** `given`: what was given for a length of time, in code marks. */
  not_a_duration: text("{given} is no length of time. Write something like `30s`, `10m`, `2h` or `1d`.", {
    given: "text",
  }),
  /** Both in words: `1 second`, `28 days`. */
  duration_out_of_range: text("This length of time must be from {least} to {most}.", {
    least: "text",
    most: "text",
  }),
  nickname_too_long: text("A nickname has at most {most} characters; this has {length}.", {
    most: "number",
    length: "number",
  }),
  nickname_refused: text("Discord doesn't take this nickname. Choose another one."),

  // After everything was checked.
  discord_forbids: text(
    "Discord didn't let me do this. My permissions or the order of the roles may have changed just now: look under " +
      "Server Settings, Roles.",
  ),
  two_factor_missing: text(
    "Discord didn't let me do this: this server asks moderators for two-factor authentication, and the account that " +
      "owns me doesn't have it switched on.",
  ),
  too_many_bans: text(
    "Discord takes no more bans of people who are not in this server at the moment. Try again later.",
  ),
} as const;

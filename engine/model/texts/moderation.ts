/** Why a moderation action is not tried: Discord would refuse it, or the person who asked stands too low. */
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
} as const;

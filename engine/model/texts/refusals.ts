/** Why a command is refused, and what goes wrong while it runs. Lists are joined already: `Ban Members and Kick Members`. */
import { text } from "../text_table.ts";

/** What is known of a cooldown: `left` is a time in words, `30 seconds`. */
export const COOLDOWN = {
  name: "the cooldown",
  fields: { left: "text", seconds: "number", rate: "number", per: "text" },
} as const;

const MISSING = { missing: "text" } as const;

export const REFUSAL_TEXTS = {
  cooldown: text("You are too fast. Try again in {cooldown.left}.", { cooldown: COOLDOWN }),
  /** `missing`: what would let the person in, `Ban Members or the role Moderator`. */
  no_permission: text("You don't have permission to use this command: it needs {missing}.", MISSING),
  /** Roles that the server's owner has set. */
  no_configured_role: text(
    "You don't have permission to use this command: in this server it needs {missing}.",
    MISSING,
  ),
  owner_only: text("Only the bot's owner can use this command."),
  server_owner_only: text("Only the server's owner and the bot's owner can use this command."),
  /** The definition names people, and nothing else that would let somebody in. */
  not_chosen: text("Only certain people can use this command, and you are not one of them."),
  bot_permission: text("I can't do this here: I need {missing}.", MISSING),
  /** `channels`: mentions of channels of this server. */
  wrong_channel: text("This command works only in {channels}.", { channels: "text" }),
  /** The channels in which it works belong to another server. */
  wrong_server: text("This command doesn't work in this server."),
  server_only: text("This command works only in a server."),
  dm_only: text("This command works only in direct messages with me."),
  age_restricted: text("This command works only in a channel with an age restriction."),
  /** A check that has no words of its own. `check`: its name. */
  check_failed: text("You can't use this command now: the check {check} does not hold.", { check: "text" }),
  check_says: text("{words}", { words: "text" }),
  too_many_steps: text("This does more than {most} steps, so I stopped.", { most: "number" }),
  timeout: text("This took too long, so I stopped. Error id: `{error_id}`", { error_id: "text" }),
  not_yours: text("Only the person who asked can use this. Call the command yourself to get your own."),
  /** `missing` is made as for `no_permission`. */
  control_needs: text("You can't use this: it needs {missing}.", MISSING),
  control_not_chosen: text("Only certain people can use this, and you are not one of them."),
  /** It can be used once by each person. */
  control_used: text("You have used this already."),
  control_expired: text("This has expired. Call the command again."),
  control_unknown: text("This is no longer in use. Call the command again."),
  /** `near`: names that were probably meant, in code marks. */
  unknown_command_near: text("I have no command of that name. Did you mean {near}?", { near: "text" }),

  // The words of which `missing` and `channels` are made.
  the_role: text("the role {role}", { role: "text" }),
  server_ownership: text("ownership of this server"),
  /** A server's settings name a role that was deleted since. */
  deleted_role: text("a role that no longer exists"),
  /** The bot's files name a role of another server, or one that was deleted. */
  absent_role: text("a role that this server doesn't have"),
} as const;

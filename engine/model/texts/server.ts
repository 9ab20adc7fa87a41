/** Why a channel, a thread, a role or somebody in voice is not changed, or what Discord refused of it. */
import { text } from "../text_table.ts";

const CHANNEL = { channel: "text" } as const;
const ROLE = { role: "text" } as const;

export const SERVER_TEXTS = {
  name_empty: text("Nothing is left of this name that it could have in Discord. Choose another one."),
  channel_gone: text("This channel doesn't exist any more."),
  channels_full: text("This server has as many channels as Discord allows. Delete one of them first."),
  /** Announcement, forum and stage channels need a community server. */
  channel_refused: text(
    "Discord doesn't take this channel. A category holds at most 50 channels, and announcement, forum and stage " +
      "channels need a server with Community switched on.",
  ),
  channel_changes_refused: text("Discord doesn't take these settings for this channel."),
  channel_changed_too_often: text(
    "Discord lets a channel get a new name or topic only twice in ten minutes. Try again later.",
  ),
  channel_needed: text("Discord doesn't let me delete this channel: a community server needs it."),
  not_a_category: text("{channel} is no category: name a category, or leave it out.", CHANNEL),
  not_for_this_channel: text("This can't be done with {channel}: it is another kind of channel.", CHANNEL),
  role_or_person_unclear: text(
    "I can't tell which role or person is meant. Name one by a mention or an id.",
  ),

  thread_unknown: text("I can't find this thread: it was deleted, or I can't see it."),
  not_a_thread: text("{channel} is no thread.", CHANNEL),
  no_threads_in: text("There can be no such thread in {channel}.", CHANNEL),
  no_threads_here: text("There can be no such thread in this kind of channel."),
  post_needs_text: text("A post in a forum begins with a text, and here is none."),
  thread_exists: text("This message has a thread already."),
  thread_archived: text("This thread is archived. Somebody has to open it again first."),
  thread_locked: text("This thread is locked."),
  threads_full: text("This server has as many open threads as Discord allows. Archive some of them first."),
  not_in_thread: text("This person is not in this thread."),

  roles_full: text("This server has as many roles as Discord allows. Delete one of them first."),
  color_unclear: text("{given} is no colour. Write something like `#5865F2`.", { given: "text" }),
  everyone_role_change: text("Everybody has this role: it can't be deleted or changed here."),
  managed_role_change: text(
    "The role {role} belongs to a bot or another app: it can't be deleted by hand.",
    ROLE,
  ),
  bot_below_role_change: text(
    "I can't change the role {role}: my highest role has to stand above it. " +
      "Move my role up under Server Settings, Roles.",
    ROLE,
  ),
  actor_below_role_change: text(
    "You can't change the role {role}: your highest role has to stand above it.",
    ROLE,
  ),
  /** `missing`: permissions by their names in Discord's settings. */
  role_beyond_bot: text(
    "I can't make a role that may do more than I may: I don't have {missing} myself. Give it to my role under " +
      "Server Settings, Roles.",
    { missing: "text" },
  ),
  role_position_too_high: text(
    "I can't put a role in place {position}: it has to stand below my highest role, which stands in place {mine}. " +
      "Move my role up under Server Settings, Roles.",
    { position: "number", mine: "number" },
  ),

  not_a_voice_channel: text("{channel} is no voice channel.", CHANNEL),
  not_for_voice: text("Nobody can be brought into this channel: it is no voice channel."),
  person_not_in_voice: text("This person is in no voice channel."),
} as const;

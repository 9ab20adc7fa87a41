import { entries } from "./entry.ts";

/** Channels, threads and roles that steps make and change. */
export const SERVER_CODES = entries({
  "unknown-role-or-person": {
    title: "Neither a role nor a person",
    explanation:
      "Who may see a channel is said of roles and of people: `everyone`, a name under `names:`, an id, or a placeholder " +
      "that stands for one. What stands here is none of them.",
    example: {
      wrong: "- create_channel: { name: staff, private: true, allow: [ Moderators ] }",
      right:
        'names: { roles: { moderators: "823475887319941132" } }\n…\n- create_channel: { name: staff, private: true, allow: [ moderators ] }',
    },
  },
  "allowed-and-denied": {
    title: "Allowed and denied at once",
    explanation:
      "The same permission stands for the same role or person under `allow` and under `deny`. Leave one of them out.",
    example: {
      wrong:
        "- create_channel: { name: news, allow: { everyone: [send_messages] }, deny: { everyone: [send_messages] } }",
      right: "- create_channel: { name: news, deny: { everyone: [send_messages] } }",
    },
  },
  "not-a-channel-permission": {
    title: "A permission that counts in the whole server",
    explanation:
      "A channel can allow or deny what is done in it, such as `view_channel` or `send_messages`. Permissions such as " +
      "`ban_members` belong to roles: see `create_role` and `edit_role`.",
    example: {
      wrong: "- create_channel: { name: staff, allow: { moderator: [ban_members] } }",
      right: "- create_channel: { name: staff, allow: { moderator: [view_channel, manage_messages] } }",
    },
  },
  "key-of-another-channel-type": {
    title: "A key of another kind of channel",
    explanation:
      "Each kind of channel has its own settings in Discord: a topic belongs to text channels, announcements and forums, a " +
      "limit of people to voice and stage channels, and a category stands in no other category. Say the kind with `type`, or " +
      "leave the key out.",
    example: {
      wrong: "- create_channel: { name: talk, user_limit: 5 }",
      right: "- create_channel: { name: talk, type: voice, user_limit: 5 }",
    },
  },
  "thread-at-message": {
    title: "A thread at a message, and somewhere else",
    explanation:
      "A thread that begins at a message belongs to the channel of the message, and everybody who sees that sees the " +
      "thread. A private thread, or one of another channel, begins at no message.",
    example: {
      wrong: "- create_thread: { name: Help, message: target, private: true }",
      right: "- create_thread: { name: Help, private: true }",
    },
  },
  "nothing-to-change": {
    title: "A step that changes nothing",
    explanation:
      "This step says what it is about, but not what is to become of it. Add what is to be changed.",
    example: { wrong: "- edit_role: { role: vip }", right: "- edit_role: { role: vip, color: gold }" },
  },
});

/** What loading says of steps that change a server. */
import assert from "node:assert/strict";
import { permissionBits } from "../../model/permissions.ts";
import { compile, problemsIn, withSteps } from "../test_actions.ts";

const NAMES =
  'names: { channels: { lounge: "823475887319941133" }, roles: { staff: "823475887319941134" }, users: { boss: "823475887319941135" } }';
const long = "x".repeat(101);
const topic = "x".repeat(1025);

const CASES: readonly [steps: string, ...problems: string[]][] = [
  // Channels.
  ["- { create_channel: 'ticket {user.name}', save_as: made }\n- reply: '{made.name} {made.id} {made}'\n- send: { to: '{made}', text: Hi }\n- delete_channel: '{made}'"],
  ["- create_channel: { name: a, private: true, allow: [ staff, boss, '{user}', '{options.who}', '{names.roles.staff}', '823475887319941139' ], deny: everyone }"],
  ["- create_channel: { name: a, allow: { '{user}': [view_channel, send_messages], everyone: read_message_history } }"],
  ["- create_channel: { name: a, type: voice, user_limit: 99, category: lounge, slowmode: 5s, nsfw: yes }"],
  ["- create_channel: { name: a, type: forum, topic: Rules }\n- create_channel: { name: a, type: stage, user_limit: 10000 }"],
  ["- create_channel: { type: voice }", "missing-key at type"],
  [`- create_channel: ${long}`, `too-long at ${long}`],
  [`- create_channel: { name: a, topic: ${topic} }`, `too-long at ${topic}`],
  ["- create_channel: { name: a, type: txt }", "unknown-word → text at txt"],
  ["- create_channel: { name: a, type: news }", "unknown-word → announcement at news"],
  ["- create_channel: { name: a, user_limit: 5 }", "key-of-another-channel-type at user_limit"],
  ["- create_channel: { name: a, type: category, topic: b }", "key-of-another-channel-type at topic"],
  ["- create_channel: { name: a, type: voice, user_limit: 100 }", "out-of-range at 100"],
  ["- create_channel: { name: a, slowmode: 7h }", "out-of-range at 7h"],
  ["- create_channel: { name: a, parent: lounge }", "unknown-key → category at parent"],
  ["- create_channel: { name: a, allow: [ staf ] }", "unknown-role-or-person → staff at staf"],
  ["- create_channel: { name: a, allow: [ '{channel}' ] }", "placeholder-of-another-kind at {channel}"],
  ["- create_channel: { name: a, allow: { staff: [view] } }", "unknown-permission → view_channel at view"],
  ["- create_channel: { name: a, allow: { staff: [ban_members] } }", "not-a-channel-permission at staff"],
  [
    "- create_channel: { name: a, allow: { staff: send_messages }, deny: { staff: [send_messages, view_channel] } }",
    "allowed-and-denied at staff",
  ],
  ["- edit_channel: { channel: lounge, name: New, category: none, private: no }"],
  ["- edit_channel: { channel: lounge }", "nothing-to-change at channel"],
  ["- edit_channel: { channel: loung, topic: a }", "unknown-channel → lounge at loung"],
  ["- delete_channel\n- delete_channel: lounge\n- delete_channel: { channel: lounge, reason: Old }"],
  ["- remove_channel: lounge", "unknown-key → delete_channel at remove_channel"],
  ["- lock_channel\n- lock_channel: lounge\n- unlock_channel: { channel: '{options.where}', reason: Calm }"],
  // Threads.
  ["- { create_thread: 'Help {user.name}', save_as: t }\n- add_to_thread: { who: '{user}', thread: '{t}' }\n- remove_from_thread: boss\n- edit_thread: { thread: '{t}', archived: true, locked: false, auto_archive: 1w }\n- delete_thread: '{t}'\n- delete_thread"],
  ["- create_thread: { name: a, channel: lounge, text: 'Hi {user}', embed: { title: A }, slowmode: 5s }"],
  ["- create_thread: { name: a, auto_archive: 2d }", "unknown-word → 3d at 2d"],
  [
    "- { send: { to: lounge, text: Hi }, save_as: m }\n- create_thread: { name: a, message: m, private: true }",
    "thread-at-message at private",
  ],
  [`- create_thread: { name: a, text: ${"y".repeat(2001)} }`, `too-long at ${"y".repeat(2001)}`],
  ["- edit_thread: { thread: lounge }", "nothing-to-change at thread"],
  ["- edit_thread: { close: true }", "unknown-key → archived at close"],
  // Roles.
  ["- { create_role: { name: VIP, color: gold, hoist: true, permissions: [manage_messages], position: 2 }, save_as: r }\n- give_role: '{r}'\n- edit_role: { role: '{r}', name: '{options.kind}' }\n- delete_role: staff"],
  ["- create_role: { name: A, color: reddish }", "not-a-colour at reddish"],
  ["- create_role: { name: A, position: 0 }", "out-of-range at 0"],
  ["- create_role: { name: A, permissions: [fly] }", "unknown-permission at fly"],
  ["- edit_role: { role: staff }", "nothing-to-change at role"],
  ["- delete_role: { role: staff, who: boss }", "unknown-key at who"],
  // Voice.
  ["- move: { who: '{options.who}', to: lounge, reason: Come }\n- disconnect: boss\n- mute: '{user}'\n- unmute: boss\n- deafen: boss\n- undeafen: { who: boss, reason: Enough }"],
  ["- move: boss", "wrong-kind at boss"],
  ["- move: { who: boss, channel: lounge }", "unknown-key → to at channel"],
  ["- mute: { who: boss, for: 10m }", "unknown-key at for"],
  ["- mute: staff", "unknown-person at staff"],
];

for (const [steps, ...expected] of CASES) {
  Deno.test(`server: ${steps.replaceAll("\n", " ").slice(0, 120)}`, () => {
    assert.deepEqual(problemsIn(withSteps(steps, NAMES)), expected);
  });
}

Deno.test("each server action asks for the permissions that it needs, and for no more", () => {
  const base = compile(withSteps("- stop", NAMES)).program.permissions;
  const more = (steps: string) => compile(withSteps(steps, NAMES)).program.permissions & ~base;
  const needs: readonly [string, bigint][] = [
    ["- create_channel: a", permissionBits(["manage_channels"])],
    [
      "- create_channel: { name: a, allow: { staff: [add_reactions] } }",
      permissionBits(["manage_channels", "add_reactions"]),
    ],
    ["- edit_channel: { topic: a }", permissionBits(["manage_channels"])],
    ["- edit_channel: { private: true }", permissionBits(["manage_roles"])],
    ["- lock_channel", permissionBits(["manage_roles"])],
    ["- delete_channel", permissionBits(["manage_channels"])],
    ["- create_thread: a", permissionBits(["create_public_threads"])],
    ["- create_thread: { name: a, private: true }", permissionBits(["create_private_threads"])],
    ["- edit_thread: { locked: true }", permissionBits(["manage_threads"])],
    [
      "- create_role: { name: a, permissions: [kick_members] }",
      permissionBits(["manage_roles", "kick_members"]),
    ],
    ["- move: { who: boss, to: lounge }", permissionBits(["move_members", "connect"])],
    ["- mute: boss", permissionBits(["mute_members"])],
    ["- deafen: boss", permissionBits(["deafen_members"])],
    ["- disconnect: boss", permissionBits(["move_members"])],
  ];
  for (const [steps, bits] of needs) assert.equal(more(steps), bits, steps);
});

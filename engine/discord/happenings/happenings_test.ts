import assert from "node:assert/strict";
import type { Happening, HappeningName } from "../../model/happening.ts";
import { HAPPENINGS } from "../../model/happening.ts";
import type { Dispatch } from "../dispatch.ts";
import { GatewayWorld } from "../world.ts";
import { Happenings } from "./happenings.ts";

const GUILD = "4194304";
const ME = "1";
const ANN = { id: "2", username: "ann", discriminator: "0", global_name: null, avatar: null };
const at = { guild_id: GUILD, channel_id: "30" };

/** As `connect` goes about it. @param wanted what automations wait for; all where nothing is said */
class Kit {
  readonly world = new GatewayWorld();
  readonly asked: string[] = [];
  readonly happenings: Happenings;
  #number = 0;

  constructor(wanted: readonly HappeningName[] = HAPPENINGS, membersIntent = true) {
    this.happenings = new Happenings({
      world: this.world,
      wants: (name) => wanted.includes(name),
      requestMembers: membersIntent ? (id) => this.asked.push(id) : undefined,
    });
    this.tell("READY", { user: { id: ME, username: "Bot" }, guilds: [{ id: GUILD, unavailable: true }] });
    this.tell("GUILD_CREATE", {
      id: GUILD,
      name: "Home",
      icon: null,
      owner_id: "7",
      member_count: 3,
      roles: [{ id: "20", name: "Mods", color: 255, position: 3, permissions: "0" }],
      channels: [{ id: "30", type: 0, name: "general", topic: "All" }],
      voice_states: [{ user_id: "3", channel_id: "30" }],
    });
  }

  tell(t: string, d: unknown): Happening[] {
    const dispatch = { op: 0, s: this.#number++, t, d } as unknown as Dispatch;
    const found = this.happenings.of(dispatch);
    this.world.apply(dispatch);
    return [...found, ...[this.happenings.arrived(dispatch)].flatMap((one) => one ?? [])];
  }

  names(t: string, d: unknown): HappeningName[] {
    return this.tell(t, d).map(({ name }) => name);
  }
}

function message(id: string, content: string, more: object = {}) {
  const rest = {
    attachments: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    edited_timestamp: null,
  };
  return { ...at, id, content, author: ANN, type: 0, ...rest, ...more } as never;
}

Deno.test("Happenings: edits, but no previews of links, no pins and none of the bot's own", () => {
  const kit = new Kit();
  kit.happenings.message(message("50", "one"));
  assert.deepEqual(kit.tell("MESSAGE_UPDATE", message("50", "one", { embeds: [{}] })), []);
  const edited = { edited_timestamp: "2026-01-01T00:00:00Z" };
  assert.deepEqual(kit.tell("MESSAGE_UPDATE", message("50", "one", edited)), []);
  const [happening] = kit.tell("MESSAGE_UPDATE", message("50", "two", edited));
  assert.equal(happening?.name, "message_edit");
  assert.deepEqual(happening.values["before"], { text: "one" });
  const [again] = kit.tell("MESSAGE_UPDATE", message("50", "three", edited));
  assert.deepEqual(again!.values["before"], { text: "two" });
  const [unknown] = kit.tell("MESSAGE_UPDATE", message("51", "x", edited));
  assert.equal(unknown!.values["before"], undefined);
  assert.deepEqual(
    kit.tell("MESSAGE_UPDATE", message("52", "x", { ...edited, author: { ...ANN, id: ME } })),
    [],
  );
});

Deno.test("Happenings: deleted messages, several at once too, with what is known of them", () => {
  const kit = new Kit();
  kit.happenings.message(message("50", "one"));
  kit.happenings.message(message("51", "mine", { author: { ...ANN, id: ME } }));
  const found = kit.tell("MESSAGE_DELETE_BULK", { ...at, ids: ["50", "51", "52"] });
  assert.deepEqual(
    found.map(({ user, values }) => {
      const { text, known } = values["message"] as { text: string; known: boolean };
      return [user?.id, text, known];
    }),
    [[ANN.id, "one", true], [undefined, "", false]],
  );
  assert.equal(new Set(found.map(({ id }) => id)).size, 2);
  assert.deepEqual(kit.names("MESSAGE_DELETE", { id: "60", channel_id: "9" }), [], "a direct message");
});

Deno.test("Happenings: reactions with whom they are about; the bot's own are none", () => {
  const kit = new Kit();
  const reaction = { ...at, message_id: "50", user_id: "2", emoji: { id: null, name: "⭐" } };
  const member = { user: ANN, roles: [] };
  assert.deepEqual(kit.tell("MESSAGE_REACTION_ADD", { ...reaction, member })[0]!.user, ANN);
  const [removed] = kit.tell("MESSAGE_REACTION_REMOVE", {
    ...reaction,
    emoji: { id: "9", name: "party", animated: true },
  });
  assert.deepEqual([removed!.user, removed!.userId], [undefined, "2"]);
  assert.deepEqual(removed!.values["emoji"], { text: "<a:party:9>", name: "party", id: "9" });
  assert.deepEqual(kit.tell("MESSAGE_REACTION_ADD", { ...reaction, user_id: ME }), []);
});

Deno.test("Happenings: a change of a member is told once the member was known", async () => {
  const kit = new Kit();
  assert.deepEqual(kit.asked, [GUILD]);
  const member = { guild_id: GUILD, user: ANN, roles: [], nick: null };
  let known = false;
  const waiting = kit.happenings.membersKnown.then(() => known = true);
  kit.tell("GUILD_MEMBERS_CHUNK", { guild_id: GUILD, members: [member], chunk_index: 0, chunk_count: 2 });
  await Promise.resolve();
  assert.equal(known, false);
  kit.tell("GUILD_MEMBERS_CHUNK", { guild_id: GUILD, members: [], chunk_index: 1, chunk_count: 2 });
  await waiting;
  const [given] = kit.tell("GUILD_MEMBER_UPDATE", { ...member, roles: ["20"], premium_since: "2026-01-01" });
  assert.deepEqual(given!.change, { added: ["20"], removed: [], nick: false, boost: "started" });
  assert.deepEqual(given!.values["after"], { nick: "", roles: ["Mods"] });
  assert.deepEqual(
    kit.names("GUILD_MEMBER_UPDATE", { ...member, roles: ["20"], premium_since: "x" }),
    [],
    "a picture",
  );
  const stranger = { ...member, user: { ...ANN, id: "8" } };
  assert.deepEqual(kit.names("GUILD_MEMBER_UPDATE", { ...stranger, roles: ["20"] }), []);
  assert.deepEqual(kit.names("GUILD_MEMBER_UPDATE", { ...stranger, nick: "x", roles: ["20"] }), [
    "member_update",
  ]);
});

Deno.test("Happenings asks for members only where somebody waits for their changes and Discord would tell", async () => {
  assert.deepEqual(new Kit(["member_join"]).asked, []);
  const kit = new Kit(HAPPENINGS, false);
  assert.deepEqual(kit.asked, []);
  await kit.happenings.membersKnown;
});

Deno.test("Happenings: voice, with where somebody was before", () => {
  const kit = new Kit();
  const state = { guild_id: GUILD, member: { user: { ...ANN, id: "3" }, roles: [] }, user_id: "3" };
  assert.deepEqual(kit.names("VOICE_STATE_UPDATE", { ...state, channel_id: "30" }), [], "muted");
  const [moved] = kit.tell("VOICE_STATE_UPDATE", { ...state, channel_id: "31" });
  assert.deepEqual([moved!.name, (moved!.values["before"] as { name: string }).name], [
    "voice_move",
    "general",
  ]);
  const people = (value: unknown) => (value as { people: number }).people;
  assert.deepEqual([people(moved!.values["before"]), people(moved!.values["voice"])], [0, 1]);
  const [left] = kit.tell("VOICE_STATE_UPDATE", { ...state, channel_id: null });
  assert.equal(people(left!.values["voice"]), 0);
  assert.deepEqual([left!.name, left!.channelId], ["voice_leave", "31"]);
  assert.deepEqual(kit.names("VOICE_STATE_UPDATE", { ...state, channel_id: null }), []);
  assert.deepEqual(kit.names("VOICE_STATE_UPDATE", { ...state, channel_id: "30" }), ["voice_join"]);
});

Deno.test("Happenings: servers that the bot comes into and leaves; an outage is neither", () => {
  const kit = new Kit();
  const guild = {
    id: "8388608",
    name: "New",
    icon: null,
    owner_id: "7",
    member_count: 1,
    roles: [],
    channels: [],
  };
  assert.deepEqual(kit.names("GUILD_CREATE", guild), [], "it was there before");
  kit.happenings.guildChanged({ id: guild.id, kind: "joined" });
  assert.deepEqual(kit.names("GUILD_CREATE", guild), ["server_join"]);
  assert.deepEqual(kit.names("GUILD_CREATE", guild), []);
  assert.deepEqual(kit.names("GUILD_DELETE", { id: guild.id, unavailable: true }), []);
  const [left] = kit.tell("GUILD_DELETE", { id: guild.id });
  assert.deepEqual((left!.values["server"] as { name: string }).name, "New");
});

Deno.test("Happenings: channels and roles that only move, and threads that the bot is added to, are no news", () => {
  const kit = new Kit();
  const channel = { guild_id: GUILD, id: "30", type: 0, name: "general", topic: "All" };
  assert.deepEqual(kit.names("CHANNEL_UPDATE", { ...channel, position: 5 }), []);
  assert.deepEqual(kit.names("CHANNEL_UPDATE", { ...channel, topic: "None" }), ["channel_update"]);
  const role = { id: "20", name: "Mods", color: 255, position: 4, permissions: "0" };
  assert.deepEqual(kit.names("GUILD_ROLE_UPDATE", { guild_id: GUILD, role }), []);
  assert.deepEqual(kit.names("GUILD_ROLE_UPDATE", { guild_id: GUILD, role: { ...role, color: 1 } }), [
    "role_update",
  ]);
  const [gone] = kit.tell("GUILD_ROLE_DELETE", { guild_id: GUILD, role_id: "20" });
  assert.equal((gone!.values["role"] as { name: string }).name, "Mods");
  const thread = { guild_id: GUILD, id: "31", type: 11, name: "T", parent_id: "30" };
  assert.deepEqual(kit.names("THREAD_CREATE", thread), []);
  assert.deepEqual(kit.names("THREAD_CREATE", { ...thread, newly_created: true }), ["thread_create"]);
});

Deno.test("Happenings makes nothing that nobody waits for; the same dispatch has the same id", () => {
  const none = new Kit([]);
  assert.deepEqual(none.names("GUILD_MEMBER_ADD", { guild_id: GUILD, user: ANN, roles: [] }), []);
  assert.deepEqual(none.names("CHANNEL_CREATE", { guild_id: GUILD, id: "40", type: 0, name: "x" }), []);
  const { happenings } = new Kit();
  const ban = { op: 0, s: 7, t: "GUILD_BAN_ADD", d: { guild_id: GUILD, user: ANN } } as unknown as Dispatch;
  const ids = [ban, ban, { ...ban, s: 8 }].map((dispatch) => happenings.of(dispatch)[0]!.id);
  assert.equal(ids[0], ids[1]);
  assert.notEqual(ids[0], ids[2]);
});

Deno.test("happenings: Discord's message about a poll that has ended means that, in the name of who made it", () => {
  const kit = new Kit();
  const result = (more: object) =>
    message("51", "", { type: 46, message_reference: { message_id: "50" }, ...more });
  const [ended, ...others] = kit.tell("MESSAGE_CREATE", result({}));
  assert.deepEqual(others, []);
  assert.deepEqual([ended!.name, ended!.messageId, ended!.user?.id], ["poll_end", "50", ANN.id]);
  assert.deepEqual(kit.names("MESSAGE_CREATE", result({ type: 19 })), []);
  assert.deepEqual(kit.names("MESSAGE_CREATE", result({ guild_id: undefined })), []);
  assert.deepEqual(new Kit(["poll_vote"]).names("MESSAGE_CREATE", result({})), []);
});

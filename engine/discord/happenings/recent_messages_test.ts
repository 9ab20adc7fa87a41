import assert from "node:assert/strict";
import type { APIUser } from "discord-api-types/v10";
import { KnownMembers } from "./known_members.ts";
import { RecentMessages } from "./recent_messages.ts";

const author = { id: "2", username: "ann" } as APIUser;

Deno.test("RecentMessages forgets the oldest, and one that is taken", () => {
  const recent = new RecentMessages(2);
  for (const id of ["1", "2", "3"]) recent.note(id, { text: id, author });
  assert.equal(recent.get("1"), undefined);
  assert.equal(recent.take("2")?.text, "2");
  assert.equal(recent.get("2"), undefined);
  assert.equal(recent.get("3")?.text, "3");
});

Deno.test("KnownMembers forgets who was not heard of for longest, and has room for no more than it holds", () => {
  const members = new KnownMembers(2);
  const member = { roles: [], nick: "a" };
  assert.equal(members.note("1", "a", member), undefined);
  members.note("1", "b", member);
  assert.equal(members.note("1", "a", { ...member, nick: "b" })?.nick, "a");
  members.note("1", "c", member);
  assert.equal(members.note("1", "a", member)?.nick, "b");
  assert.equal(members.note("1", "b", member), undefined);
  assert(!members.hasRoom(1));
  members.forget("1", "b");
  assert(members.hasRoom(1));
});

import assert from "node:assert/strict";
import { memberAvatar, serverIcon, userAvatar } from "./images.ts";
import { createdAt } from "./snowflake.ts";
import { ANN, BO, GUILD, GUILD_ID, id, member, user } from "../runtime/test_world.ts";
import {
  channelValue,
  memberValue,
  messageValue,
  roleValue,
  serverValue,
  userInServerValue,
  userValue,
} from "./values.ts";
import { message } from "../runtime/test_events.ts";

const CDN = "https://cdn.discordapp.com";

Deno.test("createdAt gives the time in Discord's own example id", () => {
  assert.equal(createdAt("175928847299117063"), Date.UTC(2016, 3, 30, 11, 18, 25, 796));
});

Deno.test("userAvatar follows Discord's addresses", () => {
  assert.equal(userAvatar({ ...BO, avatar: "abc" }), `${CDN}/avatars/${BO.id}/abc.png`);
  assert.equal(userAvatar({ ...BO, avatar: "a_abc" }), `${CDN}/avatars/${BO.id}/a_abc.gif`);
  const index = (BigInt(BO.id) >> 22n) % 6n;
  assert.equal(userAvatar(BO), `${CDN}/embed/avatars/${index}.png`);
  assert.equal(userAvatar({ ...BO, discriminator: "0007" }), `${CDN}/embed/avatars/2.png`);
});

Deno.test("memberAvatar is the server's picture of a person, else their own", () => {
  assert.equal(memberAvatar(BO, "xyz", GUILD_ID), `${CDN}/guilds/${GUILD_ID}/users/${BO.id}/avatars/xyz.png`);
  assert.equal(memberAvatar({ ...BO, avatar: "abc" }, null, GUILD_ID), `${CDN}/avatars/${BO.id}/abc.png`);
});

Deno.test("serverIcon is empty without a picture", () => {
  assert.equal(serverIcon(GUILD_ID, null), "");
  assert.equal(serverIcon(GUILD_ID, "abc"), `${CDN}/icons/${GUILD_ID}/abc.png`);
});

Deno.test("userValue takes the global name, and userInServerValue the nickname, where there is one", () => {
  assert.equal(userValue(BO).name, "Bo Berg");
  assert.equal(userValue(user(5, "plain")).name, "plain");
  assert.equal(userInServerValue(BO, { nick: "Bobby" }).name, "Bobby");
  assert.equal(userInServerValue(BO, { nick: null }).name, "Bo Berg");
  assert.deepEqual(Object.keys(userValue(BO)).sort(), [
    "avatar",
    "bot",
    "created",
    "id",
    "mention",
    "name",
    "username",
  ]);
});

Deno.test("memberValue lists role names, highest first, without unknown ones", () => {
  const value = memberValue(BO, member(BO, "Bobby", { roles: [id(300), id(301), id(999)] }), GUILD_ID, GUILD);
  assert.deepEqual(value.roles, ["Game Master", "News"]);
  assert.equal(value.name, "Bobby");
  assert.equal(value.joined, Date.UTC(2024, 0, 2, 3, 4, 5));
});

Deno.test("serverValue, channelValue and roleValue carry Discord's own data", () => {
  assert.equal(serverValue(GUILD).members, 12);
  assert.equal(serverValue(GUILD).owner_id, ANN.id);
  assert.deepEqual(channelValue({ id: id(9) }), { name: "", id: id(9), mention: `<#${id(9)}>`, topic: "" });
  assert.equal(roleValue({ id: id(301), name: "x", color: 0xff }).color, "#0000ff");
});

Deno.test("messageValue links to the message in its server or in a direct message", () => {
  const event = message("hi");
  assert.equal(
    messageValue(event, GUILD_ID).link,
    `https://discord.com/channels/${GUILD_ID}/${event.channel_id}/${event.id}`,
  );
  assert.match(messageValue(event, undefined).link, /channels\/@me\//);
});

Deno.test("messageValue has the first picture among the files", () => {
  const file = (name: string, type?: string) => ({
    id: id(1),
    filename: name,
    size: 1,
    url: `https://cdn.example.com/${name}`,
    proxy_url: "",
    ...(type ? { content_type: type } : {}),
  });
  const image = (...files: ReturnType<typeof file>[]) =>
    messageValue({ ...message("hi"), attachments: files }, GUILD_ID).image;
  assert.equal(image(), "");
  assert.equal(image(file("a.txt", "text/plain"), file("b")), "");
  assert.equal(
    image(file("a.txt"), file("b.png", "image/png"), file("c.jpg", "image/jpeg")),
    "https://cdn.example.com/b.png",
  );
});

/** Steps that open, change and end threads, from the definition to what people can do afterwards. */
import assert from "node:assert/strict";
import { channel, says, start } from "./test_server.ts";

Deno.test("create_thread opens public, private and message threads, and posts of a forum", async () => {
  await using bot = await start(`
open:
  description: Open
  do:
    - { create_thread: { name: "Help for {user.name}", auto_archive: 3d, text: "Hi {user}" }, save_as: thread }
    - { create_thread: { name: Secret, private: true }, save_as: hidden }
    - add_to_thread: { who: "{user}", thread: "{hidden}" }
    - { send: { to: "{channel}", text: Base }, save_as: base }
    - { create_thread: { name: Talk, message: base }, save_as: talk }
    - { create_thread: { name: A post, channel: questions, text: First, embed: { title: T } }, save_as: post }
    - { send: { to: "{post}", text: Second } }
    - reply: "{thread.name}, {hidden.name}, {talk.name}, {post.name}"
bare: { description: Bare, do: { create_thread: { name: A post, channel: questions } } }
twice: { description: Twice, do: [ { create_thread: { name: A, message: target } } ], as: [ message_menu ] }
`);
  const told = await bot.slash("/open");
  assert.match(told, /Help for Bo, Secret, Talk, A post$/);
  assert.deepEqual(bot.guild().channels.slice(-4).map(({ name, type }) => [name, type]), [
    ["Help for Bo", 11],
    ["Secret", 12],
    ["Talk", 11],
    ["A post", 11],
  ]);
  const { messages } = bot.local.playground.snapshot();
  const texts = (name: string) => messages[bot.channelId(name)]!.map(({ message }) => message.content);
  assert.deepEqual(texts("A post"), ["First", "Second"]);
  assert.deepEqual(texts("Help for Bo"), [`Hi <@${bot.personId("Bo")}>`]);
  assert.equal(await says(bot, "Bo", "Secret"), "said");
  assert.equal(await says(bot, "Dee", "Secret"), "PlaygroundRefusal");
  assert.match(await bot.slash("/bare"), /A post in a forum begins with a text/);
  const base = messages[bot.channelId("general")]!.find(({ message }) => message.content === "Base")!;
  assert.match(await bot.menu("twice", base.message.id), /This message has a thread already/);
});

Deno.test("edit_thread archives, opens, names and locks; people come and go; delete_thread ends it", async () => {
  await using bot = await start(`
open: { description: Open, do: [ { create_thread: Talk, save_as: t }, { reply: "{t.id}" } ] }
edit:
  description: Edit
  options: { id: { type: string, description: Id, required: true } }
  do:
    - edit_thread: { thread: "{options.id}", archived: true }
    - edit_thread: { thread: "{options.id}", archived: false, name: " New  name ", locked: true }
    - add_to_thread: { thread: "{options.id}", who: "{user}" }
    - remove_from_thread: { thread: "{options.id}", who: "{user}" }
    - reply: Edited
late:
  description: Late
  options: { id: { type: string, description: Id, required: true } }
  do:
    - edit_thread: { thread: "{options.id}", archived: true }
    - edit_thread: { thread: "{options.id}", name: Late }
end:
  description: End
  options: { id: { type: string, description: Id, required: true } }
  do: [ { delete_thread: "{options.id}" }, { reply: Deleted } ]
`);
  const id = /\d+$/.exec(await bot.slash("/open"))![0];
  assert.equal(await bot.slash("/edit", { id }), "Bot: Edited");
  assert.equal(channel(bot, "New name")?.id, id);
  assert.equal(await says(bot, "Bo", "New name"), "PlaygroundRefusal", "it is locked");
  assert.match(await bot.slash("/late", { id }), /This thread is archived/);
  assert.equal(await bot.slash("/end", { id }), "Bot: Deleted");
  assert.equal(channel(bot, "New name"), undefined);
  assert.match(await bot.slash("/end", { id }), /I can't find this thread/);
  assert.match(await bot.slash("/end", { id: bot.channelId("bots") }), /is no thread/);
});

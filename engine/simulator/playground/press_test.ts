import assert from "node:assert/strict";
import type { APIMessage } from "discord-api-types/v10";
import { PlaygroundRefusal } from "../../model/playground.ts";
import { BUTTONS, SELECTS, setUpPressed } from "../test_pressed.ts";

function refuses(doing: Promise<unknown>, words: RegExp): Promise<void> {
  return assert.rejects(doing, (error: unknown) => {
    assert.ok(error instanceof PlaygroundRefusal);
    assert.match(error.message, words);
    return true;
  });
}

Deno.test("Playground.press: tells the bot of the button, its message, the presser and the place", async () => {
  await using pressed = await setUpPressed();
  const { setup, message } = pressed;
  const interaction = await pressed.press("next");
  assert.equal(interaction.type, 3);
  assert.deepEqual(interaction.data as object, { id: 2, custom_id: "next", component_type: 2 });
  assert.deepEqual(interaction.message, message);
  assert.equal(interaction.member?.user.id, setup.people.Bo);
  assert.ok(BigInt(interaction.member!.permissions) & 1n << 11n);
  assert.ok(BigInt(interaction.app_permissions) & 1n << 11n);
  assert.deepEqual([interaction.channel.id, interaction.guild_id, interaction.context], [
    setup.channels.general,
    setup.guildId,
    0,
  ]);
});

Deno.test("Playground.press: brings what was picked, with the objects behind the ids", async () => {
  await using pressed = await setUpPressed(SELECTS);
  const { people, roles, channels } = pressed.setup;
  const picked = async (customId: string, values: string[]) => {
    const { data } = await pressed.press(customId, values);
    const { values: got, resolved = {} } = data as { values?: string[]; resolved?: Record<string, object> };
    const kinds = Object.entries(resolved).map(([kind, found]) => [kind, Object.keys(found)]);
    return { got, ...Object.fromEntries(kinds) };
  };
  const [bo, member, general] = [people.Bo!, roles.Member!, channels.general!];
  assert.deepEqual(await picked("fruit", ["plum", "apple"]), { got: ["plum", "apple"] });
  assert.deepEqual(await picked("person", [bo]), { got: [bo], users: [bo], members: [bo] });
  assert.deepEqual(await picked("role", [member]), { got: [member], roles: [member] });
  assert.deepEqual(await picked("either", []), { got: [] });
  assert.deepEqual(await picked("either", [member, bo]), {
    got: [member, bo],
    roles: [member],
    users: [bo],
    members: [bo],
  });
  assert.deepEqual(await picked("where", [general]), { got: [general], channels: [general] });
});

Deno.test("Playground.press: refuses what Discord's client would not let happen", async () => {
  await using pressed = await setUpPressed(SELECTS);
  const { setup } = pressed;
  const { playground } = setup.discord;
  const { id } = await pressed.post(BUTTONS);
  const button = (customId: string, on = id) => playground.press(setup.place(), on, customId);
  await refuses(button("next", "404"), /not there any more/);
  await refuses(button("gone"), /no such button/);
  await refuses(button("back"), /"Back" is switched off/);
  await refuses(button("https://example.com"), /opens an address/);
  const pick = (customId: string, values?: string[]) =>
    playground.press(setup.place(), pressed.message.id, customId, values);
  await refuses(pick("fruit"), /"Fruit" takes 1 to 2 choices; 0 were picked/);
  await refuses(pick("fruit", ["apple", "pear", "plum"]), /takes 1 to 2 choices; 3 were picked/);
  await refuses(pick("fruit", ["apple", "apple"]), /each choice once/);
  await refuses(pick("fruit", ["kiwi"]), /does not offer "kiwi"/);
  await refuses(pick("person", ["404"]), /anything with the id 404/);
  await refuses(pick("person", [setup.roles.Member!]), /anything with the id/);
  await refuses(pick("role", [setup.people.Bo!]), /anything with the id/);
  await refuses(pick("where", ["404"]), /takes a channel/);
  await setup.discord.change({
    action: "overwrite",
    channelId: setup.channels.general!,
    targetId: setup.people.Dee!,
    deny: String(1 << 10),
  });
  await refuses(playground.press(setup.place("Dee"), id, "next"), /cannot see this channel/);
  assert.equal(setup.discord.log.entries.filter(({ kind }) => kind === "refusal").length, 13);
  setup.discord.change({ action: "leave", guildId: setup.guildId, userId: setup.bot.application.id });
  await refuses(button("next"), /not in this server any more/);
});

Deno.test("Playground.press: finds controls in sections and containers", async () => {
  const button = (custom_id: string) => ({ type: 2, style: 1, label: custom_id, custom_id });
  const text = { type: 10, content: "Text" };
  await using pressed = await setUpPressed();
  const { id } = await pressed.post([
    { type: 9, components: [text], accessory: button("beside") },
    {
      type: 17,
      components: [
        { type: 9, components: [text], accessory: button("inside") },
        { type: 1, components: [button("below")] },
      ],
    },
  ], { flags: 1 << 15 });
  for (const customId of ["beside", "inside", "below"]) {
    const { data } = await pressed.press(customId, undefined, { on: id });
    assert.equal(data.custom_id, customId);
  }
});

Deno.test("Playground.press: an ephemeral message's controls are for who sees it, until it is hidden", async () => {
  await using pressed = await setUpPressed();
  const { setup } = pressed;
  const { playground } = setup.discord;
  const first = await pressed.press("next");
  await pressed.callback(first, { type: 4, data: { content: "psst", flags: 64, components: BUTTONS } });
  const own = playground.snapshot().messages[setup.channels.general!]!.at(-1)!.message;
  const second = await pressed.press("next", undefined, { on: own.id });
  assert.deepEqual(second.message, own);
  assert.equal(second.message.flags, 64);
  assert.equal(second.message.interaction_metadata?.id, first.id);
  await refuses(playground.press(setup.place("Cy"), own.id, "next"), /not there any more/);
  await playground.dismiss(setup.place(), own.id);
  await refuses(playground.press(setup.place(), own.id, "next"), /not there any more/);
});

Deno.test("Playground.openDirect: opens direct messages once; people write and press there", async () => {
  await using pressed = await setUpPressed();
  const { setup, socket } = pressed;
  const { discord: { playground }, bot, people } = setup;
  const id = await playground.openDirect(people.Bo!, bot.application.id);
  assert.equal(await playground.openDirect(people.Bo!, bot.application.id), id);
  assert.deepEqual(playground.snapshot().directs, [
    { id, personId: people.Bo, botId: bot.application.id },
  ]);
  const place = { as: people.Bo!, channelId: id };
  await playground.say(place, "hello");
  const heard = await socket.next(({ t, d }) =>
    t === "MESSAGE_CREATE" && (d as APIMessage).channel_id === id
  );
  assert.equal((heard.d as APIMessage).content, "hello");
  const { body } = await bot.rest<APIMessage>("POST", `/channels/${id}/messages`, { components: BUTTONS });
  await playground.press(place, body.id, "next");
  const { d } = await socket.next(({ t }) => t === "INTERACTION_CREATE");
  const { user, context } = d as { user: { id: string }; context: number };
  assert.deepEqual([user.id, context], [people.Bo, 1]);
  await refuses(playground.say({ ...place, as: people.Cy! }, "hi"), /cannot see this channel/);
});

Deno.test("Playground.openDirect: refuses strangers", async () => {
  await using pressed = await setUpPressed();
  const { discord, bot, people } = pressed.setup;
  const stranger = discord.change({ action: "add_person", name: "Eve" });
  const { playground } = discord;
  await refuses(playground.openDirect("404", bot.application.id), /Nobody here/);
  await refuses(playground.openDirect(people.Bo!, people.Cy!), /No bot here/);
  await refuses(playground.openDirect(stranger, bot.application.id), /no server in common/);
  const opened = await bot.rest<{ id: string }>("POST", "/users/@me/channels", { recipient_id: stranger });
  assert.equal(
    await pressed.setup.refused("POST", `/channels/${opened.body.id}/messages`, { content: "hi" }),
    "403 50278",
  );
});

/** Controls, deferred answers, files and moderation of the adapter against the local Discord. */
import assert from "node:assert/strict";
import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import type { Event } from "../model/event.ts";
import type { OutgoingMessage } from "../model/message.ts";
import { type LocalDiscord, startLocalDiscord } from "../simulator/local_discord.ts";
import { validateRequest } from "../testkit/validate_requests.ts";
import { connect, type Connection } from "./connect.ts";
import { silentLogger } from "./test_server.ts";

const plain = { allowed_mentions: { parse: [] } };
const components = [
  { type: 1, components: [{ type: 2, style: 1, label: "Next", custom_id: "next" }] },
] as APIMessageTopLevelComponent[];

interface Setting {
  readonly local: LocalDiscord;
  readonly connection: Connection;
  readonly place: { as: string; channelId: string };
  readonly guildId: string;
  /** The newest message of the channel, and what it shows. */
  newest(): { id: string; text: string };
  /** Presses the button of the newest message; resolves with the interaction. */
  press(): Promise<(Event & { kind: "component" })["interaction"]>;
}

async function withLocal(act: (setting: Setting) => Promise<void>): Promise<void> {
  const wrong: string[] = [];
  await using local = await startLocalDiscord({
    onRequest: (request) => wrong.push(...validateRequest(request)),
  });
  const { token } = local.addApplication({ name: "Test" });
  const events: Event[] = [];
  let wake = () => {};
  const connection = await connect({
    token,
    apiUrl: local.apiUrl,
    intents: 1,
    logger: silentLogger,
    onEvent: (event) => (events.push(event), wake()),
  });
  const { people, guilds } = local.playground.snapshot();
  const place = { as: people[1]!.id, channelId: guilds[0]!.channels[0]!.id };
  const newest = () => {
    const { message, onlyFor } = local.playground.snapshot().messages[place.channelId]!.at(-1)!;
    const parts = [
      message.content,
      ...message.embeds.map(({ title }) => `# ${title}`),
      ...message.attachments.map(({ filename, size }) => `${filename} ${size}`),
      message.components?.length ? "[Next]" : "",
      onlyFor === undefined ? "" : "(only you)",
    ];
    return { id: message.id, text: parts.filter((part) => part !== "").join(" ") };
  };
  const next = async () => {
    while (events.length === 0) await new Promise<void>((resolve) => wake = resolve);
    return events.shift()!;
  };
  try {
    await act({
      local,
      connection,
      place,
      guildId: guilds[0]!.id,
      newest,
      async press() {
        await local.playground.press(place, newest().id, "next");
        const event = await next();
        assert.ok(event.kind === "component");
        return event.interaction;
      },
    });
  } finally {
    await connection.close();
  }
  assert.deepEqual(wrong, []);
}

Deno.test("discordPort.update and deferUpdate change the pressed message; nothing of it is left", () =>
  withLocal(async ({ connection: { discord }, place, newest, press }) => {
    const id = await discord.send(place.channelId, { content: "Page 1", components, ...plain });
    await discord.update(await press(), { embeds: [{ title: "Two" }], components, ...plain });
    assert.deepEqual(newest(), { id, text: "# Two [Next]" });
    const later = await press();
    await discord.deferUpdate(later);
    await discord.editAnswer(later, { content: "Page 3", ...plain });
    assert.deepEqual(newest(), { id, text: "Page 3" });
    await discord.editMessage(place.channelId, id, { embeds: [{ title: "Four" }], components, ...plain });
    assert.deepEqual(newest(), { id, text: "# Four [Next]" });
    await assert.rejects(discord.update(later, { content: "again", ...plain }), { code: 40060 });
  }));

Deno.test("discordPort.defer thinks until editAnswer puts the answer there, ephemeral or not", () =>
  withLocal(async ({ connection: { discord }, place, newest, press }) => {
    for (const ephemeral of [false, true]) {
      await discord.send(place.channelId, { content: "Menu", components, ...plain });
      const interaction = await press();
      await discord.defer(interaction, ephemeral);
      const { id } = newest();
      const answer: OutgoingMessage = { content: "Done", components, ...plain };
      await discord.editAnswer(interaction, answer);
      assert.deepEqual(newest(), { id, text: `Done [Next]${ephemeral ? " (only you)" : ""}` });
      const more = await discord.followUp(interaction, { content: "More", ...plain }, ephemeral);
      await discord.editAnswer(interaction, { content: "Most", ...plain }, more);
      assert.deepEqual(newest(), { id: more, text: `Most${ephemeral ? " (only you)" : ""}` });
    }
  }));

Deno.test("discordPort: files arrive with the message, and an edit puts others in their place", () =>
  withLocal(async ({ local, connection: { discord }, place, newest, press }) => {
    const file = (name: string) => ({ name, data: new TextEncoder().encode(name), type: "text/plain" });
    await discord.send(place.channelId, { files: [file("a.txt")], components, ...plain });
    assert.equal(newest().text, "a.txt 5 [Next]");
    const { url } = local.playground.snapshot().messages[place.channelId]!.at(-1)!.message.attachments[0]!;
    assert.equal(await (await fetch(url)).text(), "a.txt");
    const interaction = await press();
    await discord.update(interaction, { content: "Two", files: [file("bb.txt")], ...plain });
    assert.equal(newest().text, "Two bb.txt 6");
    await discord.editAnswer(interaction, { content: "None", ...plain });
    assert.equal(newest().text, "None");
    await discord.followUp(interaction, { files: [file("c.txt")], ...plain }, true);
    assert.equal(newest().text, "c.txt 5 (only you)");
  }));

Deno.test("discordPort.sendDirect reaches a person, and says where nobody takes it", () =>
  withLocal(async ({ local, connection: { discord }, place, guildId }) => {
    await discord.sendDirect(place.as, { content: "psst", ...plain });
    const { directs, messages } = local.playground.snapshot();
    assert.deepEqual(messages[directs[0]!.id]!.map(({ message }) => message.content), ["psst"]);
    const closed = local.change({ action: "add_person", name: "Shy", directMessages: false });
    local.change({ action: "join", guildId, userId: closed });
    await assert.rejects(discord.sendDirect(closed, { content: "psst", ...plain }), { code: 50007 });
  }));

Deno.test("discordPort's moderation changes members, keeps the role order, and tells the audit log why", () =>
  withLocal(async ({ local, connection: { discord, world }, place, guildId }) => {
    const { roles } = local.playground.snapshot().guilds[0]!;
    const [member, bot] = ["Member", "Test"].map((name) => roles.find((role) => role.name === name)!.id);
    const bo = place.as;
    const facts = () => {
      const found = local.playground.snapshot().guilds[0]!.members.find(({ user }) => user.id === bo);
      return found && [found.nick, found.roles.length, found.communication_disabled_until];
    };
    await discord.removeRole(guildId, bo, member!, "weg");
    await discord.setNickname(guildId, bo, "Bobby");
    const until = Date.now() + 60_000;
    await discord.timeout(guildId, bo, until, "Pause: 1 min");
    assert.deepEqual(facts(), ["Bobby", 0, new Date(until).toISOString().replace("Z", "000+00:00")]);
    const last = local.log.entries.findLast(({ kind }) => kind === "request");
    assert.equal(last?.kind === "request" && last.reason, "Pause: 1 min");
    await discord.timeout(guildId, bo, undefined);
    await discord.setNickname(guildId, bo, undefined);
    await discord.addRole(guildId, bo, member!);
    assert.deepEqual(facts(), [null, 1, null]);
    await discord.setNickname(guildId, "@me", "Helper");
    await assert.rejects(discord.addRole(guildId, bo, bot!), { code: 50028 });
    const owner = world.guild(guildId)!.ownerId;
    await assert.rejects(discord.kick(guildId, owner), { code: 50013 });
    await assert.rejects(discord.unban(guildId, bo), { code: 10026 });
    await discord.kick(guildId, bo, "zu laut");
    assert.equal(facts(), undefined);
    await assert.rejects(discord.timeout(guildId, bo, until), { code: 10007 });
    await discord.ban(guildId, bo, { deleteSeconds: 3600, reason: "endgültig" });
    await discord.unban(guildId, bo);
  }));

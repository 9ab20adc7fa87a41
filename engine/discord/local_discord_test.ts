/** The adapter against the local Discord, which answers and refuses as Discord does. */
import assert from "node:assert/strict";
import type { Event } from "../model/event.ts";
import { type LocalDiscord, startLocalDiscord } from "../simulator/local_discord.ts";
import { connect, type Connection } from "./connect.ts";
import { syncOnce } from "./sync_once.ts";
import type { CommandBody } from "./sync_commands.ts";
import { silentLogger } from "./test_server.ts";

const INTENTS = 1 | 1 << 9 | 1 << 15;
const hello: CommandBody = {
  name: "hello",
  description: "Greet",
  options: [{ type: 3, name: "who", description: "Who" }],
};
const plain = { allowed_mentions: { parse: [] } };

interface Setting {
  readonly local: LocalDiscord;
  readonly connection: Connection;
  readonly token: string;
  readonly place: { as: string; channelId: string };
  /** The next event of the bot. */
  next(): Promise<Event>;
}

async function withLocal(act: (setting: Setting) => Promise<void>): Promise<void> {
  await using local = await startLocalDiscord();
  const { token } = local.addApplication({ name: "Test" });
  const events: Event[] = [];
  let wake = () => {};
  const connection = await connect({
    token,
    apiUrl: local.apiUrl,
    intents: INTENTS,
    logger: silentLogger,
    onEvent: (event) => (events.push(event), wake()),
  });
  const { people, guilds } = local.playground.snapshot();
  const next = async () => {
    while (events.length === 0) await new Promise<void>((resolve) => wake = resolve);
    return events.shift()!;
  };
  const place = { as: people[0]!.id, channelId: guilds[0]!.channels[0]!.id };
  try {
    await act({ local, connection, token, place, next });
  } finally {
    await connection.close();
  }
}

Deno.test(
  "connect knows the servers, itself and its owner",
  () =>
    withLocal(({ local, connection }) => {
      const { guilds, people, bots } = local.playground.snapshot();
      assert.equal(connection.me.id, bots[0]?.id);
      assert.equal(connection.world.counts.guilds, guilds.length);
      assert.deepEqual(
        [...connection.world.guild(guilds[0]!.id)?.roles.keys() ?? []].sort(),
        guilds[0]!.roles.map(({ id }) => id).sort(),
      );
      assert.equal(connection.application.ownerId, people[0]?.id);
      assert.deepEqual(connection.missingIntents, []);
      return Promise.resolve();
    }),
);

Deno.test(
  "connect hears a message and answers it",
  () =>
    withLocal(async ({ local, connection, place, next }) => {
      const id = await local.playground.say(place, "hi");
      const event = await next();
      assert(event.kind === "message");
      assert.equal(event.message.content, "hi");
      const answer = await connection.discord.send(place.channelId, { content: "hello", ...plain }, id);
      const seen = local.playground.snapshot().messages[place.channelId]?.at(-1)?.message;
      assert.equal(seen?.id, answer);
      assert.equal(seen?.message_reference?.message_id, id);
      await connection.discord.deleteMessage(place.channelId, answer);
      assert.equal(local.playground.snapshot().messages[place.channelId]?.at(-1)?.message.id, id);
    }),
);

Deno.test(
  "connect registers a command, hears it, answers, follows up and deletes",
  () =>
    withLocal(async ({ local, connection, place, next }) => {
      assert.deepEqual((await connection.syncCommands([hello])).added, ["/hello"]);
      await local.playground.type(place, "/hello who:Bo");
      const event = await next();
      assert(event.kind === "command");
      await connection.discord.answer(event.interaction, { content: "first", ...plain }, false);
      const id = await connection.discord.followUp(event.interaction, { content: "second", ...plain }, true);
      const contents = () =>
        local.playground.snapshot().messages[place.channelId]?.map(({ message }) => message.content);
      assert.deepEqual(contents(), ["first", "second"]);
      await connection.discord.deleteAnswer(event.interaction, id);
      await connection.discord.deleteAnswer(event.interaction);
      assert.deepEqual(contents(), []);
      await assert.rejects(connection.discord.answer(event.interaction, plain, false), { code: 40060 });
    }),
);

Deno.test(
  "connect finds members and people, and nobody under an unknown id",
  () =>
    withLocal(async ({ local, connection }) => {
      const { guilds, people } = local.playground.snapshot();
      const [guild, bo] = [guilds[0]!.id, people[1]!.id];
      assert.equal((await connection.discord.member(guild, bo))?.user.id, bo);
      assert.equal((await connection.discord.searchMembers(guild, "bo"))[0]?.user.id, bo);
      assert.equal((await connection.discord.user(bo))?.id, bo);
      assert.equal(await connection.discord.member(guild, "123456789012345678"), undefined);
      assert.equal(await connection.discord.user("123456789012345678"), undefined);
    }),
);

Deno.test(
  "connect stays within the limits that the server tells, without a single 429",
  () =>
    withLocal(async ({ local, connection, place }) => {
      const sends = Array.from(
        { length: 9 },
        (_, index) => connection.discord.send(place.channelId, { content: String(index), ...plain }),
      );
      await Promise.all(sends);
      const statuses = local.log.entries.flatMap((entry) => entry.kind === "request" ? [entry.status] : []);
      assert(!statuses.includes(429));
    }),
);

Deno.test(
  "syncCommands finds nothing to do after itself, for every kind of command",
  () =>
    withLocal(async ({ local, connection, token }) => {
      const commands = [
        { ...hello, name_localizations: { de: "hallo" }, default_member_permissions: "8", contexts: [0] },
        { name: "Report", type: 3 },
        {
          name: "config",
          description: "Settings",
          options: [{
            type: 2,
            name: "roles",
            description: "Roles",
            options: [{ type: 1, name: "add", description: "Add" }],
          }],
        },
        {
          name: "pick",
          description: "Pick",
          options: [
            {
              type: 3,
              name: "mood",
              description: "m",
              required: true,
              choices: [{ name: "Kind", value: "kind" }],
            },
            { type: 4, name: "count", description: "c", min_value: 0, max_value: 9 },
            { type: 7, name: "where", description: "w", channel_types: [5, 0] },
          ],
        },
      ];
      const bodies = commands as unknown as Parameters<Connection["syncCommands"]>[0];
      assert.equal((await connection.syncCommands(bodies)).added.length, 4);
      assert.deepEqual(await connection.syncCommands(bodies), { added: [], changed: [], removed: [] });
      const fewer = bodies.slice(1);
      const options = { token, apiUrl: local.apiUrl };
      assert.deepEqual((await syncOnce(fewer, { ...options, dryRun: true })).removed, ["/hello"]);
      assert.deepEqual((await syncOnce(fewer, options)).removed, ["/hello"]);
      assert.deepEqual(await syncOnce(fewer, options), { added: [], changed: [], removed: [] });
      const plainer = [fewer[0]!, fewer[1]!, { name: "pick", description: "Choose" }];
      assert.deepEqual((await syncOnce(plainer, options)).changed.map(({ name }) => name), ["/pick"]);
      assert.deepEqual(await syncOnce(plainer, options), { added: [], changed: [], removed: [] });
    }),
);

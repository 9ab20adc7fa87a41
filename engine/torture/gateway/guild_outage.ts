/** Servers that are away for a while: nothing of theirs is forgotten, and nobody is told that the bot has left. */
import type { Trial } from "../trial.ts";
import { TriedBot } from "./tried_bot.ts";

/** What it would do if it took an outage for a farewell: tell people, and delete the server's data at once. */
const FAREWELL = `
database: { keep_left_servers: 0s }
names: { channels: { general: "1120000000010000000" } }
events:
  left: { when: server_leave, do: { send: { to: general, text: taken for a farewell } } }
  joined: { when: server_join, do: { send: { to: general, text: taken for a new server } } }
`;

export const guildOutage: Trial = {
  name: "outages of servers, with and without a new session meanwhile",
  times: { short: 4, long: 200 },
  async run(context) {
    await using bot = await TriedBot.start(context, { more: FAREWELL });
    const broken: string[] = [];
    const { guilds } = bot.local.playground.snapshot();
    const known = () => {
      const { world, guildIds } = bot.running!.connection;
      return JSON.stringify([
        [...guildIds!].sort(),
        ...guilds.map(({ id }) => {
          const guild = world.guild(id);
          return guild && [guild.name, [...guild.roles.keys()].sort(), [...guild.channels.keys()].sort()];
        }),
      ]);
    };
    const before = known();
    const { storage } = bot.app!.memories.get("echo")!;
    for (const { id } of guilds) await storage.guilds.set(id, "kept", true);
    for (let round = 0; round < context.times; round++) {
      for (const { id } of guilds) {
        bot.local.dispatch(bot.applicationId, "GUILD_DELETE", { id, unavailable: true });
      }
      await bot.quiet();
      if (known() !== before) broken.push(`round ${round}: something was forgotten in the outage`);
      await bot.calls(2);
      if (round % 2 === 0) {
        const sessions = bot.sessions;
        bot.local.disconnect(bot.applicationId, { code: round % 4 === 0 ? 4009 : 4000 });
        if (!await bot.until(() => bot.sessions > sessions && bot.ready)) {
          broken.push(`round ${round}: not back`);
        }
      }
      for (const { id } of guilds) bot.local.dispatch(bot.applicationId, "GUILD_CREATE", bot.guildCreate(id));
      await bot.quiet();
      if (known() !== before) broken.push(`round ${round}: something was forgotten after the outage`);
      await bot.calls(2);
      await bot.pass(90_000);
      context.progress(round + 1);
    }
    for (const text of bot.tally.said) broken.push(`an outage was ${text}`);
    let forgotten = 0;
    for (const { id } of guilds) if (await storage.guilds.value(id, "kept") !== true) forgotten++;
    if (forgotten > 0) broken.push(`the data of ${forgotten} servers was deleted`);
    return { times: context.times, ...await bot.outcome(broken, { forgotten }) };
  },
};

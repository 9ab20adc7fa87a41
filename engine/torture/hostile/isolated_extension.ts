/** An extension that means harm, in a worker of its own without any permission, as docs/isolation.md promises of it. */
import { startTestBot } from "../../testkit/test_bot.ts";
import type { Trial } from "../trial.ts";
import { errorsOf } from "./shown.ts";

/** What it does, by the names of its functions. */
const DEEDS: Readonly<Record<string, string>> = {
  throws: `throw Object.assign(new Error("x".repeat(1e6)), { toString: null });`,
  odd: `throw { get message() { throw 1; }, __proto__: null };`,
  rejects: `Promise.reject(new Error("nobody waits")); await reply("went on");`,
  globals: `Object.prototype.owned = 1; globalThis.fetch = null; await reply("went on");`,
  env: `await reply("TOLD " + Deno.env.get("DISCORD_TOKEN"));`,
  dotenv: `await reply("TOLD " + Deno.readTextFileSync(".env"));`,
  database: `await reply("TOLD " + Deno.readFileSync("data/bot.db").length);`,
  net: `await reply("TOLD " + (await fetch("http://127.0.0.1:1/")).status);`,
  run: `await reply("TOLD " + new Deno.Command("id").outputSync().code);`,
  write: `Deno.writeTextFileSync("bots/bot.yaml", "x"); await reply("TOLD");`,
  huge: `await reply("y".repeat(1e6));`,
  exits: `Deno.exit(0);`,
  closes: `self.close(); await new Promise(() => {});`,
};

const BOT = `
name: Bot
cooldowns: { default_rate: 0 }
extensions: { isolate: { evil: {} } }
commands:
  ping: { description: Ping, reply: pong }
${Object.keys(DEEDS).map((name) => `  ${name}: { description: Test, handler: evil.${name} }\n`).join("")}`;

const EVIL = `import { defineCommand, defineExtension } from "cordial";
export default defineExtension({
  handlers: {
${Object.entries(DEEDS).map(([name, code]) => `    async ${name}({ reply }) { ${code} },\n`).join("")}  },
  commands: { ping: defineCommand({ description: "Takes the bot's own", run: ({ reply }) => reply("TOLD") }) },
});
`;

export const isolatedExtension: Trial = {
  name: "an isolated extension that means harm",
  times: { short: Object.keys(DEEDS).length, long: 4 * Object.keys(DEEDS).length },
  async run({ times, token, evidence, progress }) {
    const broken: string[] = [];
    const names = Object.keys(DEEDS);
    let ended = 0;
    await using bot = await startTestBot({
      "bot.yaml": BOT,
      "../extensions/evil.ts": EVIL,
      "../.env": `X=${token}`,
    }, {
      rateLimits: false,
      validate: false,
      environment: { SECRET: token },
    });
    for (let done = 0; done < times; done++) {
      const name = names[done % names.length]!;
      const seen = await bot.slash(`/${name}`);
      evidence.add(`answer of ${name}`, seen);
      if (seen.includes("TOLD")) broken.push(`${name} was allowed`);
      if (seen === "") broken.push(`${name} left the person without an answer`);
      if (await bot.slash("/ping") !== "Bot: pong") broken.push(`the bot does not answer behind ${name}`);
      if (bot.app.extensions.get("bot")!.list()[0]!.state !== "loaded") ended++;
      await bot.advance(61_000);
      await bot.local.caughtUp();
      progress(done);
    }
    if ("owned" in {}) {
      broken.push("what an isolated extension does to its objects is done to those of the engine");
    }
    errorsOf(bot, evidence);
    return { times, figures: { "ended and begun again": ended }, broken };
  },
};

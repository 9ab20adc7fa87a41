/** Webhooks and other bots that speak as people do: nothing that is meant for people answers them. */
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";
import type { Trial } from "../trial.ts";
import { evilTexts } from "./evil_texts.ts";
import { errorsOf } from "./shown.ts";

const BOT = `
name: Bot
prefix: "!"
cooldowns: { default_rate: 0 }
commands:
  ping: { description: Ping, reply: pong }
  echo: { description: Echo, options: { text: { type: string, description: Text, required: true } }, reply: "{options.text}" }
  gone: { description: Deletes, permissions: { user: [manage_messages] }, do: [ { purge: 5 } ] }
  mine: { description: Mine, permissions: { owner_only: true }, reply: mine }
events:
  heard: { when: { message: { contains: [hello, ping] } }, do: { reply: heard } }
`;

/** What they say; the bot's mention and its help among it. */
const lines = (me: string): readonly string[] => [
  "!ping",
  "! ping",
  "!echo hi",
  "!gone",
  "!mine",
  "!help",
  "!nothing",
  `<@${me}>`,
  `<@!${me}> ping`,
  `<@${me}> help`,
  "hello",
  ...evilTexts(`<@${me}>`).map((text) => `!echo ${text}`.toWellFormed().slice(0, 2_000)),
];

export const strangers: Trial = {
  name: "webhooks and other bots that speak commands",
  times: { short: 80, long: 2_000 },
  async run({ times, random, token, evidence, progress }) {
    const broken: string[] = [];
    let [spoken, answered] = [0, 0];
    await using tested = await startTestBot(BOT, { rateLimits: false, validate: false, token });
    const { other, webhook } = await cameIn(tested);
    const said = lines(tested.personId("Bot"));
    for (let done = 0; done < times; done++) {
      const content = said[Math.floor(random() * said.length)]!;
      tested.requests.length = 0;
      const speak = done % 3;
      if (speak === 0) await other({ content });
      // Under the name of somebody who may do everything.
      else if (speak === 1) await webhook({ content, username: "Ada" });
      else await other({ content, message_reference: { message_id: tested.lastMessageId() } });
      spoken++;
      await tested.calm();
      // The first one is the stranger's own.
      const [own, ...acts] = tested.requests.filter(({ method }) => method !== "GET");
      if (own?.status !== 200) throw new Error(`${content} was not posted: ${own?.status}`);
      if (acts.length > 0) {
        answered++;
        broken.push(`${content.slice(0, 60)} was answered: ${acts.map(({ path }) => path)}`);
      }
      if (done % 25 === 24) await tested.advance(20_000);
      progress(done);
    }
    if (!(await tested.say("!ping")).includes("pong")) broken.push("a person is not answered any more");
    for (const error of errorsOf(tested, evidence).slice(0, 5)) {
      broken.push(`an error nobody foresaw: ${error.slice(0, 300)}`);
    }
    return { times, figures: { spoken, answered }, broken };
  },
};

type Post = (message: object) => Promise<void>;

/** Another bot comes into the server, which asks Discord by itself, and makes a webhook. */
async function cameIn(tested: TestBot): Promise<{ readonly other: Post; readonly webhook: Post }> {
  const { token } = tested.local.addApplication({ name: "Other" });
  const channel = `channels/${tested.channelId(tested.channel)}`;
  const post = async (path: string, body: object) => {
    const response = await fetch(`${tested.local.apiUrl}/v10/${path}`, {
      method: "POST",
      headers: { authorization: `Bot ${token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return await response.json();
  };
  const hook: { id: string; token: string } = await post(`${channel}/webhooks`, { name: "Hook" });
  return {
    other: (message) => post(`${channel}/messages`, message),
    webhook: (message) => post(`webhooks/${hook.id}/${hook.token}?wait=true`, message),
  };
}

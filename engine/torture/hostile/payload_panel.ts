/** The page of a local Discord, in which every payload can be looked at: no token of any kind stands in one. */
import { join } from "node:path";
import { openProject } from "../../app/project/project.ts";
import { type RunningProject, runProject } from "../../app/run_project.ts";
import { openSocket } from "../../web/testing/open_socket.ts";
import { Evidence } from "../evidence.ts";
import type { Trial } from "../trial.ts";

const BOT = `name: Bot
cooldowns: { default_rate: 0 }
commands:
  ping: { description: Ping, reply: { text: pong, buttons: [ { label: Go, do: [ { reply: gone } ] } ] } }
  twice: { description: Twice, do: [ { reply: one }, { reply: two }, { edit: { text: three } } ] }
  hook: { description: Hook, do: [ { webhook: { url: "\${HOOK}", text: posted } }, { reply: posted } ] }
  fails: { description: Fails, do: [ { reply: { text: a, embed: { title: A, url: "{user.name}" } } } ] }
  form: { description: Form, do: [ { modal: { title: A, fields: { word: A }, do: [ { reply: "{fields.word}" } ] } } ] }
`;
const COMMANDS = ["ping", "twice", "hook", "fails", "form"];

/** What else tells of runs and requests. */
const ASKS: readonly (readonly [panel: string, ask: string, given: object])[] = [
  ["traffic", "list", {}],
  ["traffic", "list", { way: "to_discord", text: "webhooks" }],
  ["runs", "list", {}],
  ["log", "list", { level: "DEBUG", search: "" }],
  ["errors", "list", {}],
  ["live", "now", {}],
  ["status", "read", {}],
  ["lab", "state", {}],
];

/** Payloads that are looked at, and what one page may ask at once. */
const [MOST, AT_ONCE] = [1_000, 40];

export const payloadPanel: Trial = {
  name: "payloads, traces and logs on the page of a local Discord",
  times: { short: 5, long: 200 },
  async run({ times, token, evidence, progress }) {
    const folder = await Deno.makeTempDir();
    for (const name of ["bots", "extensions"]) await Deno.mkdir(join(folder, name));
    await Deno.writeTextFile(join(folder, "bots/bot.yaml"), BOT);
    await Deno.writeTextFile(join(folder, ".env"), `DISCORD_TOKEN=${token}\n`, { mode: 0o600 });
    const variables: Record<string, string> = { DISCORD_TOKEN: token };
    const shown = new Evidence();
    const show = (source: string, text: string) => {
      shown.add(source, text);
      evidence.add(source, text);
    };
    const project = await openProject(folder, { variables: { get: (name) => variables[name] } });
    const running = await runProject(project, {
      notify: () => {},
      writeLog: (text) => show("the console", text),
      colour: false,
      forceLocal: true,
      port: 0,
      canEdit: true,
    });
    const [place, hook] = [placeIn(running), await webhook(running)];
    variables["HOOK"] = `https://discord.com/api/webhooks/${hook.id}/${hook.token}`;
    const secrets = [hook.token];
    running.app.local!.clients.forge((payload) => {
      secrets.push(String(payload["token"]));
      return payload;
    });
    for (let done = 0; done < times; done++) {
      await running.playground!.type(place, `/${COMMANDS[done % COMMANDS.length]}`);
      await settled(running);
      progress(done);
    }
    const looked = await look(running, show);
    await running.stop();
    for (const name of ["botlogs", "data"]) {
      await evidence.addFolder(join(folder, name));
      await shown.addFolder(join(folder, name));
    }
    await Deno.remove(folder, { recursive: true });
    const broken = shown.find(secrets);
    if (looked < 5 * Math.min(times, 100)) broken.push(`only ${looked} payloads could be looked at`);
    if (secrets.length <= times) {
      broken.push(`only ${secrets.length} tokens were given out in ${times} calls`);
    }
    return { times, figures: { tokens: secrets.length, payloads: looked }, broken: broken.slice(0, 20) };
  },
};

function placeIn(running: RunningProject) {
  const [guild] = running.playground!.snapshot().guilds;
  return { as: guild!.members[0]!.user.id, channelId: guild!.channels[0]!.id };
}

/** Resolves when the bot has dealt with all that it was told. */
async function settled({ app }: RunningProject): Promise<void> {
  await app.local!.caughtUp();
  for (const bot of app.bots.values()) await bot.idle();
}

async function webhook({ app }: RunningProject): Promise<{ readonly id: string; readonly token: string }> {
  const { token } = app.local!.addApplication({ name: "Maker" });
  const [guild] = app.local!.playground.snapshot().guilds;
  const made = await fetch(`${app.local!.apiUrl}/v10/channels/${guild!.channels[0]!.id}/webhooks`, {
    method: "POST",
    headers: { authorization: `Bot ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ name: "Hook" }),
  });
  return await made.json();
}

/** Asks the page for everything. Resolves with how many payloads it has told. */
async function look(running: RunningProject, show: (source: string, text: string) => void): Promise<number> {
  const entries = running.app.local!.log.entries.slice(-MOST);
  const asks = [
    ...ASKS,
    ...entries.map(({ seq }) => ["traffic", "one", { seq }] as const),
    ...Array.from({ length: 20 }, (_, id) => ["runs", "one", { id }] as const),
  ];
  let told = 0;
  for (let from = 0; from < asks.length; from += AT_ONCE) {
    await using page = openSocket(running.page!.url);
    await page.hello;
    for (const [id, [panel, ask, given]] of asks.slice(from, from + AT_ONCE).entries()) {
      page.send({ id, panel, ask, given });
      const frame = await page.next();
      if (frame.kind === "ok" && panel === "traffic" && ask === "one") told++;
      show(`the page's answer to ${panel} ${ask}`, JSON.stringify(frame));
    }
  }
  return told;
}

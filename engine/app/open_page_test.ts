/** The dashboard of a bot with a token, as an owner starts it and as a browser reaches it. */
import assert from "node:assert/strict";
import type { Answer, AskName, Given, PanelName } from "../model/panels/panels.ts";
import { startLocalDiscord } from "../simulator/local_discord.ts";
import { openSocket } from "../web/testing/open_socket.ts";
import type { Notice } from "./notices/notice.ts";
import { openProject } from "./project/project.ts";
import { runProject } from "./run_project.ts";

const TOKEN = "a-token-of-the-owner";
const BOT = "{ name: Live, commands: { ping: { description: Ping, reply: pong } } }";

interface Start {
  readonly settings?: string;
  readonly token?: string;
  readonly port?: number;
}

/** A project with a token for a Discord that is none, run as `start` does. */
async function start({ settings = "dashboard: {}", token = TOKEN, port = 0 }: Start) {
  const local = await startLocalDiscord();
  const folder = await Deno.makeTempDir();
  for (const name of ["bots", "extensions"]) await Deno.mkdir(`${folder}/${name}`);
  await Deno.writeTextFile(`${folder}/bots/live.yaml`, BOT);
  await Deno.writeTextFile(`${folder}/bots/engine.yaml`, `${settings}\n`);
  const variables: Readonly<Record<string, string>> = {
    DISCORD_TOKEN: local.addApplication({ name: "Live" }).token,
    DISCORD_API_URL: local.apiUrl,
    DASHBOARD_TOKEN: token,
  };
  const notices: Notice[] = [];
  const project = await openProject(folder, { variables: { get: (name) => variables[name] } });
  assert.deepEqual(project.problems.map(({ message }) => message), []);
  const running = await runProject(project, {
    notify: (notice) => notices.push(notice),
    writeLog: () => {},
    colour: false,
    forceLocal: false,
    port,
  });
  return {
    running,
    folder,
    refusals: () => notices.filter((notice) => notice.kind === "no-dashboard"),
    async [Symbol.asyncDispose]() {
      await running.stop();
      await local.close();
      await Deno.remove(folder, { recursive: true });
    },
  };
}

/** A page that asks panels. */
function open(url: string) {
  const socket = openSocket(url);
  let id = 0;
  return {
    hello: socket.hello,
    async ask<P extends PanelName, A extends AskName<P>>(panel: P, ask: A, given: Given<P, A>) {
      socket.send({ id: ++id, panel, ask, given });
      const frame = await socket.next();
      if (frame.kind === "refused") throw new Error(frame.reason);
      return (frame as { answer?: unknown }).answer as Answer<P, A>;
    },
    [Symbol.asyncDispose]: () => socket[Symbol.asyncDispose](),
  };
}

Deno.test("a bot with a token has a dashboard for whoever has the dashboard's token", async () => {
  await using started = await start({});
  const { url } = started.running.page!;
  assert.match(url, /^http:\/\/127\.0\.0\.1:\d+\/$/);
  await using page = open(`${url}#${TOKEN}`);
  assert.deepEqual(await page.hello, {
    kind: "hello",
    title: "Live",
    playground: false,
    panels: [
      "files",
      "runs",
      "live",
      "status",
      "log",
      "errors",
      "extensions",
      "schedules",
      "backups",
      "servers",
      "definitions",
    ],
    canWrite: false,
  });
  const { bots } = await page.ask("status", "read", {});
  assert.deepEqual(bots.map(({ name, state }) => [name, state]), [["Live", "online"]]);
  const { lines } = await page.ask("log", "list", { level: "INFO", search: "is connected" });
  assert.deepEqual(lines.map(({ message }) => message), ["live is connected"]);
  assert.equal((await page.ask("definitions", "list", {})).bots[0]!.state, "running");
  await assert.rejects(page.ask("backups", "create", { bot: "live" }), /may look and change nothing/);
  assert.doesNotMatch(await Deno.readTextFile(`${started.folder}/botlogs/permanent.log`), new RegExp(TOKEN));
});

Deno.test("a dashboard that may write makes backups, and logs nobody's token", async () => {
  await using started = await start({ settings: "dashboard: { write: true }" });
  await using page = open(`${started.running.page!.url}#${TOKEN}`);
  assert.equal((await page.hello).canWrite, true);
  const made = await page.ask("backups", "create", { bot: "live" });
  assert.match(made.restore, /restore data\/bot\.db\.backup_\d{8}_\d{6}$/);
});

Deno.test("a dashboard refuses every token but its own", async () => {
  await using started = await start({});
  const { url } = started.running.page!;
  for (const wrong of ["", TOKEN.slice(1), `${TOKEN}x`, TOKEN.toUpperCase()]) {
    await assert.rejects(open(`${url}#${wrong}`).ask("status", "read", {}));
  }
});

Deno.test("there is no dashboard where none is asked for", async () => {
  await using started = await start({ settings: "logging: { level: INFO }" });
  assert.equal(started.running.page, undefined);
  assert.deepEqual(started.refusals(), []);
});

Deno.test("without a good DASHBOARD_TOKEN the bot runs on, and the owner is told why there is no dashboard", async () => {
  for (
    const [token, why] of [
      ["", /DASHBOARD_TOKEN is not set/],
      ["short", /has 5 characters, and needs at least 16/],
      ["x".repeat(129), /has 129 characters, and may have 128 at most/],
      ["with blanks and dots.", /has other characters than/],
    ] as const
  ) {
    await using started = await start({ token });
    assert.equal(started.running.page, undefined);
    assert.equal(started.running.app.bots.size, 1);
    const [refusal] = started.refusals();
    assert.match(refusal!.why, why);
    assert.match(refusal!.fix, /16 to 128 letters and digits behind DASHBOARD_TOKEN= in \.env/);
  }
});

Deno.test("a dashboard takes its own port and no other one", async () => {
  using taken = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  await using started = await start({ port: taken.addr.port });
  assert.equal(started.running.page, undefined);
  assert.match(started.refusals()[0]!.why, new RegExp(`port ${taken.addr.port} .* in use`));
});

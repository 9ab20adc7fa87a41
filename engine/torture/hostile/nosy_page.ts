/** A dashboard of a bot on Discord: what it tells before somebody has signed in, and after that. */
import { openProject } from "../../app/project/project.ts";
import { runProject } from "../../app/run_project.ts";
import { startLocalDiscord } from "../../simulator/local_discord.ts";
import { openSocket } from "../../web/testing/open_socket.ts";
import type { Trial } from "../trial.ts";

const PATHS = [
  "/",
  "/index.html",
  "/.env",
  "/bots/bot.yaml",
  "/data/bot.db",
  "/../.env",
  "/socket",
  "/app.js",
  "/%2e%2e/.env",
];

/** What a page can ask, with something to ask for. */
const ASKS: readonly (readonly [panel: string, ask: string, given: object])[] = [
  ["files", "list", {}],
  ["files", "read", { path: "bots/bot.yaml" }],
  ["files", "read", { path: ".env" }],
  ["files", "read", { path: "../.env" }],
  ["files", "read", { path: "data/bot.db" }],
  ["files", "read", { path: "bots/broken.yaml" }],
  ["files", "check", { path: "bots/bot.yaml", text: "token: x" }],
  ["runs", "list", { limit: 50 }],
  ["runs", "list", {}],
  ["runs", "source", { path: ".env", line: 1 }],
  ["runs", "source", { path: "bots/bot.yaml", line: 1 }],
  ["status", "read", {}],
  ["log", "list", { level: "DEBUG", search: "" }],
  ["log", "list", { level: "INFO" }],
  ["errors", "list", {}],
  ["extensions", "list", {}],
  ["schedules", "list", {}],
  ["backups", "list", {}],
  ["backups", "create", { bot: "bot" }],
  ["servers", "list", {}],
  ["definitions", "list", {}],
  ["traffic", "list", {}],
  ["live", "state", {}],
  ["constructor", "list", {}],
  ["status", "__proto__", {}],
];

export const nosyPage: Trial = {
  name: "a dashboard asked for everything",
  times: { short: 2, long: 40 },
  async run({ times, token, evidence, random, progress }) {
    const password = `p${token.slice(-30).replace(/[^\w-]/g, "x")}`;
    const broken: string[] = [];
    let [told, refused] = [0, 0];
    await using local = await startLocalDiscord();
    local.addApplication({ name: "Bot", token });
    const folder = await Deno.makeTempDir();
    for (const name of ["bots", "extensions"]) await Deno.mkdir(`${folder}/${name}`);
    await Deno.writeTextFile(`${folder}/.env`, `DISCORD_TOKEN=${token}\n`, { mode: 0o600 });
    await Deno.writeTextFile(
      `${folder}/bots/bot.yaml`,
      "name: Bot\ncommands: { a: { description: A, reply: b } }\n",
    );
    await Deno.writeTextFile(`${folder}/bots/broken.yaml`, `name: Broken\ntoken: ${token}\n`);
    await Deno.writeTextFile(`${folder}/bots/engine.yaml`, "dashboard: { write: true }\n");
    const variables: Readonly<Record<string, string>> = {
      DISCORD_API_URL: local.apiUrl,
      DASHBOARD_TOKEN: password,
    };
    const project = await openProject(folder, { variables: { get: (name) => variables[name] } });
    const running = await runProject(project, {
      notify: (notice) => evidence.add("a notice", JSON.stringify(notice, leaveOut)),
      writeLog: (text) => evidence.add("the console", text),
      colour: false,
      forceLocal: false,
      port: 0,
    });
    const { url } = running.page!;
    for (let done = 0; done < times; done++) {
      for (const path of PATHS) {
        const response = await fetch(new URL(path, url), { redirect: "manual" });
        const text = await response.text();
        evidence.add(`page ${path}`, `${JSON.stringify([...response.headers])}\n${text}`);
        if (text.includes(password)) broken.push(`the page ${path} tells the dashboard's token`);
      }
      const wrong = openSocket(`${url}#${password.slice(0, -1)}${random() < 0.5 ? "" : "-"}`);
      const refusal = Promise.withResolvers<boolean>();
      wrong.socket.addEventListener("error", () => refusal.resolve(false));
      if (await Promise.race([wrong.hello.then(() => true), refusal.promise])) {
        broken.push("a wrong token opens the dashboard");
      }
      await using page = openSocket(`${url}#${password}`);
      evidence.add("the page's hello", JSON.stringify(await page.hello));
      for (const [id, [panel, ask, given]] of ASKS.entries()) {
        page.send({ id, panel, ask, given });
        const frame = await page.next();
        if (frame.kind === "refused") refused++;
        else told++;
        const text = JSON.stringify(frame);
        evidence.add(`answer to ${panel} ${ask}`, text);
        if (text.includes(password)) broken.push(`${panel} ${ask} tells the dashboard's token`);
      }
      progress(done);
    }
    await running.stop();
    await Deno.remove(`${folder}/bots`, { recursive: true });
    await evidence.addFolder(folder);
    await Deno.remove(folder, { recursive: true });
    return { times, figures: { told, refused, paths: PATHS.length }, broken };
  },
};

function leaveOut(_: string, value: unknown): unknown {
  return typeof value === "object" && value !== null && "file" in value ? undefined : value;
}

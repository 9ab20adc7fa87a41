/** Programs with a token where it does not belong, or in whatever a program meets; what they print and write is searched. */
import { startLocalDiscord } from "../../simulator/local_discord.ts";
import { makeProject, RunningProgram } from "../../testkit/program.ts";
import type { Evidence } from "../evidence.ts";
import type { Trial } from "../trial.ts";
import { startTalkativeApi } from "./talkative_api.ts";

const PING = "name: Ping\ncommands: { ping: { description: Ping, reply: pong } }\n";

interface Leak {
  readonly name: string;
  /** `bots/bot.yaml`. */
  readonly bot?: (token: string) => string;
  readonly env?: (token: string) => string;
  /** `extensions/leaky.ts`. */
  readonly extension?: string;
  readonly args: readonly string[];
  /** The status with which everything is answered, by somebody who repeats all that was sent. */
  readonly status?: number;
  /** What is printed before it is asked to end; otherwise it ends by itself. */
  readonly until?: RegExp;
}

const ENV = (token: string) => `DISCORD_TOKEN=${token}\n`;
const LEAKY = `import { defineExtension } from "cordial";
export default defineExtension({
  setup({ log }) {
    const token = Deno.env.get("DISCORD_TOKEN");
    const last = token.split(".")[2];
    log.error("token " + token, { error: new Error(last), headers: { authorization: "Bot " + token } });
    Promise.reject(Object.assign(new Error("rejected " + token), { request: { headers: { a: last } } }));
    setTimeout(() => { throw new Error("thrown " + token, { cause: new Error(last) }); }, 10);
    throw new Error("setup " + token);
  },
});
`;

export const LEAKS: readonly Leak[] = [
  { name: "Discord repeats it in a refusal", env: ENV, args: ["start"], status: 403 },
  {
    name: "an extension that tells it",
    env: ENV,
    extension: LEAKY,
    args: ["start"],
    until: /nobody (?:caught|waited)[^]*\n/,
  },
  { name: "a bot file", bot: (token) => `token: ${token}\nname: Bot\n`, args: ["check", "--json"] },
  { name: "a line of .env without =", env: (token) => `DISCORD_TOKEN ${token}\n`, args: ["check"] },
  { name: "an address", env: (token) => `${ENV(token)}DISCORD_API_URL=${token}\n`, args: ["invite"] },
  { name: "Discord repeats it in a failure", env: ENV, args: ["sync", "--dry-run"], status: 400 },
  { name: "Discord does not know it", env: ENV, args: ["start"], status: 401 },
  { name: "Discord answers nonsense", env: ENV, args: ["start"], status: 200 },
  { name: "a name of a command", bot: (token) => `commands:\n  ${token}: { reply: x }\n`, args: ["check"] },
  {
    name: "a placeholder",
    bot: (token) => `commands: { a: { description: A, reply: "{${token}}" } }\n`,
    args: ["check"],
  },
  { name: "a quote that stays open", bot: (token) => `name: "${token}\n`, args: ["check", "--json"] },
  {
    name: "a step that is none",
    bot: (token) => `commands: { a: { description: A, do: [ { ${token}: x } ] } }\n`,
    args: ["check"],
  },
  { name: "two lines of .env", env: (token) => ENV(token) + ENV(token), args: ["check", "--json"] },
  { name: "an owner's id", env: (token) => `BOT_OWNER_ID=${token}\n`, args: ["start"], until: /Page:/ },
  { name: "a name of a variable", env: (token) => `${token}=x\n`, args: ["start"], until: /Page:/ },
  {
    name: "a gateway",
    env: (token) => `${ENV(token)}DISCORD_GATEWAY_URL=${token}\n`,
    args: ["start"],
    until: /WARNING/,
  },
  { name: "a bot that runs", env: ENV, args: ["start"], until: /Started in/ },
];

export const leakyPrograms: Trial = {
  name: "programs that come upon a token",
  times: { short: 4, long: LEAKS.length },
  async run({ times, token, evidence, progress }) {
    await using local = await startLocalDiscord();
    local.addApplication({ name: "Ping", token });
    let printed = 0;
    for (let done = 0; done < times; done++) {
      printed += await meet(LEAKS[done % LEAKS.length]!, token, local.apiUrl, evidence);
      progress(done);
    }
    return { times, figures: { "characters printed": printed }, broken: [] };
  },
};

/** @returns how many characters the program has printed */
async function meet(leak: Leak, token: string, apiUrl: string, evidence: Evidence): Promise<number> {
  const { name, bot, env, extension, args, status, until } = leak;
  await using api = status === undefined ? undefined : startTalkativeApi(status, token);
  const folder = await makeProject({ "bot.yaml": bot?.(token) ?? PING });
  if (env) await Deno.writeTextFile(`${folder}/.env`, env(token), { mode: 0o600 });
  if (extension !== undefined) {
    await Deno.mkdir(`${folder}/extensions`);
    await Deno.writeTextFile(`${folder}/extensions/leaky.ts`, extension);
  }
  const own = env?.(token).includes("DISCORD_API_URL") ? "" : api?.url ?? apiUrl;
  await using program = new RunningProgram(args, { folder, environment: { DISCORD_API_URL: own } });
  if (until) {
    await program.prints(until);
    program.signal("SIGTERM");
  }
  await program.ends();
  evidence.add(`output of ${args.join(" ")} (${name})`, program.output);
  await evidence.addFolder(`${folder}/botlogs`).catch(() => {});
  await evidence.addFolder(`${folder}/data`).catch(() => {});
  await Deno.remove(folder, { recursive: true });
  return program.output.length;
}

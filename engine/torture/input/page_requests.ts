/** Requests to the page's server that no page makes. */
import { handshake, rawRequest } from "../../web/testing/raw_request.ts";
import type { TrialContext } from "../trial.ts";
import type { Chance } from "./chance.ts";

const PATHS = [
  "/",
  "/socket",
  "/icon.svg",
  "/../../deno.json",
  "/..%2f..%2fdeno.json",
  "/%2e%2e/%2e%2e/etc/passwd",
  "//etc/passwd",
  "/bots/bot.yaml",
  "/data/bot.db",
  "/.env",
  "/%00",
  "/%",
  "/?a=/../..",
  "/socket/../socket",
  "/socket?token=x",
  "/\\..\\..",
  "/;/",
  "/#x",
  "/*",
  "http://evil.example/",
  "/favicon.ico",
  "/api/v10/users/@me",
  `/${"a".repeat(6_000)}`,
  "/botlogs/current_run.log",
  "/page.gen.ts",
];
const METHODS = [
  "GET",
  "GET",
  "HEAD",
  "POST",
  "PUT",
  "DELETE",
  "OPTIONS",
  "PATCH",
  "TRACE",
  "CONNECT",
  "FOO",
];
const HOSTS = [
  "evil.example",
  "127.0.0.1",
  "127.0.0.1.evil.example:{port}",
  "[::1]:{port}",
  "localhost",
  "0.0.0.0:{port}",
  "127.0.0.1:1",
  "user@127.0.0.1:{port}",
  "127.1:{port}",
  "LOCALHOST.:{port}",
];
const ORIGINS = [
  "https://evil.example",
  "null",
  "",
  "http://127.0.0.1:1",
  "https://127.0.0.1:{port}",
  "http://127.0.0.1:{port}.evil.example",
  "file://",
  "http://localhost.evil:{port}",
];
/** What may be served without the token. */
const OPEN = new Set([200, 101]);

/** One request by chance, and what is wrong with its answer. A foreign host or origin, or no token, must let nothing in. */
export async function httpFaults(url: string, chance: Chance, context: TrialContext): Promise<string[]> {
  const { port: written, hash } = new URL(url);
  const port = Number(written);
  const token = hash.slice(1);
  const of = (list: readonly string[]) => chance.pick(list).replaceAll("{port}", written);
  const path = of(PATHS);
  const method = chance.pick(METHODS);
  const headers: Record<string, string> = {};
  let foreign = false;
  if (chance.once(2)) [headers["host"], foreign] = [of(HOSTS), true];
  if (chance.once(3)) [headers["origin"], foreign] = [of(ORIGINS), true];
  if (chance.once(4)) [headers["sec-fetch-site"], foreign] = ["cross-site", true];
  if (chance.once(3)) {
    Object.assign(headers, { ...handshake(port, chance.once(2) ? token : "wrong"), ...headers });
  }
  if (chance.once(6)) {
    headers[`x-${"a".repeat(chance.pick([1, 1_000]))}`] = "b".repeat(chance.pick([1, 7_000]));
  }
  if (chance.once(8)) headers["content-length"] = chance.pick(["-1", "99999999999", "abc", "0"]);
  if (chance.once(8)) headers["cookie"] = `token=${token}`;
  const what = `${method} ${path} ${JSON.stringify(headers)}`.slice(0, 1_000);
  const answer = await rawRequest(port, path, headers, method).catch(() => undefined);
  // Some of these are none of HTTP at all; the connection is then closed.
  if (!answer || Number.isNaN(answer.status)) return [];
  context.evidence.add(`the page's answer to ${what}`, answer.body);
  const faults: string[] = [];
  if (answer.status >= 500) faults.push(`the server answers ${answer.status}`);
  if (foreign && OPEN.has(answer.status)) faults.push(`a foreign request is let in with ${answer.status}`);
  if (answer.body.includes(token)) faults.push("the answer has the page's token");
  if (/DISCORD_TOKEN|SQLite format|root:|"imports"/.test(answer.body)) {
    faults.push("the answer has a file of the machine");
  }
  if (/\bat .*\.ts:\d+|TypeError|RangeError/.test(answer.body)) faults.push("the answer has a stack");
  return faults.map((fault) => `${fault}: ${what}`);
}

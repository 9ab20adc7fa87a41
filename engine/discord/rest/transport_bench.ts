/**
 * The transport against `fetch` and the pool of a package: CPU time of this process for each post, taken in turns, so that what else the machine
 * does weighs on both alike. Run: `deno run -A engine/discord/rest/transport_bench.ts`.
 */
import { cpuUsage } from "node:process";
import { Pool } from "undici";
import { socketTransport } from "./sockets/socket_transport.ts";

const POSTS = 3_000;
const ROUNDS = 7;
const path = "/api/v10/channels/1/messages";
const body = JSON.stringify({ content: "x".repeat(200), allowed_mentions: { parse: [] } });
const headers = { "content-type": "application/json", authorization: "Bot token" };

/** Microseconds of CPU time for each of the posts, `together` of them at a time. */
async function measure(post: () => Promise<unknown>, together: number): Promise<number> {
  let left = POSTS;
  const before = cpuUsage();
  await Promise.all(Array.from({ length: together }, async () => {
    while (left-- > 0) await post();
  }));
  const { user, system } = cpuUsage(before);
  return (user + system) / POSTS;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

if (import.meta.main) {
  const script = new URL("./bench_server.ts", import.meta.url).href;
  const server = new Deno.Command(Deno.execPath(), { args: ["run", "-A", script], stdout: "piped" }).spawn();
  const reader = server.stdout.getReader();
  const port = new TextDecoder().decode((await reader.read()).value).trim();
  const origin = `http://127.0.0.1:${port}`;
  const pool = new Pool(origin, { connections: 32 });
  const sockets = socketTransport(origin);
  const ways = {
    fetch: async () =>
      JSON.parse(await (await fetch(origin + path, { method: "POST", headers, body })).text()),
    undici: async () =>
      JSON.parse(await (await pool.request({ method: "POST", path, headers, body })).body.text()),
    sockets: async () =>
      JSON.parse((await sockets.send({ method: "POST", path, headers, body, timeout: 15_000 })).text),
  };
  for (const together of [1, 16]) {
    const taken: Record<keyof typeof ways, number[]> = { fetch: [], undici: [], sockets: [] };
    for (let round = 0; round <= ROUNDS; round++) {
      for (const way of ["fetch", "undici", "sockets"] as const) {
        const cpu = await measure(ways[way], together);
        if (round > 0) taken[way].push(cpu); // the first round only warms up
      }
    }
    const floor = median(taken.fetch);
    const shown = Object.entries(taken).map(([way, cpu]) =>
      `${way} ${median(cpu).toFixed(0)} µs (${(median(cpu) / floor).toFixed(2)})`
    );
    console.log(`${together} at a time: ${shown.join(", ")}`);
  }
  await pool.destroy();
  await sockets.close();
  await reader.cancel();
  server.kill();
  await server.status;
}

/** The transport against `fetch`, both posting to the same server. Run: `deno bench -A engine/discord/rest`. */
import { undiciTransport } from "./undici_transport.ts";

const server = new Worker(import.meta.resolve("./bench_server.ts"), { type: "module" });
const port = await new Promise<number>((resolve) => server.onmessage = ({ data }) => resolve(data));
const origin = `http://127.0.0.1:${port}`;
const path = "/api/v10/channels/1/messages";
const body = JSON.stringify({ content: "x".repeat(200), allowed_mentions: { parse: [] } });
const headers = { "content-type": "application/json", authorization: "Bot token" };
const transport = undiciTransport(origin);

const viaFetch = async () =>
  JSON.parse(await (await fetch(origin + path, { method: "POST", headers, body })).text());
const viaUndici = async () =>
  JSON.parse((await transport.send({ method: "POST", path, headers, body, timeout: 15_000 })).text);

for (const [name, post] of [["fetch", viaFetch], ["undici", viaUndici]] as const) {
  Deno.bench(
    `one post after the other: ${name}`,
    { group: "alone", baseline: name === "fetch" },
    async () => {
      await post();
    },
  );
  Deno.bench(`16 posts together: ${name}`, { group: "together", baseline: name === "fetch" }, async () => {
    await Promise.all(Array.from({ length: 16 }, post));
  });
}

import assert from "node:assert/strict";
import { request } from "node:http";
import { VirtualClock } from "../model/virtual_clock.ts";
import { createMetrics } from "./metrics.ts";
import { serveMetrics } from "./serve_metrics.ts";

function start() {
  const metrics = createMetrics({ clock: new VirtualClock() });
  return { metrics, server: serveMetrics({ metrics, port: 0 }) };
}

/** With a host header of one's own, which `fetch` does not allow. */
function statusFor(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { host }, agent: false }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode));
    }).on("error", reject).end();
  });
}

Deno.test("serveMetrics answers with the numbers of now", async () => {
  const { metrics, server } = start();
  try {
    for (const expected of [1, 2]) {
      metrics.messageSeen();
      const response = await fetch(server.url);
      assert.equal(response.headers.get("content-type"), "text/plain; version=0.0.4; charset=utf-8");
      assert.match(await response.text(), new RegExp(`\ncordial_messages_seen_total ${expected}\n`));
    }
  } finally {
    await server.close();
  }
});

Deno.test("serveMetrics listens on 127.0.0.1, has no other page and can only be read", async () => {
  const { server } = start();
  try {
    assert.match(server.url, /^http:\/\/127\.0\.0\.1:\d+\/metrics$/);
    const status = async (path: string, method: string) => {
      const response = await fetch(new URL(path, server.url), { method });
      await response.body?.cancel();
      return response.status;
    };
    assert.deepEqual(
      [await status("/", "GET"), await status("/metrics/x", "GET"), await status("/metrics", "POST")],
      [404, 404, 405],
    );
    assert.equal(await status("/metrics", "HEAD"), 200);
  } finally {
    await server.close();
  }
});

Deno.test("serveMetrics refuses a page of the web that leads its own name here", async () => {
  const { server } = start();
  try {
    const { port } = new URL(server.url);
    assert.equal(await statusFor(server.url, "evil.example"), 403);
    assert.equal(await statusFor(server.url, `127.0.0.1.evil.example:${port}`), 403);
    assert.equal(await statusFor(server.url, `localhost:${port}`), 200);
  } finally {
    await server.close();
  }
});

Deno.test("serveMetrics tells what to do when its port is taken", async () => {
  const { metrics, server } = start();
  try {
    const port = Number(new URL(server.url).port);
    assert.throws(
      () => serveMetrics({ metrics, port }),
      new RegExp(`port ${port}: another program uses it\\. Choose another port`),
    );
  } finally {
    await server.close();
  }
});

Deno.test("MetricsServer.close gives the port back", async () => {
  const { metrics, server } = start();
  const port = Number(new URL(server.url).port);
  await server.close();
  await serveMetrics({ metrics, port }).close();
});

import assert from "node:assert/strict";
import { recordingLogger } from "../../testkit/recording_logger.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { loadBots } from "../load/load_bots.ts";
import { openWebhooks } from "./open_webhooks.ts";

/** A port that is free at the moment. */
function freePort(): number {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  listener.close();
  return listener.addr.port;
}

async function open(settings: string, variables: Readonly<Record<string, string>> = {}) {
  const folder = await Deno.makeTempDir();
  await Deno.mkdir(`${folder}/bots`);
  await Deno.writeTextFile(`${folder}/bots/bot.yaml`, settings);
  const { bots } = await loadBots(folder);
  await Deno.remove(folder, { recursive: true });
  const logger = recordingLogger();
  const [calls, hidden]: [unknown[], string[]] = [[], []];
  const server = openWebhooks(bots[0]!, {
    read: (name) => variables[name],
    clock: new VirtualClock(),
    logger,
    hide: (secret) => void hidden.push(secret),
    onCall: (...call) => calls.push(call) > 0,
  });
  return { server, logger, calls, hidden };
}

Deno.test("openWebhooks listens where the bot's file says so, with the secret of the environment", async () => {
  const settings = `webhooks: { port: ${freePort()}, secret: "\${HOOK}" }`;
  const { server, calls, hidden } = await open(settings, { HOOK: "s3cret" });
  const response = await fetch(`${server!.url}deploy`, {
    method: "POST",
    headers: { authorization: "Bearer s3cret" },
    body: '{"by":"Ann"}',
  });
  await response.text();
  assert.equal(response.status, 202);
  assert.deepEqual(calls, [["deploy", { by: "Ann" }]]);
  assert.deepEqual(hidden, ["s3cret"]);
  await server!.close();
});

Deno.test("openWebhooks listens for nothing where the file says nothing", async () => {
  const { server, logger } = await open("name: Bot");
  assert.equal(server, undefined);
  assert.deepEqual(logger.lines, []);
});

Deno.test("openWebhooks logs that the secret is not set, or the port is taken, and lets the bot run", async () => {
  const unset = await open(`webhooks: { port: ${freePort()}, secret: "\${HOOK}" }`);
  assert.equal(unset.server, undefined);
  assert.match(
    unset.logger.lines[0]!,
    /ERROR bot is not listening for webhooks: the variable HOOK is not set/,
  );
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const taken = await open(`webhooks: { port: ${listener.addr.port}, secret: "\${HOOK}" }`, { HOOK: "s" });
  listener.close();
  assert.equal(taken.server, undefined);
  assert.match(taken.logger.lines[0]!, /another program uses it/);
});

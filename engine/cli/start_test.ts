/** What an owner sees of a bot on Discord that starts, and that its extensions cannot take it down. */
import assert from "node:assert/strict";
import { startCheckedDiscord } from "../testkit/checked_discord.ts";
import { FailingApi } from "../testkit/failing_api.ts";
import { makeProject, RunningProgram } from "../testkit/program.ts";

const PING = `{ name: Ping, commands: { ping: { description: Ping, reply: pong } } }`;
const define = (setup: string) =>
  `import { defineExtension } from "cordial";\nexport default defineExtension({ setup() { ${setup} } });\n`;

async function start(files: Record<string, string>, environment: Record<string, string> = {}) {
  const checked = await startCheckedDiscord();
  const { token } = checked.local.addApplication({ name: "Ping", grantedIntents: 0 });
  const folder = await makeProject({ "ping.yaml": PING, ...files });
  const program = new RunningProgram(["start"], {
    folder,
    environment: { DISCORD_API_URL: checked.local.apiUrl, DISCORD_TOKEN: token, ...environment },
  });
  await program.prints(/Started in: \d+ ms/);
  return {
    program,
    folder,
    async [Symbol.asyncDispose]() {
      await program[Symbol.asyncDispose]();
      await checked[Symbol.asyncDispose]();
    },
  };
}

Deno.test("start shows the invite, the intents and the extensions, and warns of a wrong BOT_OWNER_ID", async () => {
  await using kit = await start({
    "../extensions/good.ts": define(""),
    "../extensions/bad.ts": `export const x = 1;`,
  }, { BOT_OWNER_ID: "ada" });
  const { output } = kit.program;
  const id = /Bot: Ping as Ping \((\d+)\)/.exec(output)?.[1];
  assert.ok(
    output.includes(
      `Invite: https://discord.com/oauth2/authorize?client_id=${id}&scope=bot+applications.commands&permissions=`,
    ),
    output,
  );
  assert.match(output, /Intents: GUILDS, GUILD_MESSAGES, .*Message Content Intent: must be switched on/);
  assert.match(output, /Extensions: 1; failed: bad/);
  assert.match(output, /extensions\/bad\.ts has no default export/);
  assert.match(output, /! BOT_OWNER_ID in \.env must be an id of Discord, but holds "ada"/);
});

Deno.test("start goes on when an extension throws or rejects where nobody catches it, and tells whose error it is", async () => {
  await using kit = await start({
    "../extensions/thrower.ts": define(`setTimeout(() => { throw new Error("thrown later"); }, 0);`),
    "../extensions/rejecter.ts": define(
      `setTimeout(() => void Promise.reject(new Error("rejected later")), 0);`,
    ),
    "../extensions/event.ts": define(`
      const target = new EventTarget();
      target.addEventListener("x", () => { throw new Error("thrown in a listener"); });
      setTimeout(() => target.dispatchEvent(new Event("x")), 0);`),
  });
  const { program, folder } = kit;
  for (const text of ["thrown later", "rejected later", "thrown in a listener"]) {
    await program.prints(new RegExp(text));
  }
  program.signal("SIGTERM");
  assert.equal(await program.ends(), 0, program.output);
  const log = await Deno.readTextFile(`${folder}/botlogs/current_run.log`);
  for (const name of ["thrower", "rejecter", "event"]) {
    assert.match(log, new RegExp(`extensions\\.${name}\\b[^]*at .*extensions/${name}\\.ts:\\d+:\\d+`));
  }
  assert.doesNotMatch(log, /CRITICAL/);
  assert.deepEqual([...Deno.readDirSync(`${folder}/data/.cache/extensions`)], []);
});

Deno.test("start that is ended while it logs in leaves everything in good order", async () => {
  await using checked = await startCheckedDiscord();
  const { token } = checked.local.addApplication({ name: "Ping" });
  const folder = await makeProject({ "ping.yaml": PING });
  let first: RunningProgram | undefined;
  await using api = new FailingApi(checked.local, ({ path }) => {
    if (path.startsWith("/gateway")) first?.signal("SIGTERM");
    return undefined;
  });
  const environment = { DISCORD_TOKEN: token, DISCORD_API_URL: api.url };
  await using program = first = new RunningProgram(["start"], { folder, environment });
  assert.equal(await program.ends(), 0, program.output);
  first = undefined;
  await using again = new RunningProgram(["start"], { folder, environment });
  await again.prints(/Started in: \d+ ms/);
  assert.doesNotMatch(again.output, /did not end in good order/);
});

import assert from "node:assert/strict";
import { reply, testHttp, TestTransport } from "./rest/test_transport.ts";
import { type CommandBody, syncCommands } from "./sync_commands.ts";
import { type Body, echo } from "./test_commands.ts";

Deno.test.sanitizer({ ops: true, resources: true });

const hello = { name: "hello", description: "Greet", type: 1 } as const;
const roll = { name: "roll", description: "Dice", type: 1 } as const;
const report = { name: "Report", type: 3 } as const;

function discord(registered: readonly Body[]) {
  const transport = new TestTransport(({ method }) =>
    method === "GET" ? reply(200, registered) : reply(200, {})
  );
  const { http, clock } = testHttp(transport);
  const sync = (wanted: readonly CommandBody[], dryRun = false) =>
    syncCommands(http, "901", wanted, { dryRun });
  const sent = () =>
    transport.requests.map(({ method, path, body }) =>
      [
        `${method} ${path.replace("/api/v10/applications/901", "")}`,
        body && JSON.parse(String(body)),
      ] as const
    );
  return { http, clock, sync, sent };
}

const registered = (body: Body, id: string): Body => ({ ...echo(body), id });

Deno.test("syncCommands asks with translations and sends nothing when nothing differs", async () => {
  const { sync, sent } = discord([registered(hello, "1"), registered(report, "2")]);
  assert.deepEqual(await sync([hello, report]), { added: [], changed: [], removed: [] });
  assert.deepEqual(sent(), [["GET /commands?with_localizations=true", undefined]]);
});

Deno.test("syncCommands registers all at once where nothing is registered yet", async () => {
  const { sync, sent } = discord([]);
  assert.deepEqual(await sync([hello, report]), {
    added: ["/hello", "Report (message menu)"],
    changed: [],
    removed: [],
  });
  assert.deepEqual(sent().slice(1), [["PUT /commands", [hello, report]]]);
});

Deno.test("syncCommands sends only what differs: removals, changes, then what is new", async () => {
  const { sync, sent } = discord([registered(hello, "1"), registered(report, "2"), registered(roll, "3")]);
  const difference = await sync([{ ...hello, description: "Greet someone" }, roll, { ...report, type: 2 }]);
  assert.deepEqual(difference, {
    added: ["Report (user menu)"],
    changed: [{ name: "/hello", what: ["description"] }],
    removed: ["Report (message menu)"],
  });
  const [remove, change, add] = sent().slice(1);
  assert.deepEqual(remove, ["DELETE /commands/2", undefined]);
  assert.deepEqual(change, ["PATCH /commands/1", {
    name: "hello",
    description: "Greet someone",
    name_localizations: null,
    description_localizations: null,
    options: [],
    default_member_permissions: null,
    contexts: null,
    nsfw: false,
  }]);
  assert.deepEqual(add, ["POST /commands", { ...report, type: 2 }]);
});

Deno.test("syncCommands sends nothing in a dry run", async () => {
  const { sync, sent } = discord([registered(hello, "1")]);
  assert.deepEqual(await sync([roll], true), { added: ["/roll"], changed: [], removed: ["/hello"] });
  assert.equal(sent().length, 1);
});

Deno.test("syncCommands leaves an activity's entry point alone", async () => {
  const { sync, sent } = discord([{ ...registered({ name: "launch" }, "9"), type: 4 }]);
  assert.deepEqual((await sync([hello])).removed, []);
  assert.deepEqual(sent().slice(1).map(([line]) => line), ["POST /commands"]);
});

Deno.test("syncCommands waits rate limits out and tells of it", async () => {
  let limited = true;
  const transport = new TestTransport(({ method }) => {
    if (method === "GET") return reply(200, [registered(hello, "1")]);
    if (!limited) return reply(201, {});
    limited = false;
    return reply(429, { retry_after: 600 });
  });
  const { http, clock } = testHttp(transport);
  const waits: number[] = [];
  const synced = syncCommands(http, "901", [hello, roll], { onWait: (ms) => waits.push(ms) });
  await clock.advance(600_000);
  assert.deepEqual((await synced).added, ["/roll"]);
  assert.deepEqual(waits, [600_000]);
});

Deno.test("syncCommands repeats a new command whose answer was lost", async () => {
  const transport = new TestTransport(({ method }, index) =>
    method === "GET" ? reply(200, [registered(hello, "1")]) : index === 1 ? reply(502) : reply(201, {})
  );
  const { http, clock } = testHttp(transport);
  const synced = syncCommands(http, "901", [hello, roll]);
  await clock.advance(5_000);
  await synced;
  assert.equal(transport.requests.length, 3);
});

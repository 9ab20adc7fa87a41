import assert from "node:assert/strict";
import type { CommandDifference } from "../../model/command_difference.ts";
import { CommandSync } from "./command_sync.ts";

/** A bot whose requests are answered when the test says so. */
function connected() {
  const requests: { names: string[]; wait: (ms: number) => void; answer: () => void; fail: () => void }[] =
    [];
  const bot = {
    program: { applicationCommands: [{ name: "one", description: "One" }] },
    syncCommands(onWait: (ms: number) => void = () => {}): Promise<CommandDifference> {
      const { promise, resolve, reject } = Promise.withResolvers<CommandDifference>();
      requests.push({
        names: bot.program.applicationCommands.map(({ name }) => name),
        wait: onWait,
        answer: () => resolve({ added: ["/one"], changed: [], removed: [] }),
        fail: () => reject(new Error("no")),
      });
      return promise;
    },
  };
  const told: string[] = [];
  const sync = new CommandSync({
    onSynced: ({ added }) => told.push(`synced ${added.length}`),
    onWait: (ms) => told.push(`waits ${ms}`),
    onFailed: () => told.push("failed"),
  });
  const save = (...names: string[]) => {
    bot.program = { applicationCommands: names.map((name) => ({ name, description: name })) };
    return sync.bring(bot);
  };
  return { bot, sync, requests, told, save };
}

Deno.test("CommandSync asks nothing where the commands are those that it has sent", async () => {
  const { requests, told, save, bot, sync } = connected();
  const first = save("one");
  requests[0]!.answer();
  await first;
  await save("one");
  assert.deepEqual([requests.length, told], [1, ["synced 1", "synced 0"]]);
  void save("one", "two");
  assert.equal(requests.length, 2);
  requests[1]!.answer();
  // Another connection may be one to another application.
  void sync.bring({ ...bot });
  await Promise.resolve();
});

Deno.test("CommandSync tries again after a failure, with the same commands", async () => {
  const { requests, told, save } = connected();
  const first = save("one");
  requests[0]!.fail();
  await first;
  const second = save("one");
  requests[1]!.answer();
  await second;
  assert.deepEqual(told, ["failed", "synced 1"]);
});

Deno.test("CommandSync holds nobody up while Discord lets it wait, and then sends what is newest", async () => {
  const { requests, told, save } = connected();
  const first = save("one");
  requests[0]!.wait(60_000);
  await first;
  await save("two");
  await save("three");
  assert.equal(requests.length, 1);
  requests[0]!.answer();
  while (requests.length < 2) await Promise.resolve();
  assert.deepEqual(requests[1]!.names, ["three"]);
  assert.deepEqual(told, ["waits 60000", "synced 1"]);
});

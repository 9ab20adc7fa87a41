import assert from "node:assert/strict";
import { DiscordError } from "../model/ports.ts";
import type { PersonExport } from "../model/storage.ts";
import { ANN } from "../runtime/test_world.ts";
import { describe } from "./test_transcript.ts";
import { TestRuns } from "./test_run.ts";

const DATA: PersonExport = {
  user_id: ANN.id,
  data: { coins: 5 },
  last_seen: 1_767_225_600_000,
  values: [],
};

function keeping(data: PersonExport | undefined, deleted: string[] = []): TestRuns {
  return new TestRuns({
    services: {
      exportPerson: (userId) => Promise.resolve(userId === ANN.id ? data : undefined),
      deletePerson: (userId) => {
        deleted.push(userId);
        return Promise.resolve(data !== undefined);
      },
    },
  });
}

Deno.test("mydata show shows all that is kept about the asker, to the asker alone", async () => {
  assert.equal(
    await keeping(DATA).call("mydata show"),
    [
      "reply (for the asker) menu",
      "| # 🗂️ What I keep about you",
      "| ```json",
      ...JSON.stringify(DATA, null, 2).split("\n").map((line) => `| ${line}`),
      "| ```",
    ].join("\n"),
  );
});

Deno.test("mydata show says so where nothing is kept", async () => {
  assert.equal(
    await keeping(undefined).call("mydata show"),
    "reply (for the asker) success\n| I keep nothing about you.",
  );
});

Deno.test("mydata show gives a file where there is much, or what a code block cannot show", async () => {
  for (const note of ["x".repeat(5000), "```"]) {
    const runs = keeping({ ...DATA, data: { note } });
    assert.match(
      await runs.call("mydata show"),
      /\| It is in the file\.\nfile mydata\.json application\/json \d+$/,
    );
    const [file] = runs.last.message.files!;
    assert.deepEqual(JSON.parse(new TextDecoder().decode(file!.data)).data, { note });
  }
});

Deno.test("mydata show sends a direct message where it was typed in a server", async () => {
  const runs = keeping(DATA).as({ surface: "prefix" });
  assert.equal(
    await runs.call("mydata show"),
    "reply (deleted after 30 s) success\n| I have sent you a direct message.",
  );
  const [sent] = runs.discord.calls;
  assert.deepEqual([sent!.method, sent!.arguments[0]], ["sendDirect", ANN.id]);
  assert.match(describe("direct", sent!.arguments[1] as never), /"coins": 5/);
});

Deno.test("mydata show answers in place where it was typed in direct messages", async () => {
  const runs = keeping(DATA).as({ surface: "prefix", guildId: undefined });
  assert.match(await runs.call("mydata show"), /"coins": 5/);
  assert.deepEqual(runs.discord.calls, []);
});

Deno.test("mydata show tells what to do where direct messages are closed, and hands other errors on", async () => {
  const runs = keeping(DATA).as({ surface: "prefix" });
  runs.discord.refusals.sendDirect = [
    new DiscordError("POST /channels/:id/messages", 403, 50007, "Cannot send messages to this user"),
    new DiscordError("POST /channels/:id/messages", 500, 0, "broken"),
  ];
  assert.match(
    await runs.call("mydata show"),
    /^reply \(for the asker, deleted after 10 s\) error\n\| You do not take direct messages .* use `\/mydata show`/,
  );
  await assert.rejects(runs.call("mydata show"), /broken/);
});

Deno.test("mydata delete asks first, then deletes and says what stays", async () => {
  const deleted: string[] = [];
  const runs = keeping(DATA, deleted);
  assert.equal(
    await runs.call("mydata delete"),
    "reply (for the asker) warning\n" +
      "| Delete all that I keep about you? It cannot be brought back.\n[Confirm] [Cancel]",
  );
  assert.deepEqual(deleted, []);
  assert.match(
    await runs.press("Confirm"),
    /^update success\n\| All .* is deleted\. Backups still hold it .* anew\.$/,
  );
  assert.deepEqual(deleted, [ANN.id]);
});

Deno.test("mydata delete does nothing after a no, and says so where nothing was kept", async () => {
  const deleted: string[] = [];
  const runs = keeping(undefined, deleted);
  await runs.call("mydata delete");
  assert.equal(await runs.press("Cancel"), "update menu\n| Nothing was done.");
  assert.deepEqual(deleted, []);
  await runs.call("mydata delete");
  assert.match(await runs.press("Confirm"), /There was nothing to delete/);
});

import assert from "node:assert/strict";
import { startTestBot } from "../../testkit/test_bot.ts";

const command = (name: string, description: string) =>
  `  ${name}: { description: ${description}, reply: ok }\n`;
const bot = (...commands: string[]) => `name: Sync\nbuiltins: off\ncommands:\n${commands.join("")}`;

Deno.test("only slash commands that differ are sent, with a list of what was added, changed and removed", async () => {
  await using kit = await startTestBot(bot(command("one", "First"), command("two", "Second")));
  const differences = () =>
    kit.notices.filter((notice) => notice.kind === "synced").map((notice) => notice.difference);
  assert.deepEqual(differences().at(-1), { added: ["/one", "/two"], changed: [], removed: [] });

  await kit.save("bot.yaml", bot(command("two", "Other"), command("three", "Third")));
  assert.deepEqual(differences().at(-1), {
    added: ["/three"],
    changed: [{ name: "/two", what: ["description"] }],
    removed: ["/one"],
  });
  const writes = kit.requests.filter((request) =>
    request.method !== "GET" && request.path.includes("/commands")
  );
  assert.deepEqual(writes.map((request) => request.method), ["PUT", "DELETE", "PATCH", "POST"]);

  await kit.save("bot.yaml", `${bot(command("two", "Other"), command("three", "Third"))}# a comment\n`);
  assert.deepEqual(differences().at(-1), { added: [], changed: [], removed: [] });
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { GUILD_ID } from "../runtime/test_world.ts";
import { TestRuns } from "./test_run.ts";

const own = async (runs: TestRuns) => (await runs.servers.read(GUILD_ID)).prefix;

Deno.test("setprefix gives a server its own prefix, shows how to use it, and that a mention works", async () => {
  const runs = new TestRuns();
  assert.equal(
    await runs.call("setprefix", { prefix: " b! " }),
    "reply success\n" +
      "| The prefix in this server is `b!` now, as in `b!help`. `@Cordial help` works too, always.",
  );
  assert.equal(await own(runs), "b!");
  const typed = await runs.as({ surface: "mention" }).call("setprefix", { prefix: "`" });
  assert.match(typed, /^reply \(deleted after 30 s\) success\n\| .* is `` ` `` now, as in `` `help ``\./);
});

Deno.test("setprefix takes the server's own prefix away where the bot's is asked for", async () => {
  const runs = new TestRuns();
  await runs.servers.setPrefix(GUILD_ID, "?");
  assert.equal(
    await runs.call("setprefix", { prefix: "!" }),
    "reply success\n| This server has no prefix of its own any more: it is `!` again, as in `!help`. " +
      "`@Cordial help` works too, always.",
  );
  assert.equal(await own(runs), undefined);
});

Deno.test("setprefix says so where nothing changes", async () => {
  const runs = new TestRuns();
  const same = "reply (for the asker) error\n| The prefix in this server is `!` already.";
  assert.equal(await runs.call("setprefix", { prefix: "!" }), same);
  await runs.servers.setPrefix(GUILD_ID, "?");
  assert.equal(await runs.call("setprefix", { prefix: "?" }), same.replace("!", "?"));
});

Deno.test("setprefix refuses what could not be used, and says why", async () => {
  const runs = new TestRuns().as({ surface: "prefix" });
  const refused = async (prefix: string) => {
    const told = await runs.call("setprefix", { prefix });
    const start = "reply (for the asker, deleted after 10 s) error\n| ";
    assert.ok(told.startsWith(start), told);
    return told.slice(start.length);
  };
  assert.match(await refused(""), /at least one character/);
  assert.match(await refused("  "), /at least one character/);
  assert.match(await refused("a b"), /no blanks/);
  assert.match(await refused("!\u200b"), /no blanks/);
  assert.match(await refused("/"), /keeps `\/` for slash commands/);
  assert.match(await refused("/x"), /keeps `\/` for slash commands/);
  for (const mention of ["<@1>", "<@&1>", "@here", "@", "#", "!<@1", "<#1>", "<@123456789012345678>"]) {
    assert.match(await refused(mention), /cannot look like a mention/, mention);
  }
  assert.equal(await refused("!!!!!!"), "A prefix has at most 5 characters; this has 6.");
  assert.equal(await refused("<:a:1>"), "A prefix has at most 5 characters; this has 6.");
  assert.match(await refused("go"), /ordinary words would call commands\. Add a sign, such as `go!`\./);
  assert.match(await refused("größe"), /such as `größ!`/);
  assert.match(await refused("12"), /ordinary words/);
  assert.equal(await own(runs), undefined);
});

Deno.test("setprefix takes emoji, counted as signs", async () => {
  const runs = new TestRuns();
  for (const prefix of ["💥", "💥💥💥💥💥", "👍🏽", ">>", "b!"]) {
    assert.match(await runs.call("setprefix", { prefix }), /^reply success/, prefix);
    assert.equal(await own(runs), prefix);
  }
});

Deno.test("setprefix is for servers", async () => {
  const told = await new TestRuns().as({ guildId: undefined }).call("setprefix", { prefix: "?" });
  assert.match(told, /error\n\| This command works only in a server\./);
});

Deno.test("setprefix never stores a prefix that is too long, blank or a word", async () => {
  await fc.assert(fc.asyncProperty(fc.string({ unit: "binary", maxLength: 8 }), async (prefix) => {
    const runs = new TestRuns();
    await runs.call("setprefix", { prefix });
    const stored = await own(runs);
    if (stored === undefined) return;
    assert.ok(Array.from(stored).length <= 5);
    assert.doesNotMatch(stored, /\s|^\/|^@|^[\p{L}\p{N}]*$/u);
  }));
});

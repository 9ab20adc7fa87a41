import assert from "node:assert/strict";
import { ApplicationCommandOptionType, ApplicationCommandType } from "discord-api-types/v10";
import { HELLO, MOOD, options } from "./test_commands.ts";
import { Bench } from "./test_bench.ts";
import { menu, message } from "./test_events.ts";
import { BO } from "./test_world.ts";
import { command, group, option, program, say } from "./test_program.ts";

const stringGiven = (name: string, value: string) => ({
  type: ApplicationCommandOptionType.String as const,
  name,
  value,
});
const userGiven = (name: string, value: string) => ({
  type: ApplicationCommandOptionType.User as const,
  name,
  value,
});

Deno.test("handle reads slash options, and fills in defaults", async () => {
  const bench = new Bench(program([HELLO]));
  const resolved = { users: { [BO.id]: BO } };
  assert.deepEqual(await bench.slash("hello", [userGiven("who", BO.id)], resolved), [
    "Hello, Bo Berg (kind).",
  ]);
});

Deno.test("handle runs the subcommand that was called", async () => {
  const config = group("config", [
    group("role", [command("add", { options: [MOOD], steps: [say(options)] })]),
  ]);
  const bench = new Bench(program([config]));
  const inner = {
    type: ApplicationCommandOptionType.Subcommand as const,
    name: "add",
    options: [stringGiven("mood", "FORMAL")],
  };
  const outer = {
    type: ApplicationCommandOptionType.SubcommandGroup as const,
    name: "role",
    options: [inner],
  };
  assert.deepEqual(await bench.slash("config", [outer]), ['{"mood":"formal"}']);
  assert.equal(bench.reports[0]!.command, "config role add");
});

Deno.test("handle refuses what Discord should not have sent, to the asker alone", async () => {
  const bench = new Bench(program([HELLO]));
  const resolved = { users: { [BO.id]: BO } };
  const [text] = await bench.slash("hello", [userGiven("who", BO.id), stringGiven("mood", "rude")], resolved);
  assert.match(text!, /mood\*\* must be `Kind` or `Formal`/);
  assert.equal(bench.discord.calls[0]!.arguments[2], true);
  await bench.slash("hello", [stringGiven("who", "me")]);
  await bench.slash("hello");
  assert.match(bench.discord.texts[1]!, /has changed/);
  assert.match(bench.discord.texts[2]!, /has changed/);
  assert.deepEqual(bench.reports.map(({ outcome }) => outcome), ["refused", "refused", "refused"]);
});

Deno.test("handle answers an interaction of a command that is gone", async () => {
  const bench = new Bench(program([group("config", [command("show")])]));
  await bench.slash("gone");
  await bench.slash("config", [{ type: ApplicationCommandOptionType.Subcommand, name: "gone", options: [] }]);
  for (const text of bench.discord.texts) assert.match(text, /do not have this command any more/);
  assert.deepEqual(bench.reports.map(({ command }) => command), ["gone", "config gone"]);
});

Deno.test("handle fills a user menu's person into the first option that takes one", async () => {
  const bench = new Bench(program([HELLO]));
  const resolved = { users: { [BO.id]: BO }, members: { [BO.id]: { nick: "Bobby" } } };
  const interaction = menu(ApplicationCommandType.User, "hello", BO.id, resolved);
  await bench.runtime.handle({ kind: "command", interaction });
  assert.deepEqual(bench.discord.texts, ["Hello, Bobby (kind)."]);
  assert.equal(bench.reports[0]!.surface, "user_menu");
});

Deno.test("handle fills a message menu's text into the first text option, and gives the target", async () => {
  const quote = command("quote", {
    surfaces: new Set(["message_menu"]),
    options: [MOOD, option("text", "string", { required: true, maxLength: 8 })],
    steps: [
      say((scope) => `${(scope["target"] as { author: { name: string } }).author.name}: ${options(scope)}`),
    ],
  });
  const bench = new Bench(program([quote]));
  const call = (content: string) => {
    const target = message(content);
    const resolved = { messages: { [target.id]: target } };
    const interaction = menu(ApplicationCommandType.Message, "quote", target.id, resolved);
    return bench.runtime.handle({ kind: "command", interaction });
  };
  await call("hello");
  await call("too long to quote");
  assert.equal(bench.discord.texts[0], 'Ann: {"mood":"kind","text":"hello"}');
  assert.match(bench.discord.texts[1]!, /at most 8 characters; this has 17/);
});

Deno.test("handle confirms an interaction that no step answered, and says nothing to a message", async () => {
  const bench = new Bench(program([command("quiet")]));
  await bench.slash("quiet");
  await bench.say("!quiet");
  assert.deepEqual(bench.discord.texts, ["Done."]);
  assert.equal(bench.discord.calls[0]!.arguments[2], true);
});

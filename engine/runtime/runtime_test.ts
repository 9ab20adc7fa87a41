import assert from "node:assert/strict";
import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { DiscordError } from "../model/ports.ts";
import type { RunReport } from "../model/run_report.ts";
import { VirtualClock } from "../model/virtual_clock.ts";
import { createRuntime } from "./runtime.ts";
import { HELLO, PING } from "./test_commands.ts";
import { Bench } from "./test_bench.ts";
import { directMessage, message, typing } from "./test_events.ts";
import { FakeDiscord } from "./test_discord.ts";
import { FakeLogger, otherPorts } from "./test_ports.ts";
import { BOT, CHANNEL_ID, GUILD_ID, id, WORLD } from "./test_world.ts";
import { choices, command, group, option, program, say, step } from "./test_program.ts";

const NO_PINGS = { parse: [], replied_user: false };

Deno.test("handle answers a prefix command with a Discord reply, and reports it", async () => {
  const bench = new Bench(program([HELLO, PING]));
  assert.deepEqual(await bench.say("!hello bo formal"), ["Hello, Bo Berg (formal)."]);
  const sent = bench.discord.calls.at(-1)!;
  assert.deepEqual([sent.method, sent.arguments[0], sent.arguments[2]], ["send", CHANNEL_ID, id(500)]);
  const [{ trace, ...report }] = bench.reports as [RunReport];
  assert.deepEqual(trace!().parts.map(({ what, result }) => [what, result]), [
    ["access", "passed"],
    ["test", "done"],
  ]);
  assert.deepEqual([report], [{
    command: "hello",
    surface: "prefix",
    userId: id(2),
    guildId: GUILD_ID,
    outcome: "answered",
    duration: 0,
  }]);
});

Deno.test("handle answers by mention and in direct messages", async () => {
  const bench = new Bench(program([PING]));
  await bench.say(`<@${BOT.id}> ping`);
  await bench.runtime.handle({ kind: "message", message: directMessage("!ping") });
  assert.deepEqual(bench.discord.texts, ["Pong!", "Pong!"]);
  assert.deepEqual(bench.reports.map(({ surface, guildId }) => [surface, guildId]), [
    ["mention", GUILD_ID],
    ["prefix", undefined],
  ]);
});

Deno.test("handle does nothing for messages that are no command", async () => {
  const bench = new Bench(program([PING]));
  await bench.say("hello");
  await bench.say("!pong");
  assert.deepEqual(bench.discord.calls, []);
  assert.deepEqual(bench.reports, []);
});

Deno.test("handle tells the prefix to somebody who only mentions the bot", async () => {
  const [text] = await new Bench(program([PING])).say(`<@${BOT.id}>`);
  assert.match(text!, /My prefix is `!`/);
});

Deno.test("handle answers a bad argument with the place, the usage and an example, and pings nobody", async () => {
  const bench = new Bench(program([HELLO]));
  const [text] = await bench.say("!hello bo knid");
  assert.equal(
    text,
    [
      "**mood** must be `Kind` or `Formal`.",
      "```",
      "!hello bo knid",
      "          ^^^^",
      "```",
      "Usage: `!hello <who> [mood: Kind|Formal]`",
      "Example: `!hello @Ann`",
    ].join("\n"),
  );
  assert.deepEqual(bench.discord.messages[0]!.allowed_mentions, NO_PINGS);
  assert.equal(bench.reports[0]!.outcome, "refused");
});

Deno.test("handle lists the subcommands of a group that was called without one", async () => {
  const config = group("config", [
    command("show", { description: "Show all" }),
    group("role", [command("add")], { description: "Roles" }),
    command("hidden", { surfaces: new Set(["slash"]) }),
  ]);
  const bench = new Bench(program([config]));
  const [listed] = await bench.say("!config");
  assert.equal(
    listed,
    "`!config` needs one of these behind it:\n`!config show` Show all\n`!config role …` Roles",
  );
  const [, wrong] = await bench.say("!config shwo");
  assert.match(
    wrong!,
    /^`!config` has nothing by this name\. Did you mean `show`\?\n```\n!config shwo\n {8}\^{4}\n```/,
  );
  assert.deepEqual(bench.reports.map(({ outcome }) => outcome), ["refused", "refused"]);
});

Deno.test("handle survives an observer that throws", async () => {
  const logger = new FakeLogger();
  const discord = new FakeDiscord();
  const observe = () => {
    throw new Error("broken page");
  };
  const clock = new VirtualClock();
  const runtime = createRuntime(program([PING]), {
    ...otherPorts(),
    discord,
    world: WORLD,
    clock,
    random: () => 0,
    logger,
    observe,
  });
  await runtime.handle({ kind: "message", message: message("!ping") });
  assert.deepEqual(discord.texts, ["Pong!"]);
  assert.deepEqual(logger.lines.map(([level]) => level), ["error"]);
});

Deno.test("replaceProgram lets a run finish on the program it began with", async () => {
  const gate = Promise.withResolvers<void>();
  const slow = command("ping", {
    steps: [step(() => gate.promise), say((scope) => `old ${scope["prefix"]}`)],
  });
  const bench = new Bench(program([slow]));
  const first = bench.say("!ping");
  bench.runtime.replaceProgram(program([PING], { prefix: "?" }));
  await bench.say("?ping");
  gate.resolve();
  await first;
  assert.deepEqual(bench.discord.texts, ["Pong!", "old !"]);
});

Deno.test("idle waits for every run that is under way", async () => {
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let next = 0;
  const bench = new Bench(program([command("wait", { steps: [step(() => gates[next++]!.promise)] })]));
  await bench.runtime.idle();
  const runs = [bench.say("!wait"), bench.say("!wait")];
  let idle = false;
  const waited = bench.runtime.idle().then(() => idle = true);
  gates[0]!.resolve();
  await runs[0];
  assert.equal(idle, false);
  gates[1]!.resolve();
  await waited;
  assert.equal(bench.reports.length, 2);
});

Deno.test("handle measures a run on its clock", async () => {
  const clock = new VirtualClock();
  const slow = command("slow", { steps: [step(() => Promise.resolve(clock.advance(250)))] });
  const bench = new Bench(program([slow]), clock);
  await bench.say("!slow");
  assert.equal(bench.reports[0]!.duration, 250);
});

Deno.test("handle offers choices for the option that is typed", async () => {
  const order = command("order", {
    options: [
      option("dish", "string", { autocomplete: true, choices: choices("Pizza", "Apple Pie", "Soup") }),
    ],
  });
  const bench = new Bench(program([group("menu", [order])]));
  const dish = {
    type: ApplicationCommandOptionType.String as const,
    name: "dish",
    value: "PI",
    focused: true,
  };
  const inner = { type: ApplicationCommandOptionType.Subcommand as const, name: "order", options: [dish] };
  await bench.runtime.handle({ kind: "autocomplete", interaction: typing("menu", [inner]) });
  await bench.runtime.handle({ kind: "autocomplete", interaction: typing("gone", [inner]) });
  assert.deepEqual(bench.discord.calls.map((call) => call.arguments[1]), [
    [{ name: "Pizza", value: "pizza" }, { name: "Apple Pie", value: "apple pie" }],
    [],
  ]);
});

Deno.test("handle lets choices go that come too late", async () => {
  const bench = new Bench(program([]));
  bench.discord.refusals.suggest = [new DiscordError("POST", 404, 10062, "Unknown interaction")];
  await bench.runtime.handle({ kind: "autocomplete", interaction: typing("gone", []) });
  assert.deepEqual(bench.logger.lines.map(([level]) => level), ["debug"]);
});

Deno.test("handle never rejects, whatever is missing in an event, and the next one is answered", async () => {
  const bench = new Bench(program([PING]));
  for (const kind of ["message", "command", "component", "modal", "autocomplete", "happening"]) {
    for (const payload of [undefined, null, {}, { id: "1", data: {}, author: {} }]) {
      const event = { kind, message: payload, interaction: payload, happening: payload };
      await bench.runtime.handle(event as unknown as Parameters<typeof bench.runtime.handle>[0]);
    }
  }
  assert.ok(bench.logger.lines.length > 0);
  bench.logger.lines.length = 0;
  assert.deepEqual(await bench.say("!ping"), ["Pong!"]);
  assert.deepEqual(bench.logger.lines, []);
});

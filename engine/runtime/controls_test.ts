/** Controls from the message that carries them to the press that is answered. */
import assert from "node:assert/strict";
import type { APIButtonComponentWithCustomId } from "discord-api-types/v10";
import type { Control, ControlRun } from "../model/program.ts";
import { NO_RULES } from "../model/rules.ts";
import { VirtualClock } from "../model/virtual_clock.ts";
import { Bench } from "./test_bench.ts";
import { ANN, BO, CHANNEL_ID, id } from "./test_world.ts";
import { command, plain, program, step } from "./test_program.ts";

function menu(customId: string) {
  const button: APIButtonComponentWithCustomId = { type: 2, style: 2, label: "Next", custom_id: customId };
  return { ...plain("Page"), components: [{ type: 1 as const, components: [button] }] };
}

function setUp(press: (run: ControlRun) => Promise<void>, more: Parameters<typeof command>[1] = {}) {
  const clock = new VirtualClock();
  const control: Control = { name: "menu", timeout: 180_000, run: press };
  const open = command("menu", {
    steps: [step((run) => run.reply(menu(run.controlId("menu", "page 1"))))],
    ...more,
  });
  const bench = new Bench(
    program([open], { controls: new Map([["menu", { control, command: open }]]) }),
    clock,
  );
  const customId = () => {
    const [row] = bench.discord.messages.at(-1)!.components!;
    return (row as unknown as ReturnType<typeof menu>["components"][0]).components[0]!.custom_id;
  };
  return { bench, clock, customId };
}

const next = (run: ControlRun) => run.update(menu(run.controlId("menu", `${run.state}+`)));

Deno.test("a press by the asker runs its control with the state of its message", async () => {
  const { bench, customId } = setUp((run) => run.reply(plain(`${run.state} by ${run.caller.user.username}`)));
  await bench.say("!menu");
  assert.deepEqual(await bench.press(customId()), ["Page", "page 1 by ann"]);
  assert.deepEqual(bench.reports.map(({ command, surface, outcome }) => [command, surface, outcome]), [
    ["menu", "prefix", "answered"],
    ["menu", "component", "answered"],
  ]);
});

Deno.test("a press can change its message, and begins its time anew", async () => {
  const { bench, clock, customId } = setUp(next);
  await bench.slash("menu");
  clock.advance(179_000);
  await bench.press(customId());
  assert.equal(bench.discord.calls.at(-1)!.method, "update");
  clock.advance(179_000);
  await bench.runtime.idle();
  assert.equal(bench.discord.calls.length, 2);
  clock.advance(1000);
  await bench.runtime.idle();
  assert.deepEqual(bench.discord.calls.at(-1)!.method, "editAnswer");
  assert.match(JSON.stringify(bench.discord.calls.at(-1)!.arguments[1]), /"disabled":true/);
});

Deno.test("a menu is not deleted as other answers are", async () => {
  const clock = new VirtualClock();
  const steps = [step((run) => run.reply(menu("x"))), step((run) => run.reply(plain("Done")))];
  const answers = { suggestCommands: false, deleteSuccessAfter: 5000 };
  const bench = new Bench(program([command("open", { steps })], { answers }), clock);
  await bench.say("!open");
  clock.advance(5000);
  await bench.runtime.idle();
  const deleted = bench.discord.calls.filter(({ method }) => method === "deleteMessage");
  assert.deepEqual(deleted.map(({ arguments: [, message] }) => message), [id(9002)]);
});

Deno.test("controls of a message are switched off when their time is over", async () => {
  const { bench, clock } = setUp(next);
  await bench.say("!menu");
  clock.advance(180_000);
  await bench.runtime.idle();
  const [, edit] = bench.discord.calls;
  assert.deepEqual([edit!.method, edit!.arguments[0], edit!.arguments[2]], [
    "editMessage",
    CHANNEL_ID,
    id(9001),
  ]);
  assert.match(JSON.stringify(edit!.arguments[1]), /"disabled":true/);
});

Deno.test("a press of somebody else, of a forged or of an unknown control is refused in private", async () => {
  const { bench, customId } = setUp(next);
  await bench.say("!menu");
  const mine = customId();
  await bench.press(mine, { by: BO });
  await bench.press(mine.replace("page 1", "page 9"));
  await bench.press("some other bot's");
  assert.deepEqual(bench.reports.slice(1).map(({ refusedBy }) => refusedBy), [
    "not_yours",
    "control_unknown",
    "control_unknown",
  ]);
  assert.ok(
    bench.discord.calls.slice(1).every(({ method, arguments: [, , hidden] }) =>
      method === "answer" && hidden
    ),
  );
});

Deno.test("a press after a restart works while its time lasts, then is told that it has expired", async () => {
  const before = setUp(next);
  await before.bench.slash("menu");
  const old = before.customId();
  const after = setUp(next);
  await after.bench.press(old);
  assert.deepEqual(after.bench.discord.calls.map(({ method }) => method), ["update"]);
  const late = setUp(next);
  late.clock.advance(180_000);
  await late.bench.press(old);
  assert.deepEqual(late.bench.discord.calls.map(({ method }) => method), ["update", "followUp"]);
  assert.match(JSON.stringify(late.bench.discord.calls[0]!.arguments[1]), /"disabled":true/);
  assert.match(late.bench.discord.texts[1]!, /expired/);
});

Deno.test("who may not use a command any more may not press its controls either", async () => {
  const { bench, customId } = setUp(next, { rules: [{ ...NO_RULES, users: [ANN.id] }] });
  await bench.say("!menu");
  const mine = customId();
  await bench.press(mine);
  assert.equal(bench.reports.at(-1)!.outcome, "answered");
  const closed = setUp(next, { rules: [{ ...NO_RULES, users: [BO.id] }] });
  await closed.bench.press(mine);
  assert.equal(closed.bench.reports[0]!.refusedBy, "not_chosen");
});

Deno.test("a slow press is acknowledged in time, and its message changed afterwards", async () => {
  const gate = Promise.withResolvers<void>();
  const { bench, clock, customId } = setUp(async (run) => {
    await gate.promise;
    await next(run);
  });
  await bench.slash("menu");
  const pressed = bench.press(customId());
  await Promise.resolve().then().then().then();
  clock.advance(2000);
  gate.resolve();
  await pressed;
  assert.deepEqual(bench.discord.calls.map(({ method }) => method), ["answer", "deferUpdate", "editAnswer"]);
});

/** Runs of all kinds, taken up again by another runtime over the same storage. */
import assert from "node:assert/strict";
import type { Control, Form, Program, Run, Step } from "../../model/program.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { createMemoryStorage } from "../../storage/mod.ts";
import { writeControlId } from "../controls/control_id.ts";
import { createRuntime, type Runtime } from "../runtime.ts";
import { message, press, slash } from "../test_events.ts";
import { FakeDiscord } from "../test_discord.ts";
import { FakeLogger, otherPorts } from "../test_ports.ts";
import { ANN, CHANNEL_ID, GUILD_ID, id, WORLD } from "../test_world.ts";
import { command, plain, program, step } from "../test_program.ts";
import { keepCaller, keptCaller, type KeptRun } from "./kept_run.ts";

const MINUTE = 60_000;

const wait = (ms: number): Step => step((run) => run.wait(() => run.bot.clock.now() + ms));
const say = (text: (run: Run) => string): Step => step((run) => run.reply(plain(text(run))));

class Processes {
  readonly clock = new VirtualClock();
  readonly storage = createMemoryStorage({ clock: this.clock });
  readonly discord = new FakeDiscord();
  readonly logger = new FakeLogger();
  readonly reasons: (string | undefined)[] = [];
  readonly key = otherPorts().controlKey;
  runtime: Runtime;

  constructor(readonly program: Program) {
    this.runtime = this.#begin();
  }

  async restart(ms: number): Promise<void> {
    this.runtime.stop();
    this.clock.advance(ms);
    this.runtime = this.#begin();
    await this.runtime.resumeWaits();
    await this.runtime.idle();
  }

  /** The run that waits. */
  async kept(): Promise<KeptRun> {
    const [entry] = await this.storage.values.list("waits");
    return entry!.value as unknown as KeptRun;
  }

  async put(kept: KeptRun): Promise<void> {
    await this.storage.values.set(
      "waits",
      "0000000000000000-0000000000000000",
      JSON.parse(JSON.stringify(kept)),
    );
  }

  #begin(): Runtime {
    return createRuntime(this.program, {
      ...otherPorts(),
      waits: this.storage,
      discord: this.discord,
      world: WORLD,
      clock: this.clock,
      logger: this.logger,
      random: () => 0,
      observe: ({ reason }) => this.reasons.push(reason),
    });
  }
}

const CONTROL: Control = {
  name: "menu",
  run: async (run) => {
    await run.perform([wait(MINUTE), say(() => `${run.state} ${run.values}`)]);
    await run.update(plain("updated"));
  },
};

function pressed(processes: Processes, more: Parameters<typeof press>[1] = {}): Promise<void> {
  const customId = writeControlId(
    { name: "menu", state: "page 1", askerId: ANN.id, tag: "t" },
    processes.key,
  );
  return processes.runtime.handle({
    kind: "component",
    interaction: press(customId, { values: ["a", "b"], ...more }),
  });
}

Deno.test("a press that waits goes on with its state and values, and can still change its message", async () => {
  const owner = command("menu");
  const processes = new Processes(
    program([owner], { controls: new Map([["menu", { control: CONTROL, command: owner }]]) }),
  );
  await pressed(processes);
  assert.deepEqual(processes.discord.calls.map(({ method }) => method), ["deferUpdate"]);
  await processes.restart(MINUTE);
  assert.deepEqual(processes.discord.calls.slice(1).map(({ method }) => method), [
    "member",
    "followUp",
    "editAnswer",
  ]);
  assert.deepEqual(processes.discord.texts, ["page 1 a,b", "updated"]);
});

Deno.test("a press whose interaction is over changes its message by itself; one that nobody else saw goes directly", async () => {
  const owner = command("menu");
  const slow = {
    ...CONTROL,
    run: async (run: Parameters<Control["run"]>[0]) => {
      await run.perform([wait(15 * MINUTE)]);
      await run.update(plain("updated"));
    },
  };
  for (const [flags, method] of [[0, "editMessage"], [64, "sendDirect"]] as const) {
    const processes = new Processes(
      program([owner], { controls: new Map([["menu", { control: slow, command: owner }]]) }),
    );
    await pressed(processes, { flags, values: undefined });
    await processes.restart(15 * MINUTE);
    assert.equal(processes.discord.calls.at(-1)!.method, method);
  }
});

Deno.test("a form that waits goes on with its fields", async () => {
  const form: Form = {
    name: "feedback",
    read: () => ({}),
    run: (run) =>
      run.perform([wait(MINUTE), say(() => `${run.fields["text"]} ${run.scope["fields"] !== undefined}`)]),
  };
  const processes = new Processes(
    program([command("ask", { steps: [wait(MINUTE), say(() => "")] })], {
      forms: new Map([["feedback", { form }]]),
    }),
  );
  await processes.runtime.handle({ kind: "message", message: message("!ask") });
  const kept = await processes.kept();
  const { frames: [root, steps] } = kept;
  await processes.put({
    ...kept,
    root: { kind: "form", name: "feedback", state: "", fields: { text: "Fine" } },
    scope: { fields: { text: "Fine" } },
    frames: [root!, steps!],
    due: kept.due - 1,
  });
  await processes.restart(MINUTE);
  assert.deepEqual(processes.discord.texts, ["Fine true", ""]);
});

Deno.test("an automation that waits is found again by its name, and dropped where it is gone", async () => {
  const steps = [wait(MINUTE), say(({ scope }) => String(scope["emoji"]))];
  const trigger = { happening: "reaction_add" } as const;
  const shared = {
    trigger,
    mode: "parallel",
    patience: MINUTE,
    readsMessage: false,
    source: "bots/test.yaml:1:1",
  } as const;
  const automations = [{ ...shared, name: "greet", steps }];
  const processes = new Processes(program([command("ask", { steps })], { automations }));
  await processes.runtime.handle({ kind: "message", message: message("!ask") });
  const kept = await processes.kept();
  await processes.put({
    ...kept,
    root: { kind: "automation", name: "greet" },
    scope: { emoji: "🎉" },
    due: kept.due - 1,
  });
  const gone = { ...kept, root: { kind: "automation", name: "gone" }, name: "gone" } as const;
  await processes.storage.values.set(
    "waits",
    "0000000000000000-0000000000000001",
    JSON.parse(JSON.stringify(gone)),
  );
  await processes.restart(MINUTE);
  assert.deepEqual(processes.discord.texts, ["🎉", "undefined"]);
  assert.match(processes.logger.lines[0]![1], /^gone does not go on after a wait/);
});

Deno.test("a run that took too long and was given up does not wait", async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const slow = command("slow", {
    steps: [step(() => gate), wait(MINUTE), say(() => "late")],
    patience: 1000,
  });
  const processes = new Processes(program([slow]));
  const ended = processes.runtime.handle({ kind: "message", message: message("!slow") });
  await Promise.resolve();
  processes.clock.advance(1000);
  await ended;
  open();
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
  assert.deepEqual(await processes.storage.values.list("waits"), []);
});

Deno.test("a wait is no part of the time that a run may take", async () => {
  const slow = command("slow", { steps: [wait(MINUTE), wait(MINUTE), say(() => "late")], patience: 1000 });
  const processes = new Processes(program([slow]));
  await processes.runtime.handle({ kind: "command", interaction: slash("slow") });
  await processes.restart(MINUTE);
  await processes.restart(MINUTE);
  assert.deepEqual(processes.discord.texts, ["late"]);
  assert.deepEqual(processes.reasons, [
    "waits until 2026-01-01T00:01:00.000Z",
    "waits until 2026-01-01T00:02:00.000Z",
    undefined,
  ]);
});

Deno.test("an interaction that could not be acknowledged is answered in the channel", async () => {
  const processes = new Processes(program([command("slow", { steps: [wait(MINUTE), say(() => "late")] })]));
  processes.discord.refusals.defer = [new Error("too late")];
  await processes.runtime.handle({ kind: "command", interaction: slash("slow") });
  await processes.restart(MINUTE);
  const { method, arguments: [channelId] } = processes.discord.calls.at(-1)!;
  assert.deepEqual([method, channelId], ["send", CHANNEL_ID]);
});

Deno.test("a subcommand that waits is found again by its path", async () => {
  const deep = {
    ...command("add"),
    path: ["config", "roles", "add"],
    steps: [wait(MINUTE), say(() => "added")],
  };
  const roles = { ...command("roles"), path: ["config", "roles"], subcommands: new Map([["add", deep]]) };
  const config = command("config", { subcommands: new Map([["roles", roles]]) });
  const processes = new Processes(program([config]));
  await processes.runtime.handle({ kind: "message", message: message("!config roles add") });
  await processes.restart(MINUTE);
  assert.deepEqual(processes.discord.texts, ["added"]);
});

Deno.test("keptCaller gives back who asked", () => {
  const caller = {
    surface: "slash",
    user: ANN,
    guildId: GUILD_ID,
    channelId: id(200),
    permissions: 1n << 60n,
    botPermissions: 8n,
  } as const;
  assert.deepEqual(keptCaller(JSON.parse(JSON.stringify(keepCaller(caller)))), caller);
});

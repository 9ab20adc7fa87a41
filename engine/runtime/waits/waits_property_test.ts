/** Whatever stands in whatever, a run that waits does the same as one that does not, with or without restarts. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { compile, withSteps } from "../../actions/test_actions.ts";
import { createDataStore } from "../../data/mod.ts";
import type { Program } from "../../model/program.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { createMemoryStorage } from "../../storage/mod.ts";
import { createRuntime } from "../runtime.ts";
import { message } from "../test_events.ts";
import { FakeDiscord } from "../test_discord.ts";
import { FakeLogger, otherPorts } from "../test_ports.ts";
import { WORLD } from "../test_world.ts";

/** A step as JSON, which is YAML, too. */
type Step = Readonly<Record<string, unknown>> | "WAIT";

const FAILING = { repeat: { times: "options.count", do: "stop" } };

const { steps } = fc.letrec<{ step: Step; steps: Step[] }>((tie) => ({
  steps: fc.array(tie("step"), { minLength: 1, maxLength: 3 }),
  step: fc.oneof(
    { maxDepth: 3, depthSize: "large", withCrossShrink: true },
    fc.constant<Step>("WAIT"),
    fc.nat(9).map((number): Step => ({ reply: `${number}: {data.coins}` })),
    fc.record({ to: fc.constant("coins"), amount: fc.nat(3) }).map((add): Step => ({ add })),
    fc.constantFrom<Step>({ if: "data.coins > 9", ...FAILING }, FAILING, {
      if: "data.coins > 12",
      run: "end",
    }),
    fc.record({ if: fc.constant("data.coins % 2 == 0"), then: tie("steps"), else: tie("steps") }),
    fc.array(tie("steps"), { minLength: 2, maxLength: 3 }).map((random): Step => ({ random })),
    fc.record({ cases: fc.record({ 0: tie("steps"), 1: tie("steps") }), else: tie("steps") })
      .map((choose): Step => ({ choose: { value: "data.coins % 3", ...choose } })),
    tie("steps").map((inner): Step => ({
      for_each: {
        in: "['a', 'b']",
        as: "letter",
        do: [{ reply: "{letter}{index}" }, ...inner, { reply: "{letter}{index} {data.coins}" }],
      },
    })),
    tie("steps").map((inner): Step => ({ repeat: { times: 2, do: [...inner, { reply: "{index}" }] } })),
    fc.record({ do: tie("steps"), otherwise: tie("steps") })
      .map((tried): Step => ({
        try: { ...tried, otherwise: [{ reply: "{error}" }, ...tried.otherwise, { reply: "{error}" }] },
      })),
    fc.record({ do: tie("steps"), error: tie("steps") })
      .map(({ do: inner, error }): Step => ({ try: { do: inner, otherwise: error }, on_error: error })),
    tie("steps").map((error): Step => ({ ...FAILING, on_error: error })),
    fc.record({ amount: fc.nat(9), else: tie("steps") }).map((take): Step => ({
      take: { from: "coins", ...take },
    })),
    fc.nat(2).map((coins): Step => ({ run: { group: "gives", with: { more: `{data.coins + ${coins}}` } } })),
  ),
}));

const groupSteps: Step[] = [{ add: { to: "coins", amount: 1 }, save_as: "left" }, "WAIT", {
  reply: "{left} {more} {data.coins}",
}];

/** @param wait what stands where a step waits */
function programOf(list: readonly Step[], wait: string): Program {
  const put = (value: unknown) => JSON.stringify(value).replaceAll('"WAIT"', `{"wait":${wait}}`);
  const top = `
data: { coins: { type: number, per: member, default: 3, min: 0 } }
groups:
  end: { do: [ { reply: end }, stop ] }
  gives: { with: { more: number }, do: ${put(groupSteps)} }`;
  const all = [{ add: { to: "coins", amount: 0 }, save_as: "left" }, ...list, { reply: "{left}" }];
  const { program, problems } = compile(withSteps(all.map((step) => `- ${put(step)}`).join("\n"), top));
  assert.deepEqual(problems.filter(({ severity }) => severity === "error").map((one) => one.message), []);
  return program;
}

/** What is written, and what is logged, in order. @param restarts whether there is one at each wait, again and again */
async function effects(program: Program, restarts: readonly boolean[]): Promise<unknown> {
  const clock = new VirtualClock();
  const storage = createMemoryStorage({ clock });
  const [discord, logger] = [new FakeDiscord(), new FakeLogger()];
  let turn = 0;
  const begin = () =>
    createRuntime(program, {
      ...otherPorts(),
      waits: storage,
      data: createDataStore({ values: storage.values, clock }),
      discord,
      world: WORLD,
      clock,
      logger,
      random: () => (turn++ * 0.37) % 1,
      observe: () => {},
    });
  let runtime = begin();
  await runtime.resumeWaits();
  await runtime.handle({ kind: "message", message: message("!test") });
  for (let wait = 0; (await storage.values.list("waits")).length > 0; wait++) {
    if (restarts.length > 0 && restarts[wait % restarts.length]) {
      runtime.stop();
      clock.advance(5000);
      runtime = begin();
      await runtime.resumeWaits();
    } else clock.advance(5000);
    await runtime.idle();
  }
  const coins = await storage.values.list("data");
  await storage.close();
  return {
    texts: discord.texts,
    log: logger.lines.map(([level, text]) => [level, text.replace(/:\d+:\d+/g, "")]),
    coins,
    turn,
  };
}

Deno.test("a run that waits, restarted or not, has the effects of one that never waits, each once and in order", async () => {
  await fc.assert(
    fc.asyncProperty(
      steps,
      fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
      async (list, restarts) => {
        const wanted = await effects(programOf(list, '{"until":"2020-01-01"}'), []);
        fc.pre(!/waits more than|more than 1000/.test(JSON.stringify(wanted)));
        const program = programOf(list, '"5s"');
        const seen = await effects(program, restarts);
        fc.pre(!/This waits more than/.test(JSON.stringify(seen)));
        assert.deepEqual(seen, wanted);
      },
    ),
    { numRuns: Number(Deno.env.get("WAIT_RUNS") ?? 150) },
  );
});

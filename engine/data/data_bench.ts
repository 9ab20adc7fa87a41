/** What an atomic change of declared data costs above its floor, `values.update` of the storage. Prints the ratio. */
import { ADD } from "../actions/data/add.ts";
import { compileBot } from "../compile/compile_bot.ts";
import { Problems } from "../diagnostics/diagnostic.ts";
import { SourceFile } from "../diagnostics/span.ts";
import type { Run, Step } from "../model/program.ts";
import { engineLanguage } from "../schema/language.ts";
import { readDefinition } from "../schema/read_definition.ts";
import { parseYaml } from "../source/parse_yaml.ts";
import { systemClock as clock } from "../model/clock.ts";
import { createMemoryStorage, openSqliteStorage } from "../storage/mod.ts";
import { createDataStore } from "./mod.ts";
import { declared, PLACE } from "./test_data.ts";

const folder = Deno.makeTempDirSync({ prefix: "cordial-bench-" });
globalThis.addEventListener("unload", () => Deno.removeSync(folder, { recursive: true }));

const sqlite = await openSqliteStorage(`${folder}/bot.db`, { clock });
const people = Array.from({ length: 1_000 }, (_, at) => String(823475887319941131n + BigInt(at)));
let turn = 0;
const person = () => people[turn++ % people.length]!;
const coins = declared({ min: 0, max: 1_000_000_000, expires: 86_400_000 });

/** The step `add`, as a bot has it. */
function addStep(): Step {
  const problems = new Problems();
  const text = `
data: { coins: { type: number, per: member, min: 0, max: 1000000000, expires: 1d } }
commands: { add: { description: Add, do: { add: { to: coins, amount: "{guilds * 2}" } } } }`;
  const file = parseYaml(new SourceFile("bots/bench.yaml", text), problems);
  const program = compileBot(readDefinition("bench", [file], problems, engineLanguage([ADD]))!, problems, []);
  return program.commands[0]!.steps[0]!;
}

const add = addStep();

for (const [name, storage] of [["SQLite", sqlite], ["memory", createMemoryStorage({ clock })]] as const) {
  const data = createDataStore({ values: storage.values, clock });
  for (const userId of people) {
    await data.change(coins, { ...PLACE, userId }, () => 1);
    await storage.values.set("floor", `10 coins member ${userId}`, 1, {
      userId,
      expiresAt: clock.now() + 86_400_000,
    });
  }
  Deno.bench(`values.update in ${name}`, { group: `change, ${name}`, baseline: true }, async () => {
    const userId = person();
    await storage.values.update("floor", `10 coins member ${userId}`, (entry) => ({
      value: Number(entry?.value ?? 0) + 1,
      userId,
      expiresAt: clock.now() + 86_400_000,
    }));
  });
  Deno.bench(`DataStore.change in ${name}`, { group: `change, ${name}` }, async () => {
    await data.change(coins, { ...PLACE, userId: person() }, (present) => Number(present) + 1);
  });
  Deno.bench(`add in ${name}`, { group: `change, ${name}` }, async () => {
    const place = { ...PLACE, userId: person() };
    // What the step uses of its run.
    await add.run(
      {
        bot: { data },
        place,
        scope: { guilds: 1 },
        noteData: () => {},
        noteChange: () => {},
      } as unknown as Run,
    );
  });
  Deno.bench(`values.get in ${name}`, { group: `read, ${name}`, baseline: true }, async () => {
    await storage.values.get("floor", `10 coins member ${person()}`);
  });
  Deno.bench(`DataStore.read in ${name}`, { group: `read, ${name}` }, async () => {
    await data.read(coins, { ...PLACE, userId: person() });
  });
  Deno.bench(`DataStore.top of 1,000 in ${name}`, { group: `top, ${name}` }, async () => {
    await data.top(coins, PLACE, 10);
  });
}

/** Files that are no definition any more, or nearly none: each is loaded, and those that are accepted are looked at. */
import { LoadMemory } from "../../app/load/load_memory.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Program } from "../../model/program.ts";
import { decodeText } from "../../source/decode_text.ts";
import { validateRequest } from "../../testkit/validate_requests.ts";
import type { Outcome, Trial, TrialContext } from "../trial.ts";
import { Chance } from "./chance.ts";
import { DefinitionGrower } from "./grow_definition.ts";
import { loadText } from "./load_text.ts";
import { mutateText } from "./mutate_text.ts";
import { problemFaults } from "./problem_faults.ts";
import { sampleDefinitions } from "./sample_definitions.ts";
import { Slowest } from "./slowest.ts";
import { tryProgram } from "./try_program.ts";
import { reasonOf } from "../reason_of.ts";

/** Of so many accepted definitions, one is held against Discord's own description; and of so many, one is run. */
const VALIDATED = 5;
const RUN = 50;
/** Of so many, one is also loaded as a change of the file that it comes from. */
const CHANGED = 10;
/** Cases that are told of; more would say nothing new. */
const MOST_BROKEN = 20;

export const definitions: Trial = {
  name: "definitions mutated, spliced and grown from the schema",
  times: { short: 2_000, long: 100_000 },
  run: (context) => new Definitions(context).run(),
};

class Definitions {
  readonly #chance: Chance;
  readonly #slowest = new Slowest();
  readonly #broken: string[] = [];
  readonly #counts = { accepted: 0, problems: 0, validated: 0, run: 0 };
  #samples: string[] = [];
  #grower!: DefinitionGrower;

  constructor(private readonly context: TrialContext) {
    this.#chance = new Chance(context.random);
  }

  async run(): Promise<Outcome> {
    this.#samples = (await sampleDefinitions()).map(({ text }) => text);
    this.#grower = new DefinitionGrower(this.#chance, wordsOf(this.#samples));
    let done = 0;
    for (; done < this.context.times && this.#broken.length < MOST_BROKEN; done++) {
      await this.#try();
      if (done % 100 === 0) this.context.progress(done);
    }
    return {
      times: done,
      figures: { ...this.#counts, slowest: this.#slowest.figure },
      broken: [...this.#broken, ...this.#slowest.broken],
    };
  }

  async #try(): Promise<void> {
    const chance = this.#chance;
    const sample = chance.once(4) ? this.#grower.grow() : chance.pick(this.#samples);
    let text = mutateText(sample, this.#samples, chance);
    if (chance.once(20)) {
      const decoded = decodeText(mutateBytes(text, chance), "bots/bot.yaml");
      if (typeof decoded !== "string") return;
      text = decoded;
    }
    text = text.toWellFormed();
    try {
      const { program, problems } = await this.#slowest.measure(() => text, () => loadText(text));
      this.#counts.problems += problems.length;
      this.#tell(text, problemFaults(problems, text));
      if (!program && problems.length === 0) this.#tell(text, ["neither a program nor a problem"]);
      if (chance.once(CHANGED)) await this.#asChange(sample, text, problems);
      if (program) await this.#look(program, text);
    } catch (error) {
      this.#tell(text, [reasonOf(error)]);
    }
  }

  /** What is told of a text does not depend on what the file held before. */
  async #asChange(before: string, text: string, alone: readonly Diagnostic[]): Promise<void> {
    const memory = new LoadMemory();
    await loadText(before.toWellFormed(), memory);
    const { problems } = await loadText(text, memory);
    const brief = (list: readonly Diagnostic[]) =>
      JSON.stringify(list.map(({ code, message, span }) => [code, message, span?.start, span?.end]));
    if (brief(alone) !== brief(problems)) {
      this.#tell(text, [
        `as a change of ${JSON.stringify(before)} it has other problems: ${brief(alone)} ${brief(problems)}`,
      ]);
    }
  }

  async #look(program: Program, text: string): Promise<void> {
    const turn = this.#counts.accepted++;
    if (turn % VALIDATED === 0) {
      this.#counts.validated++;
      const request = { method: "PUT", path: "/applications/1/commands", body: program.applicationCommands };
      this.#tell(text, validateRequest(JSON.parse(JSON.stringify(request))));
    }
    if (turn % RUN === 0) {
      this.#counts.run++;
      this.#tell(text, await tryProgram(program, text, this.context));
    }
  }

  #tell(text: string, faults: readonly string[]): void {
    this.#broken.push(...faults.map((fault) => `${fault}\n${JSON.stringify(text)}`));
  }
}

/** All that stands behind colons and dashes, and all expressions. */
function wordsOf(texts: readonly string[]): string[] {
  const found = texts.flatMap((text) => [
    ...text.matchAll(/(?:: |- )"?([^\n"{}[\]]+|\{[^\n{}]*\})"?/g),
    ...text.matchAll(/"([^"\n]+)"/g),
  ]);
  return [...new Set(found.map(([, word]) => word!.trim()))];
}

function mutateBytes(text: string, chance: Chance): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  for (let times = 1 + chance.below(3); times > 0 && bytes.length > 0; times--) {
    bytes[chance.below(bytes.length)] = chance.below(256);
  }
  return chance.once(4) ? bytes.slice(0, chance.below(bytes.length)) : bytes;
}

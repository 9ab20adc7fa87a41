/** One test while it runs: who acts where, what came of it, and whether that was expected. */
import type { Span } from "../../diagnostics/span.ts";
import { TEST_ACTOR, TEST_CHANNEL } from "../../model/cast.ts";
import { type PlaygroundChange, PlaygroundRefusal } from "../../model/playground.ts";
import type { BotDefinition } from "../../schema/read_definition.ts";
import type { TestActionWord } from "../../schema/keys/tests/actions.ts";
import type { Expectation } from "../../schema/keys/tests/expectation.ts";
import type { Actor, TestDefinition, TestStep } from "../../schema/keys/tests.ts";
import type { TestBot } from "../test_bot.ts";
import { act } from "./act.ts";
import { become, channelOf, isHidden } from "./actors.ts";
import { compareChannels } from "./compare_channels.ts";
import { compareData, setData } from "./data_values.ts";
import { compareMessages } from "./compare_messages.ts";
import { comparePeople } from "./compare_people.ts";
import { namesOf } from "../../outcomes/names.ts";
import { Outcomes } from "../../outcomes/outcomes.ts";
import { type Block, differs } from "./row.ts";
import type { TestFailure } from "./result.ts";
import { tellAction } from "./tell_action.ts";
import { within } from "./within.ts";

/** Ends a test at the first thing that is not as expected. */
class Failed extends Error {
  constructor(readonly failure: TestFailure) {
    super(failure.what);
  }
}

/** What people change themselves in messages that are there already. */
const OWN_CHANGES: Partial<Record<TestActionWord, PlaygroundChange["type"]>> = {
  react: "message_edit",
  unreact: "message_edit",
  edit: "message_edit",
  vote: "message_edit",
  delete: "message_delete",
};

/** Real milliseconds that a step may take. */
const LONGEST_STEP = 10_000;

export class Scenario {
  readonly #outcomes: Outcomes;
  /** What was done last, for people. */
  #done = "at the start";
  /** Runs of the bot that are known to have failed before this step. */
  #reported = 0;

  constructor(
    private readonly bot: TestBot,
    private readonly definition: BotDefinition,
    private readonly test: TestDefinition,
  ) {
    const bots = new Set(bot.local.playground.snapshot().bots.map(({ id }) => id));
    this.#outcomes = new Outcomes((id) => bots.has(id));
  }

  /** Resolves with the failure, or with nothing where all was as expected. */
  async run(): Promise<TestFailure | undefined> {
    const unwatch = this.bot.local.playground.watch(this.#outcomes.note);
    try {
      // What a bot posts by itself when it is ready, such as role menus, is there before anybody does something.
      await within(LONGEST_STEP, this.bot.settled());
      await this.#runAll();
    } catch (error) {
      if (error instanceof Failed) return error.failure;
      throw error;
    } finally {
      unwatch();
    }
  }

  async #runAll(): Promise<void> {
    const { bot, test } = this;
    bot.actor = nameOf(test.actor, TEST_ACTOR);
    bot.channel = channelOf(test.where?.text ?? TEST_CHANNEL);
    const whose = {
      person: bot.actor,
      channel: test.where?.text === undefined ? TEST_CHANNEL : this.#channel(),
    };
    if (test.actor) become(test.actor, bot.actor, bot);
    await setData(test.data, bot, whose);
    for (const [index, step] of test.steps.entries()) {
      for (const action of step.actions) await this.#act(step, action);
      if (step.expect) this.#expect(step.expect);
      // An error of the bot is only expected where a test says what is to be seen of it.
      const next = test.steps[index + 1];
      if (!next?.expect || next.actions.length > 0) this.#expectNoTrouble(step.span);
    }
    const { then } = test;
    if (!then) return;
    this.#done = "at the end";
    if (then.data.length > 0) this.#judge([await compareData(then.data, bot, whose)], then.node.span);
    this.#judge(this.#compareServer(then), then.node.span);
  }

  async #act(step: TestStep, action: TestStep["actions"][number]): Promise<void> {
    const { bot, test } = this;
    const person = nameOf(step.actor, nameOf(test.actor, TEST_ACTOR));
    const usual = bot.channel;
    this.#outcomes.forget();
    this.#reported = bot.reports.length;
    this.#done = tellAction(action, person);
    this.#outcomes.ownNext(OWN_CHANGES[action.word]);
    try {
      if (step.actor) become(step.actor, person, bot);
      if (step.where) bot.channel = channelOf(step.where.text);
      await within(LONGEST_STEP, act(action, person, bot).then(() => bot.calm()));
    } catch (error) {
      if (error instanceof PlaygroundRefusal) return this.#outcomes.refused(error.message);
      this.#fail(action.span, `${this.#done}: ${error instanceof Error ? error.message : error}`);
    } finally {
      this.#outcomes.ownNext(undefined);
      bot.channel = usual;
    }
  }

  #expect(expectation: Expectation): void {
    const { bot, definition } = this;
    const { messages, span } = expectation;
    const reading = { names: namesOf(bot.local.playground.snapshot()), theme: definition.theme };
    const blocks = messages ? compareMessages(messages, this.#outcomes.list, reading) : [];
    this.#judge([...blocks, ...this.#compareServer(expectation)], span);
    if (!messages) return;
    this.#outcomes.forget();
    this.#reported = bot.reports.length;
  }

  #compareServer({ people, channels }: Pick<Expectation, "people" | "channels">): readonly Block[] {
    const { bot } = this;
    const guild = bot.guild();
    const blocks = comparePeople(people, {
      guild,
      idOf: (name) => bot.personId(name),
      hidden: isHidden,
      now: bot.clock.now(),
    });
    return [...blocks, ...compareChannels(channels, guild)];
  }

  #expectNoTrouble(span: Span): void {
    if (this.#errors().length > 0) this.#fail(span, `${this.#done}: the bot failed`);
    const refusal = this.#outcomes.list.find(({ kind }) => kind === "refused")?.refusal;
    if (refusal !== undefined) this.#fail(span, `${this.#done}: ${refusal}`);
    this.#reported = this.bot.reports.length;
  }

  #judge(blocks: readonly Block[], span: Span): void {
    if (blocks.some(differs)) this.#fail(span, this.#done, blocks);
  }

  #fail(span: Span, what: string, blocks: readonly Block[] = []): never {
    throw new Failed({ span, what, blocks, errors: this.#errors() });
  }

  #errors(): string[] {
    return this.bot.reports.slice(this.#reported).flatMap(({ outcome, error }) =>
      outcome === "failed" ? [error instanceof Error ? error.message : String(error)] : []
    );
  }

  #channel(): string {
    const { where } = this.test;
    return where && channelOf(where.text) === where.text ? where.text : TEST_CHANNEL;
  }
}

function nameOf(actor: Actor | undefined, otherwise: string): string {
  return actor?.name?.text ?? otherwise;
}

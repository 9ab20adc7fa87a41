/** Checks tests: that something happens in them, and that all that they name is there. */
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { BotDefinition } from "../keys/bot.ts";
import type { PersonExpectation } from "../keys/tests/expectation.ts";
import { LEAVE_VOICE, TEST_ACTIONS, type TestAction } from "../keys/tests/actions.ts";
import type { Actor, TestDefinition, TestStep } from "../keys/tests.ts";
import { has, placeOf } from "./place_of.ts";
import { checkTestData } from "./tests/data.ts";
import { BotNames, TestNames } from "./tests/names.ts";

export function checkTests(definition: BotDefinition, problems: Problems): void {
  const names = new BotNames(definition);
  for (const test of definition.tests) checkTest(test, definition, names, problems);
}

function checkTest(
  test: TestDefinition,
  definition: BotDefinition,
  all: BotNames,
  problems: Problems,
): void {
  const names = new TestNames(all, test, problems);
  const { own, steps, then } = test;
  checkForm(test, problems);
  if (test.actor) checkActor(test.actor, names);
  if (test.where) names.place(test.where);
  for (const step of steps) {
    if (step !== steps[0] || has(test.node, "steps")) checkStep(step, problems);
    if (step.actor) checkActor(step.actor, names);
    if (step.where) names.place(step.where);
    for (const action of step.actions) checkAction(action, names);
    checkExpectation(step, names);
  }
  for (const values of [test.data, then?.data ?? []]) {
    checkTestData(values, definition.data, (name, kind) => names[kind](name), problems);
  }
  checkPeople(then?.people ?? [], names);
  then?.channels.forEach(({ name }) => names.channel(name));
  if (own.actions.length > 1) checkStep(own, problems);
}

function checkForm({ node, own, steps, then, span }: TestDefinition, problems: Problems): void {
  const [action] = own.actions;
  if (has(node, "steps") && (action || own.expect)) {
    const key = action?.word ?? "expect";
    problems.add({
      code: "test-two-forms",
      message: `\`${key}\` stands beside \`steps\`, so it is open when it happens.`,
      span: placeOf(node, key),
      expected: `\`${key}\` as one of the steps`,
    });
  }
  if (!steps.some(acts)) {
    problems.add({
      code: "test-does-nothing",
      message: "Nothing happens in this test.",
      span,
      expected: "something that a person does, such as `run: /hello` or `say: Hello`",
    });
  } else if (!then && ![own, ...steps].some((step) => has(step.node, "expect"))) {
    problems.add({
      code: "test-expects-nothing",
      severity: "warning",
      message: "This test expects nothing, so only an error of the bot can make it fail.",
      span,
      expected: "`expect` in a step, or `then` at the end",
    });
  }
}

function checkStep(step: TestStep, problems: Problems): void {
  const { node, actions, span } = step;
  const [first, second] = actions;
  if (first && second) {
    problems.add({
      code: "two-actions",
      message: `\`${first.word}\` and \`${second.word}\` stand in one step, so it is open which comes first.`,
      span: second.span,
      expected: `a dash before \`${second.word}\`, which makes it the next step`,
    });
  } else if (!acts(step) && !has(node, "expect")) {
    problems.add({
      code: "step-does-nothing",
      message: "This step does nothing.",
      span,
      expected: "something that a person does, such as `run: /hello`, or `expect`",
    });
  }
}

/** Whether something happens in it, be it written in a way that can be used or not. */
function acts({ node }: TestStep): boolean {
  return node.entries.some(({ key }) => Object.hasOwn(TEST_ACTIONS, key.text));
}

function checkActor({ name, roles = [] }: Actor, names: TestNames): void {
  if (name) names.person(name);
  roles.forEach(names.role);
}

function checkAction(action: TestAction, names: TestNames): void {
  switch (action.word) {
    case "leave":
    case "ban":
    case "unban":
      return names.person(action.value);
    case "menu":
      return action.value.forEach(({ person }) => person && names.person(person));
    case "voice":
      return action.value.text === LEAVE_VOICE ? undefined : names.channel(action.value);
    case "give_role":
    case "remove_role":
      for (const { person, role } of action.value) {
        names.person(person);
        names.role(role);
      }
  }
}

function checkExpectation({ expect }: TestStep, names: TestNames): void {
  for (const { in: place, dm, pings = [] } of expect?.messages ?? []) {
    if (place) names.channel(place);
    if (dm) names.person(dm);
    pings.filter(({ text }) => text !== "everyone").forEach(names.either);
  }
  checkPeople(expect?.people ?? [], names);
  expect?.channels.forEach(({ name }) => names.channel(name));
}

function checkPeople(people: readonly PersonExpectation[], names: TestNames): void {
  for (const { name, roles = [] } of people) {
    names.person(name);
    roles.forEach(names.role);
  }
}

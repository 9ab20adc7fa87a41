/** Checks events: their triggers, their filters and their steps. */
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { DeclaredExtensions } from "../../model/declared.ts";
import type { BotDefinition } from "../keys/bot.ts";
import type { EventDefinition } from "../keys/events.ts";
import type { TriggerDefinition } from "../triggers/triggers.ts";
import { checkCheckNames, knownChecks } from "./checks.ts";
import { checkRuns } from "./groups.ts";
import { checkFixedText } from "./length.ts";
import { has, placeOf } from "./place_of.ts";
import { checkRunSteps } from "./steps.ts";

const LONGEST_NAME = 50;

export function checkEvents(
  definition: BotDefinition,
  extensions: DeclaredExtensions,
  problems: Problems,
): void {
  const { events, groups, checks, names } = definition;
  const known = knownChecks(checks, extensions);
  for (const event of events) {
    checkFixedText(event.name, LONGEST_NAME, "The name", problems);
    checkContent(event, problems);
    for (const trigger of event.triggers) checkTrigger(trigger, problems);
    for (const { uses } of event.triggers) for (const { use } of uses) use.check?.(names, problems);
    checkCheckNames(event.checks, known, problems);
    checkRunSteps(event.steps, problems);
    checkRuns(event.steps, groups, problems);
  }
}

function checkContent({ name, node, steps, triggers }: EventDefinition, problems: Problems): void {
  // What could not be read was told already.
  const isEmpty = (key: string) => {
    const value = node.entries.find((entry) => entry.key.text === key)?.value;
    return value?.kind === "empty" || value?.kind === "list" && value.items.length === 0;
  };
  if (steps.length === 0 && has(node, "do") && isEmpty("do")) {
    problems.add({
      code: "nothing-to-do",
      message: `The event \`${name.text}\` does nothing when it happens.`,
      span: placeOf(node, "do"),
      expected: "steps under `do`",
    });
  }
  if (triggers.length === 0 && has(node, "when") && isEmpty("when")) {
    problems.add({
      code: "no-trigger",
      message: `Nothing ever starts the event \`${name.text}\`.`,
      span: placeOf(node, "when"),
      expected: "a trigger such as member_join",
    });
  }
}

function checkTrigger({ node, span, uses, stray }: TriggerDefinition, problems: Problems): void {
  if (!node) return;
  const [first, second] = uses;
  if (first && second) {
    problems.add({
      code: "two-triggers",
      message:
        `\`${first.word.name}\` and \`${second.word.name}\` stand in one map, and nothing happens as both.`,
      span: placeOf(node, second.word.name),
      expected:
        `a list: \`when: [ { ${first.word.name}: … }, { ${second.word.name}: … } ]\`, where either may start it`,
    });
  }
  for (const { key, of } of stray) {
    problems.add({
      code: "missing-key",
      message: `\`${key}\` says something of \`${of}\`, which is missing here.`,
      span: placeOf(node, key),
      expected: `a key \`${of}\` beside it`,
    });
  }
  if (node.entries.length === 0) {
    problems.add({
      code: "no-trigger",
      message: "Nothing stands here that could happen.",
      span,
      expected: "a trigger such as member_join",
    });
  }
}

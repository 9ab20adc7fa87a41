import { entries } from "./entry.ts";

/** What stands under `do:`. */
export const STEP_CODES = entries({
  "reply-beside-do": {
    title: "`reply` beside `do`",
    explanation:
      "A command that answers and does more says so step by step, in the order in which it happens.",
    example: {
      wrong: 'reply: Done.\ndo: [ { kick: "{options.who}" } ]',
      right: 'do:\n  - kick: "{options.who}"\n  - reply: Done.',
    },
  },
  "two-actions": {
    title: "Two actions in one step",
    explanation: "Each step does one thing, so that it is clear what comes first. A dash begins a new step.",
    example: {
      wrong: "do:\n  - give_role: news\n    reply: Done.",
      right: "do:\n  - give_role: news\n  - reply: Done.",
    },
  },
  "step-does-nothing": {
    title: "A step that does nothing",
    explanation:
      "A step has an action such as `reply`, or a condition that decides between `then` and `else`.",
    example: {
      wrong: "- if: options.bet > 100",
      right: "- if: options.bet > 100\n  then: [ { reply: That is a lot. } ]",
    },
  },
  "branch-without-if": {
    title: "`then` or `else` without a condition",
    explanation: "These words decide nothing without an `if` in the same step.",
  },
  "action-beside-then": {
    title: "An action beside `then`",
    explanation:
      "A step with `then` does what stands under it. Put the action there as well, or leave `then` out: a step with " +
      "an action and an `if` is done where the condition holds, and `else` says what is done otherwise.",
  },
  "steps-too-deep": {
    title: "Steps that are nested too deeply",
    explanation: "Steps in steps in steps are hard to follow. Spread them over several commands.",
  },
  "bad-variable-name": {
    title: "A name that placeholders cannot use",
    explanation:
      "What `save_as` keeps is used as `{name}`, so the name has small letters, digits and `_` only.",
    example: { wrong: "save_as: New Role", right: "save_as: new_role" },
  },
  "placeholder-of-another-kind": {
    title: "A placeholder that stands for something else",
    explanation:
      "Where a person belongs, a placeholder has to stand for a person; where a role belongs, for a role; and so with " +
      "channels. The type of an option decides what its placeholder stands for.",
    example: {
      wrong: 'options: { who: { type: role, description: Who } }\ndo: [ { kick: "{options.who}" } ]',
      right: 'options: { who: { type: user, description: Who } }\ndo: [ { kick: "{options.who}" } ]',
    },
  },
  "nothing-to-save": {
    title: "A step that gives nothing",
    explanation: "`save_as` keeps what an action gives, such as a number. This action only does something.",
  },
});

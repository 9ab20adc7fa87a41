import { entries } from "./entry.ts";

/** What stands under `do:`. */
export const STEP_CODES = entries({
  "reply-beside-do": {
    title: "`reply` beside `do`",
    explanation:
      "A command that answers and does more says so step by step. The order under `do` is the order in which it happens.",
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
      "A step has an action such as `reply`, or a condition that decides between `then` and `else`. One with neither is most likely unfinished.",
    example: {
      wrong: "- if: options.bet > 100",
      right: "- if: options.bet > 100\n  then: [ { reply: That is a lot. } ]",
    },
  },
  "branch-without-if": {
    title: "`then` or `else` without a condition",
    explanation:
      "These words decide nothing without an `if` in the same step. Add the condition, or write the steps without them.",
  },
  "action-beside-then": {
    title: "An action beside `then`",
    explanation:
      "A step with `then` does what stands under it. Put the action there as well, or leave `then` out: a step with " +
      "an action and an `if` is done where the condition holds, and `else` says what is done otherwise.",
  },
  "wait-two-ends": {
    title: "A wait with two ends",
    explanation: "A `wait` lasts for some time, or until a moment. Say the one that is meant.",
    example: {
      wrong: "- wait: { for: 10m, until: 2026-12-24 18:00 }",
      right: "- wait: 10m",
    },
  },
  "wait-for-nothing": {
    title: "A wait with nothing behind it",
    explanation:
      "A `wait` puts off the steps behind it. As the last step it puts off nothing, and can be left out.",
    example: {
      wrong: "do:\n  - reply: I'll remind you\n  - wait: 10m",
      right: "do:\n  - reply: I'll remind you\n  - wait: 10m\n  - reply: Time is up!",
    },
  },
  "steps-too-deep": {
    title: "Steps that are nested too deeply",
    explanation: "Steps in steps in steps are hard to follow. Spread them over several commands.",
  },
  "bad-variable-name": {
    title: "A name that placeholders cannot use",
    explanation:
      "What `save_as` keeps is used as `{name}` by later steps. So the name has small letters, digits and `_` only.",
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
  "variable-name-taken": {
    title: "A name that is taken",
    explanation:
      "Names such as `user`, `server` and `options` mean the same in every placeholder. A value of your own needs " +
      "another name.",
    example: { wrong: "save_as: user", right: "save_as: winner" },
  },
  "not-a-list": {
    title: "Something that is no list",
    explanation:
      "`for_each` goes through a list, such as the roles of a member, and does the same with each item. A text or a " +
      "person is no list.",
    example: {
      wrong: "for_each: { in: user.name, do: [ { reply: Hi } ] }",
      right: 'for_each: { in: member.roles, as: role, do: [ { reply: "{role}" } ] }',
    },
  },
  "case-never-met": {
    title: "A case that never comes",
    explanation:
      "`choose` compares what its `value` gives with each case. A case that the value can never be is never done: " +
      "mostly it is a slip of the pen.",
    example: {
      wrong: "choose: { value: options.mood, cases: { kindd: [ { reply: Hi } ] } }",
      right: "choose: { value: options.mood, cases: { kind: [ { reply: Hi } ] } }",
    },
  },
  "case-twice": {
    title: "The same case twice",
    explanation:
      "Two cases mean the same value, so the second one would never be done. Put their steps together.",
  },
  "cannot-choose": {
    title: "A value that cannot be compared",
    explanation:
      "`choose` compares texts, numbers, and what is true or false. Take a part of it, such as `user.name`.",
  },
  "not-a-number-here": {
    title: "Something that is no number",
    explanation:
      "Here stands a number, or an expression that gives one, such as `options.count * 2`. An option of the type " +
      "`integer` gives a number, one of the type `string` does not.",
  },
  "unknown-group": {
    title: "A group that does not exist",
    explanation:
      "`run` does the steps of a group that stands under `groups:` at the top of the definition. Look whether the name " +
      "is written the same in both places.",
    example: {
      wrong:
        "groups:\n  thank: { do: [ { reply: Thanks! } ] }\ncommands:\n  x: { description: X, do: { run: thnk } }",
      right:
        "groups:\n  thank: { do: [ { reply: Thanks! } ] }\ncommands:\n  x: { description: X, do: { run: thank } }",
    },
  },
  "check-twice": {
    title: "A check that is defined twice",
    explanation:
      "Each check has a name of its own in all files of a bot. Rename one of them, or keep only one.",
  },
  "unknown-check": {
    title: "A check that does not exist",
    explanation:
      "A command's `checks` are names of conditions that stand under `checks:` at the top of the file, or checks of an " +
      "extension such as `dice.lucky`. Look for a slip of the pen, or add the condition.",
    example: {
      wrong: "commands:\n  vault:\n    checks: [rihc]",
      right: "checks: { rich: data.coins > 1000 }\ncommands:\n  vault:\n    checks: [rich]",
    },
  },
  "group-twice": {
    title: "A group that is defined twice",
    explanation:
      "Each group of steps has a name of its own in all files of a bot. Rename one of them, or keep only one.",
  },
  "group-runs-itself": {
    title: "A group that runs itself",
    explanation:
      "A group that runs itself, directly or by others, would never come to an end. To do something several times, " +
      "there are `repeat` and `for_each`.",
  },
  "missing-parameter": {
    title: "A parameter that is missing",
    explanation:
      "A group with parameters under `with:` is given a value for each of them where it is run. Write them under `with` " +
      "of the `run` as well.",
    example: {
      wrong: "run: thank",
      right: 'run: { group: thank, with: { who: "{options.who}" } }',
    },
  },
  "unknown-parameter": {
    title: "A parameter that does not exist",
    explanation:
      "A group takes what stands under its own `with:`, and nothing else. Add it there with its type, or leave it out.",
  },
  "not-an-emoji": {
    title: "Something that is no emoji",
    explanation:
      "A reaction is the emoji itself, such as 👍, or one of a server as Discord writes it: `<:party:823475887319941131>`. " +
      "Type a backslash before it in Discord to see that form.",
    example: { wrong: 'react: ":thumbsup:"', right: 'react: "👍"' },
  },
  "no-such-message": {
    title: "Something that is no message",
    explanation:
      "Here stands a message. It is what a step saved with `save_as`, the target of a message menu, or the id or link " +
      "of a message.",
    example: {
      wrong: "- send: { to: news, text: Hi }\n- pin: user",
      right: "- send: { to: news, text: Hi }\n  save_as: sent\n- pin: sent",
    },
  },
  "step-never-reached": {
    title: "A step that is never done",
    explanation:
      "`stop` ends a run, so nothing behind it in the same list is done. The same holds behind a condition both of whose " +
      "ways end in `stop`.",
    example: {
      wrong: "- stop\n- reply: Goodbye",
      right: "- reply: Goodbye\n- stop",
    },
  },
  "condition-always": {
    title: "A condition that is always the same",
    explanation:
      "This condition names nothing that could change, so it always holds or never does. Where a step is to be left out " +
      "for a while, put a `#` before its lines.",
    example: { wrong: "if: 1 > 2", right: "if: options.count > 2" },
  },
  "nobody-to-answer": {
    title: "An answer to nobody",
    explanation:
      "`reply` answers a person or a message. Nobody has asked where somebody joins, or where it is nine o'clock: a " +
      "message there is posted in a channel by `send`.",
    example: {
      wrong: "when: member_join\ndo: [ { reply: Welcome } ]",
      right: "when: member_join\ndo: [ { send: { to: welcome, text: Welcome } } ]",
    },
  },
  "nobody-meant": {
    title: "Something for nobody",
    explanation:
      "Where it is not said whose role or data a step changes, or to whom it writes, the person who asks is meant. " +
      "Nobody asks where a role is made, or where it is nine o'clock, so that the person has to be named.",
    example: {
      wrong: "when: { schedule: every day at 9:00 }\ndo: [ { give_role: news } ]",
      right:
        'when: { schedule: every day at 9:00 }\ndo: [ { give_role: { role: news, who: "823475887319941132" } } ]',
    },
  },
  "nothing-to-save": {
    title: "A step that gives nothing",
    explanation: "`save_as` keeps what an action gives, such as a number. This action only does something.",
  },
});

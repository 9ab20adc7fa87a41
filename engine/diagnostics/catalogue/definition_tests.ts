import { entries } from "./entry.ts";

/** What stands under `tests:`. */
export const TEST_CODES = entries({
  "test-does-nothing": {
    title: "A test in which nothing happens",
    explanation:
      "A test says what a person does (`run`, `say`, `press` …) and what is to be seen then. Without the first there is " +
      "nothing that could go right or wrong.",
    example: {
      wrong: 'tests:\n  - expect: "Pong"',
      right: 'tests:\n  - run: /ping\n    expect: "Pong"',
    },
  },
  "test-expects-nothing": {
    title: "A test that expects nothing",
    explanation:
      "Say with `expect` what is to be seen, or with `then` how data and people are afterwards. `expect: nothing` says " +
      "that the bot writes nothing.",
    example: {
      wrong: "tests:\n  - run: /ping",
      right: 'tests:\n  - run: /ping\n    expect: "Pong"',
    },
  },
  "test-two-forms": {
    title: "A test in two forms at once",
    explanation:
      "A test of one step has it right beside its name. One of several steps has them all under `steps:`, so that their " +
      "order is clear.",
    example: {
      wrong: "tests:\n  - run: /ping\n    steps:\n      - expect: Pong",
      right: "tests:\n  - steps:\n      - run: /ping\n      - expect: Pong",
    },
  },
  "test-unknown-command": {
    title: "A test of a command that does not exist",
    explanation:
      "`run` takes a slash command of the bot as one types it: `/hello who:@bob`. Commands that work by prefix only are " +
      "written with `say`, entries of menus are used with `menu`.",
    example: {
      wrong: "tests:\n  - run: /helo",
      right: "tests:\n  - run: /hello",
    },
  },
  "test-unknown-option": {
    title: "A test that calls a command in a way that Discord does not let people",
    explanation:
      "Discord offers a command's options by their names and lets nobody leave out one that is required. Behind " +
      "`name:` stands the value; a text with blanks stands in quotes unless it is the last.",
    example: {
      wrong: "tests:\n  - run: /hello whom:@bob",
      right: "tests:\n  - run: /hello who:@bob",
    },
  },
});

import { command, long, many, testProblems } from "../test_problems.ts";

const DONE = "description: Greet\nreply: Hi";

testProblems("checkCommands", [
  ["»name: a", "warning no-commands"],
  ["»", "warning no-commands"],
  ["»commands:", "warning no-commands"],
  [`${command(`${DONE}\naliases: [»hi]`)}\n  hi: { description: a, reply: b }`, "name-twice"],
  ["commands:\n  a: { description: a, reply: b }\n  »A: { as: prefix, reply: b }", "name-twice"],
  [
    "commands:\n  a: { as: user_menu, menu_name: Info, reply: a }\n" +
    "  b: { as: user_menu, menu_name: »Info, reply: a }",
    "name-twice",
  ],
  [
    "commands:\n  a: { as: user_menu, menu_name: Info, reply: a }\n" +
    "  b: { as: message_menu, menu_name: Info, reply: a }",
  ],
  [`commands:\n${many(100, (n) => `  c${n}: { description: a, reply: a }`, "\n")}`],
  [
    `commands:\n${many(101, (n) => `  ${n === 100 ? "»" : ""}c${n}: { description: a, reply: a }`, "\n")}`,
    "too-many-commands",
  ],
  [`commands:\n${many(101, (n) => `  c${n}: { as: prefix, reply: a }`, "\n")}`],
  [
    `commands:\n${many(16, (n) => `  ${n === 15 ? "»" : ""}c${n}: { as: user_menu, reply: a }`, "\n")}`,
    "too-many-commands",
  ],
]);

testProblems("checkCommand names", [
  ["commands:\n  »Hello: { description: a, reply: b }", "bad-name → hello"],
  ["commands:\n  »Say Hello: { description: a, reply: b }", "bad-name → say-hello"],
  ["commands:\n  »/hello: { description: a, reply: b }", "bad-name → hello"],
  [`commands:\n  »${long(33)}: { description: a, reply: b }`, `bad-name → ${long(32)}`],
  ["commands:\n  grüße: { description: a, reply: b }"],
  ["commands:\n  Hello: { as: prefix, reply: b }"],
  ["commands:\n  »say hello: { as: [prefix], reply: b }", "bad-name → say-hello"],
  ["commands:\n  Say Hello: { as: [user_menu], reply: b }"],
  [command(`${DONE}\naliases: [hi, »hey you]`), "bad-name → hey-you"],
  [command(`${DONE}\naliases: [hi, »HI]`), "name-twice"],
  [command(`${DONE}\nlocalizations: { de: { name: hallo, description: Grüßen } }`)],
  [command(`${DONE}\nlocalizations: { »pt: { name: ola } }`), "unknown-language → pt-BR"],
  [command(`${DONE}\nlocalizations: { de: { name: »Hallo } }`), "bad-name → hallo"],
  [command(`${DONE}\nlocalizations: { de: { description: »${long(101)} } }`), "too-long"],
]);

testProblems("checkCommand content", [
  ["commands:\n  »hello: { reply: Hi }", "missing-description"],
  [command("as: [prefix]\nreply: Hi")],
  [command("as: [user_menu]\nreply: Hi")],
  [command("description: »''\nreply: Hi"), "empty-text"],
  [command(`description: »${long(101)}\nreply: Hi`), "too-long"],
  [command(`description: "${"😀".repeat(100)}"\nreply: Hi`)],
  [command("description:» \nreply: Hi"), "empty-value"],
  ["commands:\n  »hello: { description: a }", "nothing-to-do"],
  ["commands:\n  »hello: { description: a, subcommands: {} }", "nothing-to-do"],
  ["commands:\n  »»hello:", "missing-description", "nothing-to-do"],
  [
    command(`${DONE.replace("reply", "»reply")}\nsubcommands: { a: { description: a, reply: b } }`),
    "called-only-by-subcommand",
  ],
  [
    command(
      "description: a\n»options: { who: { type: user, description: a } }\nsubcommands: { a: { description: a, reply: b } }",
    ),
    "called-only-by-subcommand",
  ],
  [command(
    "description: a\nsubcommands: { a: { description: a, subcommands: { b: { description: a, reply: b } } } }",
  )],
  [
    command(
      "description: a\nsubcommands: { a: { description: a, subcommands: { b: { description: a, »subcommands: { c: {} } } } } }",
    ),
    "nesting-too-deep",
  ],
  [command("description: a\nsubcommands: { »a: { reply: b } }"), "missing-description"],
  [command("description: a\nsubcommands: { a: { description: a, reply: b, »as: [slash] } }"), "unknown-key"],
  [
    command(
      `description: a\nsubcommands: {${
        many(26, (n) => `${n === 25 ? "»" : ""}a${n}: { description: a, reply: b }`)
      }}`,
    ),
    "too-many",
  ],
  [
    `commands:\n  »hello:\n    description: ${long(100)}\n    subcommands:\n` +
    many(25, (n) => {
      const options = many(4, (o) => `o${o}: { type: user, description: ${long(100)} }`);
      return `      s${n}: { description: a, reply: b, options: { ${options} } }`;
    }, "\n"),
    "command-too-big",
  ],
]);

testProblems("checkCommand surfaces", [
  [command(`${DONE}\n»as: []`), "no-surface"],
  [command(`${DONE}\nas: [slash, »slash]`), "warning word-twice"],
  [command(`${DONE}\nas: [slash, »user]`), "unknown-word → user_menu"],
  [command(`${DONE}\n»menu_name: Greet`), "warning menu-name-without-menu"],
  [command("as: [»user_menu]\ndescription: a\nsubcommands: { a: { reply: b } }"), "menu-with-subcommands"],
  [command("as: user_menu\nreply: a\noptions: { who: { type: user, required: true } }")],
  [
    command(
      "as: user_menu\nreply: a\noptions: { who: { type: user, required: true }, »why: { type: string, required: true } }",
    ),
    "menu-cannot-fill",
  ],
  [
    command(
      "as: message_menu\nreply: a\noptions: { »who: { type: user, required: true }, why: { type: string, required: true } }",
    ),
    "menu-cannot-fill",
  ],
  [command("as: [prefix]\nreply: { text: Hi, »ephemeral: true }"), "warning ephemeral-without-effect"],
  [command("as: [prefix, user_menu]\nreply: { text: Hi, ephemeral: true }")],
]);

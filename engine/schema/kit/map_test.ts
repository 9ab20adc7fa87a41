import { command, embed, option, testProblems } from "../test_problems.ts";

testProblems("map", [
  [option("{ »description: Who }"), "missing-key"],
  [option("»{}"), "missing-key"],
  [option("»user"), "wrong-kind"],
  [embed("{ fields: [ { »value: b } ] }"), "missing-key"],
  [embed("{ fields: »{ name: a, value: b } }"), "wrong-kind"],
  [command("description:\n  »- a\nreply: Hi"), "wrong-kind"],
  [command("description: Greet\nreply: »[a, b]"), "wrong-kind"],
  ["»commands: »[a]", "warning no-commands", "wrong-kind"],
  ["»- a", "not-a-definition"],
  ["»just a text", "not-a-definition"],
  ["commands:\n  constructor: { description: Greet, reply: Hi }"],
  ["commands:\n  __proto__: { description: Greet, reply: Hi }"],
]);

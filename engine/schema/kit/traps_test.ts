import { command, embed, option, settings, testProblems } from "../test_problems.ts";

testProblems("traps of YAML", [
  [command("description: a\nreply: »{user}"), "yaml-placeholder-start"],
  [embed("{ title: »{user.name}, description: a }"), "yaml-placeholder-start"],
  [command("description: a\nreply:\n  embed:\n    title: a\n    color: »#5865F2"), "yaml-colour-comment"],
  [command("description: a\nreply: See »#rules first"), "warning yaml-cut-text"],
  [command("description: a\nreply: Hi # a comment")],
  [command("description: »[Rules]\nreply: a"), "yaml-bracket-start"],
  [option("{ type»:user, description: a }"), "yaml-colon-blank"],
  [settings("extensions:\n  blacklist:\n    »-mod"), "yaml-dash-blank"],
]);

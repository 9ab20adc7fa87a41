import { command, embed, option, settings, testProblems } from "../test_problems.ts";

const NAMED = "description: Greet\nreply: Hi";

testProblems("version", [
  [settings("version: 1")],
  [settings("version: 0")],
  [settings("version: »2"), "version-too-new"],
  [settings("version: »one"), "not-a-number"],
]);

testProblems("TO_1", [
  [command("»desc: Greet\nreply: Hi"), "unknown-key → description"],
  [command("»brief: Greet\nreply: Hi"), "unknown-key → description"],
  [command("»help: Greet\nreply: Hi"), "unknown-key → description"],
  [command(`${NAMED}\n»alias: hi`), "unknown-key → aliases"],
  [command("description: Greet\n»response: Hi"), "unknown-key → reply"],
  [command(`${NAMED}\n»args: {}`), "unknown-key → options"],
  [command(`${NAMED}\n»arguments: {}`), "unknown-key → options"],
  [command(`${NAMED}\n»parameters: {}`), "unknown-key → options"],
  [command(`${NAMED}\n»cooldown_seconds: 5`), "unknown-key → cooldown"],
  [command(`${NAMED}\ncooldown: { per: 5s, »type: user }`), "unknown-key → scope"],
  [command(`${NAMED}\ncooldown: { per: 5s, »bucket: user }`), "unknown-key → scope"],
  [
    option("{ type: integer, description: Who, »min_value: 1, »max_value: 3 }"),
    "unknown-key → min",
    "unknown-key → max",
  ],
  [settings('»command_prefix: "!"'), "unknown-key → prefix"],
  [settings("»owner_id: 823475887319941131"), "unknown-key → owner_ids"],
  [settings("»owners: []"), "unknown-key → owner_ids"],
  [embed("{ »colour: red, title: a }"), "unknown-key → color"],
  [embed("{ »image_url: 'https://a.b/c.png' }"), "unknown-key → image"],
  [embed("{ »thumbnail_url: 'https://a.b/c.png' }"), "unknown-key → thumbnail"],
  [embed("{ »footer_text: a }"), "unknown-key → footer"],
  [command("description: Greet\nreply: { »only_you: true, text: Hi }"), "unknown-key → ephemeral"],
  [command("description: Greet\nreply: { »private: true, text: Hi }"), "unknown-key → ephemeral"],
]);

testProblems("oldKey where nothing can be written by itself", [
  // Both would become one key.
  [command(`${NAMED}\n»desc: Greet`), "unknown-key"],
  [command("reply: Hi\n»desc: Greet\n»brief: Greet"), "unknown-key → description", "unknown-key"],
  // Nobody knows how long that is.
  [command(`${NAMED}\n»cooldown_seconds: »some`), "unknown-key → cooldown", "not-a-duration"],
  // A word of an option is none of what a select offers.
  [
    command("description: Greet\nreply: { text: Hi, select: { »options: [ { label: A, »min_value: 1 } ] } }"),
    "select-does-nothing",
    "unknown-key",
  ],
]);

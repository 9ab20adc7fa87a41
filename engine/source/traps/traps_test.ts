import assert from "node:assert/strict";
import { placeOf, plainOf, read } from "../test_tools.ts";

/** Name, source, `code line:column` and the corrected line, for each problem. */
const TRAPS: [string, string, [string, string | undefined][]][] = [
  ["@ at the start", "a:\n  reply: @everyone hi # all\n", [[
    "yaml-at-start 2:10",
    '  reply: "@everyone hi" # all',
  ]]],
  ["@ in a list", "a:\n  - @here\n", [["yaml-at-start 2:5", '  - "@here"']]],
  ["@ in braces", "a: { to: @here, b: c }\n", [["yaml-at-start 1:10", 'a: { to: "@here", b: c }']]],
  ["bold at the start", "reply: **Welcome** here\n", [["yaml-star-start 1:8", 'reply: "**Welcome** here"']]],
  ["bold alone", "reply: *bold*\n", [["yaml-star-start 1:8", 'reply: "*bold*"']]],
  ["bold as a key", "**bold**: x\n", [["yaml-star-start 1:1", '"**bold**": x']]],
  ["a bullet", "reply: * one\n", [["yaml-star-start 1:8", 'reply: "* one"']]],
  ["a backtick", "reply: `!help` shows\n", [["yaml-backtick-start 1:8", 'reply: "`!help` shows"']]],
  ["a percent sign", "prefix: %\n", [["yaml-percent-start 1:9", 'prefix: "%"']]],
  ["an exclamation mark", "prefix: !\nreply: !help me\n", [
    ["yaml-exclamation-start 1:9", 'prefix: "!"'],
    ["yaml-exclamation-start 2:8", 'reply: "!help me"'],
  ]],
  ["an ampersand", "category: & friends\n", [["yaml-ampersand-start 1:11", 'category: "& friends"']]],
  ["a mark that nothing refers to", "category: &Friends\n", [[
    "yaml-ampersand-start 1:11",
    'category: "&Friends"',
  ]]],
  ["a placeholder at the start", "reply: {user} hi\n", [[
    "yaml-placeholder-start 1:8",
    'reply: "{user} hi"',
  ]]],
  ["a placeholder with quotes behind", 'reply: {user} "hi"\n', [[
    "yaml-placeholder-start 1:8",
    `reply: '{user} "hi"'`,
  ]]],
  ["a placeholder in braces", "a: { reply: {user} hi }\n", [[
    "yaml-placeholder-start 1:13",
    'a: { reply: "{user} hi" }',
  ]]],
  ["doubled braces", "reply: {{user}} hi\n", [["yaml-placeholder-start 1:8", 'reply: "{{user}} hi"']]],
  ["a bracket at the start", "reply: [Rules] Be kind\n", [[
    "yaml-bracket-start 1:8",
    'reply: "[Rules] Be kind"',
  ]]],
  ["a prefix of one dash", "prefix: -\na: b\n", [["yaml-reserved-start 1:9", 'prefix: "-"']]],
  ["a prefix of one question mark", "prefix: ?\n", [["yaml-reserved-start 1:9", 'prefix: "?"']]],
  ["a prefix of one colon", "prefix: :\n", [["yaml-second-colon 1:9", 'prefix: ":"']]],
  ["a prefix of one asterisk", "prefix: *\n", [["yaml-star-start 1:9", 'prefix: "*"']]],
  ["a prefix of one ampersand", "prefix: &\n", [["yaml-ampersand-start 1:9", 'prefix: "&"']]],
  ["a prefix of one greater sign", "prefix: >\na: b\n", [["yaml-reserved-start 1:9", 'prefix: ">"']]],
  ["a prefix of one bar", "a:\n  prefix: |\n", [["yaml-reserved-start 2:11", '  prefix: "|"']]],
  ["a prefix of two exclamation marks", "prefix: !!\n", [["yaml-exclamation-start 1:9", 'prefix: "!!"']]],
  ["a comma at the start", "reply: , no\n", [["yaml-reserved-start 1:8", 'reply: ", no"']]],
  ["a quotation", "reply: > said\n", [["yaml-block-text 1:8", 'reply: "> said"']]],
  ["a bar", "reply: | said\n", [["yaml-block-text 1:8", 'reply: "| said"']]],
  ["a colour in braces", "e: { color: #5865F2 }\nb: c\n", [[
    "yaml-colour-comment 1:13",
    'e: { color: "#5865F2" }',
  ]]],
  ["a colour in brackets", "e: [#5865F2, red]\n", [["yaml-colour-comment 1:5", 'e: ["#5865F2", red]']]],
  ["a tab", "a:\n\tb: c\n", [["yaml-tab 2:1", "  b: c"]]],
  ["several tabs, told once", "a:\n\tb:\n\t\tc: d\n\te: f\n", [["yaml-tab 2:1", "  b:"]]],
  ["a tab among four blanks", "a:\n    b: c\n\td: e\n", [["yaml-tab 3:1", "    d: e"]]],
  ["a tab above a line with blanks", "a:\n  b:\n\tc: d\n    e: f\n", [["yaml-tab 3:1", "    c: d"]]],
  ["a tab below a key with blanks", "a:\n  b:\n\tc: d\n", [["yaml-tab 3:1", "    c: d"]]],
  ["a special blank as indentation", "a:\n\u00a0 b: c\n", [["yaml-odd-blank 2:1", "  b: c"]]],
  ["a special blank behind a colon", "a:\n  b:\u202fc\n  d: e\n", [["yaml-odd-blank 2:5", "  b: c"]]],
  ["a special blank behind the only colon", "a:\n  b:\u00a0c\n", [["yaml-odd-blank 2:5", "  b: c"]]],
  ["a special blank before a colon", "b\u00a0: c\n", [["yaml-odd-blank 1:2", "b : c"]]],
  ["a special blank behind a dash", "a:\n  -\u00a0b\n", [["yaml-odd-blank 2:4", "  - b"]]],
  ["curly quotes", "reply: “Hello”\n", [["yaml-smart-quotes 1:8", 'reply: "Hello"']]],
  ["curly quotes around a colon", "reply: “Note: hi”\nb: c\n", [[
    "yaml-smart-quotes 1:8",
    'reply: "Note: hi"',
  ]]],
  ["single curly quotes", "reply: ‘Hello’\n", [["yaml-smart-quotes 1:8", 'reply: "Hello"']]],
  ["no blank behind a colon", "a:\n  reply:Hello\n  b: c\n", [["yaml-colon-blank 2:8", "  reply: Hello"]]],
  ["no blank behind the last colon", "b: c\nreply:Hello\n", [["yaml-colon-blank 2:6", "reply: Hello"]]],
  ["no blank behind a dash", "a:\n  - x\n  -y\n", [["yaml-dash-blank 3:3", "  - y"]]],
];

for (const [name, text, expected] of TRAPS) {
  Deno.test(`parseYaml explains ${name}`, () => {
    const { problems } = read(text);
    assert.deepEqual(problems.map((problem) => [placeOf(problem), problem.fix]), expected);
  });
}

for (const [name, text, expected] of TRAPS) {
  Deno.test(`the corrected line of ${name} is right`, () => {
    const lines = text.split("\n");
    const { problems, root } = read(text);
    for (const { span, fix } of problems) lines[span!.file.position(span!.start).line - 1] = fix!;
    const mended = read(
      lines.map((line) => line.replace(/^\t+/, (tabs) => "  ".repeat(tabs.length))).join("\n"),
    );
    assert.deepEqual(mended.problems, []);
    if (problems.every(({ severity }) => severity === "error")) {
      assert.deepEqual(plainOf(mended.root), plainOf(root));
    }
    assert(expected.length > 0);
  });
}

const INNOCENT: [string, string][] = [
  ["signs inside a text", "a: 50% off, me@home, a*b, R&B, it's `fine`, hey!\n"],
  ["a mention", "a: <@!123> and <#456>\n"],
  ["a comment behind a value", "a: b # c\nd: 'e' # f\n"],
  ["a comment behind nothing", "a: # c\n  b: c\n"],
  ["a blank before a colon", "key : value\n"],
  ["curly quotes inside a text", "a: He said “hello” twice\n"],
  ["two quotations in curly quotes", "a: “one” and “two”\n"],
  ["curly quotes in straight ones", 'a: "“Hello”"\n'],
  ["a zero-width blank as a value", "name: \u200b\n"],
  ["a special blank inside a text", "a: 5\u00a0€\nb: Prix:\u00a05\n"],
  ["an address", "a: https://example.com:80/x\n"],
  ["a time", "a: 12:30\n"],
  ["a negative number", "a: -5\nb: [-1, -2]\n"],
  ["a map in one line", "a: {b: c}\nd: { e }\n"],
  ["a tab behind a value", "a: b\t# c\nd:\te\n"],
  ["a tab inside a text", "a: b\tc\n"],
  ["a mark that is used", "a: &x b\nc: *x\n"],
  ["a closing bracket below its key", "a: [\n  b\n]\nc: {\n  d: e\n}\n"],
  [
    "text with signs on lines of its own",
    "a: |\n  @everyone\n  * one\n  {user}: #5865F2\n\tb\n".replace("\tb\n", ""),
  ],
];

for (const [name, text] of INNOCENT) {
  Deno.test(`parseYaml says nothing about ${name}`, () => {
    assert.deepEqual(read(text).problems, []);
  });
}

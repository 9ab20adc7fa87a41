/** Bot files of somebody who wants the engine to hang or to fall over, each as large as it needs to be for that. */

const ten = (text: string) => Array(10).fill(text).join(", ");
const times = (count: number, text: (index: number) => string, between = "\n") =>
  Array.from({ length: count }, (_, index) => text(index)).join(between);
const command = (body: string, top = "") =>
  `${top}\ncommands:\n  a: { description: A, options: { text: { type: string, description: T } }, ${body} }\n`;
const says = (expression: string) => command(`reply: '{${expression}}'`);
const hears = (pattern: string) =>
  `events: { a: { when: { message: { regex: '${pattern}' } }, do: [ { reply: x } ] } }\n`;

/** Aliases of aliases: letters that each stand for ten of the one before. */
const bomb = (part: (before: string) => string) =>
  `a: &a [x, x, x]\n${
    times(10, (n) => `${"bcdefghijk"[n]}: &${"bcdefghijk"[n]} ${part(`*${"abcdefghij"[n]}`)}`)
  }\n`;

const aliasedSteps = times(
  12,
  (n) => n === 0 ? "&s0 { reply: x }" : `&s${n} { if: user.bot, then: [ ${ten(`*s${n - 1}`)} ] }`,
  ", ",
);

/** @param share of their full size, which lies near what a file may have */
export function evilDefinitions(share: number): Readonly<Record<string, string>> {
  const much = (count: number) => Math.ceil(count * share);
  return {
    "aliases of lists": bomb((before) => `[${ten(before)}]`),
    "aliases of maps": bomb((before) => `{ ${times(10, (n) => `k${n}: ${before}`, ", ")} }`),
    "aliases of steps": command(`do: [ ${aliasedSteps} ]`),
    "an alias of itself": "a: &a [ *a ]\nname: *a\n",
    "merged maps": `a: &a { x: 1 }\n${times(much(3_000), (n) => `b${n}: { <<: *a }`)}`,
    "repetitions without an end": `a: &a x\nb:\n${"- *a\n".repeat(much(200_000))}`,
    "keys with a question mark": "? a\n".repeat(much(250_000)),
    "merges without an end": `a: &a { x: 1 }\nb:\n${"  <<: *a\n".repeat(much(110_000))}`,
    "types without an end": `a: [${"!a b,\n ".repeat(much(140_000))}]`,
    "items behind a mark": `a: &a x\nb:\n${"- x\n".repeat(much(250_000))}`,
    "groups that run unknown ones": `groups:\n${
      times(much(28_000), (n) => `  a${n}: { do: [ { run: b${n} } ] }`)
    }`,
    "many commands": `commands:\n${
      times(much(20_000), (n) => `  c${n}: { description: C, as: prefix, reply: x }`)
    }`,
    "commands without anything": `commands:\n${times(much(80_000), (n) => `  c${n}: {}`)}`,
    "many tests": `commands: { a: { description: A, reply: x } }\ntests:\n${
      times(much(20_000), () => '  - { say: "!a", expect: x }')
    }`,
    "commands that many tests run": `commands:\n${
      times(much(8_000), (n) => `  c${n}: { description: C, reply: x }`)
    }\ntests:\n${times(much(14_000), (n) => `  - { run: /c${n % much(8_000)} }`)}`,
    "names that many steps use": `names:\n  roles:\n${
      times(much(8_000), (n) => `    r${n}: "1130000000000${100_000 + n}"`)
    }\ncommands:\n  a:\n    description: A\n    do:\n${
      times(much(18_000), (n) => `      - give_role: r${n % much(8_000)}`)
    }\n`,
    "steps that are all wrong": command(`do: [ ${"{ repyl: x },\n ".repeat(much(60_000))} ]`),
    "many brackets": "[".repeat(much(100_000)),
    "many dashes": "- ".repeat(much(100_000)),
    "maps in maps": "{a: ".repeat(much(30_000)),
    "many commas": `a: [${",".repeat(much(100_000))}]`,
    "steps in steps": command(
      `do: ${"[ { if: user.bot, then: ".repeat(45)}[ { reply: x } ]${" } ]".repeat(45)}`,
    ),
    "groups in a row": `groups:\n${
      times(much(3_000), (n) =>
        `  g${n}: { do: [ ${n < much(3_000) - 1 ? `{ run: g${n + 1} }, { run: g${n + 1} }` : "stop"} ] }`)
    }`,
    "groups in a circle": "groups: { a: { do: [ { run: b } ] }, b: { do: [ { run: a }, { run: b } ] } }",
    "many unknown keys": times(much(20_000), (n) => `key${n}: x`),
    "many unknown names": command(`reply: "${times(much(10_000), (n) => `{usr${n}.nmae}`, " ")}"`),
    "equal keys": `commands:\n${times(much(10_000), () => "  a: { description: x, reply: y }")}`,
    "many aliases of a command": `commands: { a: { description: A, aliases: [${
      times(much(30_000), (n) => `x${n}`, ", ")
    }], reply: y } }`,
    "many words": `events: { a: { when: { message: { contains: [${
      times(much(30_000), (n) => `w${n}`, ", ")
    }] } }, do: [ { reply: x } ] } }`,
    "parentheses": says(`${"(".repeat(much(5_000))}1${")".repeat(much(5_000))}`),
    "lists in lists": says(`${"[".repeat(much(3_000))}${"]".repeat(much(3_000))}`),
    "many nots": says(`${"!".repeat(much(20_000))}true`),
    "a sum of thousands": says(times(much(10_000), () => "1", " + ")),
    "many braces": command(`reply: '${"{".repeat(much(100_000))}'`),
    "lists of lists of lists": says(`${"[1,2,3,4,5,6,7,8,9].map(a, ".repeat(8)}1${")".repeat(8)}.size()`),
    "a text of texts of texts": says(`${'options.text.split("").map(a, '.repeat(3)}1${")".repeat(3)}.size()`),
    "a pattern of patterns": hears("(a+)+$"),
    "groups of a pattern": hears(`${"(".repeat(much(20_000))}`),
    "a pattern repeated": hears("(((a{1000}){1000}){1000}){1000}"),
    "a megabyte of a name": `name: ${"x".repeat(1_000_000)}`,
    "a file too large": "x: 1\n".repeat(300_000),
  };
}

/** Expressions that would take long, or much room, where nothing holds them; each is done by a bot that runs. */
export const EVIL_EXPRESSIONS: readonly string[] = [
  times(10, () => "options.text", " + "),
  "repeat(options.text, 1000000000)",
  "pad_start(options.text, 1000000000)",
  'replace(options.text, "x", options.text)',
  'options.text.split("").map(c, replace(options.text, c, options.text))',
  'options.text.split("").filter(c, contains(options.text, c + "b")).size()',
];

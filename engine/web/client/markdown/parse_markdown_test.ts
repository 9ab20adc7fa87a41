import assert from "node:assert/strict";
import fc from "fast-check";
import type { Block, Inline, List } from "./nodes.ts";
import { parseLine, parseMarkdown } from "./parse_markdown.ts";

/** Nodes as short text: `<strong>a</>`. */
function show(nodes: readonly Inline[]): string {
  return nodes.map((node) => {
    if (typeof node === "string") return node;
    switch (node.type) {
      case "code":
        return `<code ${JSON.stringify(node.text)}>`;
      case "link":
        return `<link ${node.url}>${show(node.children)}</>`;
      case "time":
        return `<time ${node.seconds} ${node.style}>`;
      case "emoji":
        return `<emoji ${node.name} ${node.id}>`;
      case "command":
        return `<command ${node.name} ${node.id}>`;
      case "everyone":
        return `<everyone ${node.text}>`;
      case "user":
      case "role":
      case "channel":
        return `<${node.type} ${node.id}>`;
      default:
        return `<${node.type}>${show(node.children)}</>`;
    }
  }).join("");
}

function showBlock(block: Block): string {
  switch (block.type) {
    case "code_block":
      return `[code ${block.language} ${JSON.stringify(block.text)}]`;
    case "quote":
      return `[quote ${block.children.map(showBlock).join("")}]`;
    case "list":
      return showList(block);
    case "heading":
      return `[h${block.level} ${show(block.children)}]`;
    default:
      return `[${block.type} ${show(block.children)}]`;
  }
}

function showList(list: List): string {
  const items = list.items.map((item) => `(${show(item.children)}${item.lists.map(showList).join("")})`);
  return `[${list.start === undefined ? "ul" : `ol ${list.start}`} ${items.join("")}]`;
}

const INLINE: readonly (readonly [string, string])[] = [
  ["plain", "plain"],
  [
    "**a** *b* _c_ __d__ ~~e~~ ||f||",
    "<strong>a</> <emphasis>b</> <emphasis>c</> <underline>d</> <strike>e</> <spoiler>f</>",
  ],
  ["***a***", "<strong><emphasis>a</></>"],
  ["___a___", "<underline><emphasis>a</></>"],
  ["**a *b* c**", "<strong>a <emphasis>b</> c</>"],
  ["*a **b** c*", "<emphasis>a <strong>b</> c</>"],
  ["*a***b**", "<emphasis>a</><strong>b</>"],
  ["**a", "**a"],
  ["2 * 3 * 4", "2 * 3 * 4"],
  ["snake_case_name", "snake_case_name"],
  ["_a_b_", "<emphasis>a_b</>"],
  ["****", "****"],
  ["a ~ b | c", "a ~ b | c"],
  ["**a ~~b** c~~", "<strong>a ~~b</> c~~"],
  ["\\*a\\*", "*a*"],
  ["\\a", "\\a"],
  ["`a*b*`", '<code "a*b*">'],
  ["`` a`b ``", '<code " a`b ">'],
  ["`` `a` ``", '<code "`a`">'],
  ["`a", "`a"],
  ["``a`", "``a`"],
  ["https://a.example/x_y_z.", "<link https://a.example/x_y_z>https://a.example/x_y_z</>."],
  ["(https://a.example/b_(c))", "(<link https://a.example/b_(c)>https://a.example/b_(c)</>)"],
  ["**https://a.example**", "<strong><link https://a.example>https://a.example</></>"],
  ["<https://a.example>", "<link https://a.example>https://a.example</>"],
  ["https://", "https://"],
  ["[a **b**](https://a.example)", "<link https://a.example>a <strong>b</></>"],
  ["[a](javascript:alert)", "[a](javascript:alert)"],
  ["[a] (b)", "[a] (b)"],
  ["[](https://a.example)", "[](<link https://a.example>https://a.example</>)"],
  ["<@1> <@!2> <@&3> <#4>", "<user 1> <user 2> <role 3> <channel 4>"],
  ["@everyone @here @you", "<everyone @everyone> <everyone @here> @you"],
  ["<:wave:5> <a:dance:6>", "<emoji wave 5> <emoji dance 6>"],
  ["<t:100> <t:-5:R> <t:1:x>", "<time 100 f> <time -5 R> <t:1:x>"],
  ["<t:99999999999999>", "<t:99999999999999>"],
  ["</hello:7> </config roles add:8>", "<command hello 7> <command config roles add 8>"],
  ["<b>x</b>", "<b>x</b>"],
];

for (const [text, expected] of INLINE) {
  Deno.test(`parseLine reads ${JSON.stringify(text)}`, () => assert.equal(show(parseLine(text)), expected));
}

const BLOCKS: readonly (readonly [string, string])[] = [
  ["", ""],
  ["a\nb", "[paragraph a\nb]"],
  ["# A\n## B\n### C\n#### D\n#e", "[h1 A][h2 B][h3 C][paragraph #### D\n#e]"],
  ["-# small\nbig", "[subtext small][paragraph big]"],
  ["> a\n> b\nc", "[quote [paragraph a\nb]][paragraph c]"],
  [">>> a\nb", "[quote [paragraph a\nb]]"],
  [">a", "[paragraph >a]"],
  ["> > a", "[quote [paragraph > a]]"],
  ["a\n- b\n- c\nd", "[paragraph a][ul (b)(c)][paragraph d]"],
  ["- a\n  - b\n    1. c\n- d", "[ul (a[ul (b[ol 1 (c)])])(d)]"],
  ["3. a\n4. b", "[ol 3 (a)(b)]"],
  ["-a\n1.b", "[paragraph -a\n1.b]"],
  ["```ts\nlet a;\n```", '[code ts "let a;"]'],
  ["```a b```", '[code  "a b"]'],
  ["x ```a``` y", '[paragraph x ][code  "a"][paragraph  y]'],
  ["```a\n```\n# b", '[code  "a"][h1 b]'],
  ["```a", "[paragraph ```a]"],
  ["> ```a```\nb", '[quote [code  "a"]][paragraph b]'],
  ["```\n> a\n# b\n```", '[code  "> a\\n# b"]'],
  ["a\n\nb", "[paragraph a\n\nb]"],
  ["a ```x``` b ```y\n``` c", '[paragraph a ][code  "x"][paragraph  b ][code  "y"][paragraph  c]'],
];

for (const [text, expected] of BLOCKS) {
  Deno.test(`parseMarkdown reads ${JSON.stringify(text)}`, () => {
    assert.equal(parseMarkdown(text).map(showBlock).join(""), expected);
  });
}

Deno.test("parseMarkdown keeps every letter and digit of a text, whatever marks stand around them", () => {
  const piece = fc.constantFrom(
    ..."*_~|`[]()<>#-\\ \n".split(""),
    "**",
    "||",
    "```",
    "> ",
    "- ",
    "word",
    "Ünïcode",
    "🙂",
  );
  const wordsOf = (text: string) => text.match(/[\p{L}🙂]+/gu)?.join("") ?? "";
  const textOf = (nodes: readonly Inline[]): string =>
    nodes.map((node) =>
      typeof node === "string"
        ? node
        : "text" in node
        ? node.text
        : "children" in node
        ? textOf(node.children)
        : ""
    ).join("");
  const listText = (list: List): string =>
    list.items.map((item) => textOf(item.children) + item.lists.map(listText).join("")).join("");
  const blockText = (block: Block): string => {
    if (block.type === "code_block") return block.language + block.text;
    if (block.type === "quote") return block.children.map(blockText).join("");
    return block.type === "list" ? listText(block) : textOf(block.children);
  };
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join("");
      assert.equal(wordsOf(parseMarkdown(text).map(blockText).join("")), wordsOf(text));
    }),
    { numRuns: 2_000 },
  );
});

Deno.test("parseMarkdown takes time linear in the length of hostile texts", () => {
  const hostile = [
    "*",
    "**",
    "* a",
    "*a **b ",
    "_a ",
    "||a ~~b __c ",
    "[",
    "[a](",
    "[](https://",
    "[a](https://b",
    "`",
    "`a``b```c````d",
    "```a",
    "``````",
    "<@",
    "<t:1",
    "</a b",
    "<https://a",
    "https://a.",
    "https://a(",
    "http",
    "\\",
    "> ",
    "> ```",
    "- ",
    " ",
    "  - a\n",
    "# ",
    "# a\n",
    "\n",
    "@everyone",
  ];
  for (const piece of hostile) {
    const started = performance.now();
    parseMarkdown(piece.repeat(Math.ceil(200_000 / piece.length)));
    const took = performance.now() - started;
    // Quadratic time would be minutes here; linear time is some tens of milliseconds.
    assert.ok(took < 3_000, `${JSON.stringify(piece)} took ${took.toFixed()} ms`);
  }
});

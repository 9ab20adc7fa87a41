/** What people type who want to break something: pings, marks, signs that are not seen, names that objects have. */

/** Names that every object of the language has by itself. */
export const PROTOTYPE_NAMES = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "__defineGetter__",
  "isPrototypeOf",
  "toJSON",
  "then",
] as const;

const RIGHT_TO_LEFT = "\u202e";
const ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff";

/** @param mention of a person, as `<@1>` */
export function evilTexts(mention: string): readonly string[] {
  return [
    ...PROTOTYPE_NAMES,
    "@everyone @here",
    `${mention} <@&1> <#1> </ban:1> <id:customize>`,
    "@\u200beveryone <@!0> <@99999999999999999999999>",
    "``` code ``` `` ` `` ```",
    "[Nitro](https://evil.example) [a](<javascript:alert(1)>)",
    "# big\n## big\n-# small\n> quote\n>>> all\n- list",
    "||hidden|| **bold** __under__ ~~gone~~ *_both_*",
    `${RIGHT_TO_LEFT}txt.exe${RIGHT_TO_LEFT}`,
    ZERO_WIDTH,
    `a${ZERO_WIDTH.repeat(100)}b`,
    "e\u0301".repeat(500) + "\u0300".repeat(500),
    "x".repeat(4000),
    "👨‍👩‍👧‍👦".repeat(200),
    "\ud800 \udfff \u0000 \u001b[31m \r\n\t",
    "{user.id} {{ ${DISCORD_TOKEN} {constructor} {options.text}",
    "%s %n $1 $& $` {0}",
    "'; DROP TABLE entries; --",
    "../../../../etc/passwd",
    "c1~help~p1~16~~a~00000000000",
    '"quoted \\" and open',
    "“curly” ‘quotes’ «and»",
    "1e309",
    "-0",
    "NaN",
    "99999999999999999999",
    "٣٤ ４２ ⅷ",
    "<:a:1> <a:b:2> :smile:",
    "https://discord.com/api/webhooks/123456789012345678/abcdefghijklmnopqrstuvwxyz",
  ];
}

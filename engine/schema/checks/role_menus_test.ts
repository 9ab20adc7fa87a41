import { LANGUAGE } from "../../actions/language.ts";
import { type Case, long, many, testProblems } from "../test_problems.ts";

const NAMES = 'names: { channels: { hall: "823475887319941133" }, roles: { news: "823475887319941134" } }\n';
const menu = (keys: string) => `${NAMES}role_menus: { pings: { ${keys} } }`;
const roles = (list: string, kind = "select") =>
  menu(`channel: hall, text: a, kind: ${kind}, roles: [${list}]`);
const ids = (count: number) => many(count, (index) => `"8234758873199420${10 + index}"`);
const EMOJIS = [..."😀😁😂😃😄😅😆😇😈😉😊😋😌😍😎😏😐😑😒😓😔"];

const test = (subject: string, cases: readonly Case[]) => testProblems(subject, cases, LANGUAGE);

test("checkRoleMenus", [
  [roles("news")],
  [roles(`{ role: news, label: News, emoji: 👍, description: All news }, "823475887319941135"`)],
  [roles("{ role: news, emoji: 👍, style: success }", "buttons")],
  [roles("{ role: news, emoji: '<:party:823475887319941131>' }", "reactions")],
  [menu(
    "channel: hall, embed: { title: a }, roles: [news], max: 1, who: { roles: [news] }, answer: '{given}'",
  )],
  [menu("channel: »hal, text: a, roles: [news]"), "unknown-channel → hall"],
  [roles("»newz"), "unknown-role → news"],
  [menu("channel: hall, text: a, »roles: []"), "role-menu-empty"],
  [menu("»channel: hall, text: a"), "missing-key"],
  [menu("channel: hall, text: a, roles: [news], »type: select"), "unknown-key → kind"],
  [menu("channel: hall, text: a, roles: [news], kind: »dropdown"), "unknown-word → select"],
  [roles(`news, »news`), "role-menu-role-twice"],
  [roles(`news, { role: »"823475887319941134" }`), "role-menu-role-twice"],
  [roles(`{ role: news, emoji: ❤️ }, { role: "823475887319941135", emoji: »❤ }`), "role-menu-emoji-twice"],
  [roles("»news", "reactions"), "role-menu-without-emoji"],
  [
    roles("{ role: news, emoji: 👍, »label: a, »style: success }", "reactions"),
    ...two("role-menu-of-others"),
  ],
  [roles("{ role: news, »style: success }"), "role-menu-of-others"],
  [roles("{ role: news, »description: a }", "buttons"), "role-menu-of-others"],
  [roles(ids(25))],
  [roles(ids(25), "buttons")],
  [roles(`${ids(25)}, »news`), "too-many"],
  [
    roles(
      EMOJIS.map((emoji, at) =>
        `{ ${at === 20 ? "»" : ""}role: "8234758873199420${10 + at}", emoji: ${emoji} }`
      )
        .join(),
      "reactions",
    ),
    "too-many",
  ],
  [roles(`{ role: news, label: »${long(101)} }`), "too-long"],
  [roles(`{ role: news, label: »${long(81)} }`, "buttons"), "too-long"],
  [menu("channel: hall, text: a, roles: [news], max: »2"), "out-of-range"],
  [menu(`channel: hall, text: a, roles: [${ids(3)}], unique: true, max: »2`), "out-of-range"],
  [menu("channel: hall, text: a, roles: [news], who: »asker"), "role-menu-asker"],
  [menu("channel: hall, text: a, kind: buttons, »placeholder: b, roles: [news]"), "role-menu-of-others"],
]);

function two(code: string): [string, string] {
  return [code, code];
}

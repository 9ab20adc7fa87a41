import { LANGUAGE } from "../../actions/language.ts";
import { type Case, command, long, testProblems } from "../test_problems.ts";

const pages = (value: string, more = "") => command(`description: a\nreply: { ${more}pages: ${value} }`);
const test = (subject: string, cases: readonly Case[]) => testProblems(subject, cases, LANGUAGE);

const LIST = "list: member.roles, line: '{item}'";

test("checkPages", [
  [pages(
    `{ ${LIST}, per_page: 5, empty: b, title: c, footer: d, color: success }`,
    "text: a, who: anyone, timeout: 5m, ",
  )],
  [pages("{ texts: [a, b] }")],
  [pages("[a, b]")],
  [pages("»{ title: a }"), "pages-without-content"],
  [pages("{ »list: member.roles }"), "missing-key"],
  [pages("{ texts: [a], »list: member.roles }"), "pages-of-both"],
  [pages("{ texts: [a], »per_page: 5 }"), "pages-of-both"],
  [pages(`{ ${LIST}, per_page: »51 }`), "out-of-range"],
  [pages(`{ ${LIST}, title: »${long(257)} }`), "too-long"],
  [pages(`{ texts: [»${long(4097)}] }`), "too-long"],
  [pages(`{ ${LIST}, »items: a }`), "unknown-key → list"],
  [pages("[a]", "components: [{ text: b }], »"), "text-beside-components"],
]);

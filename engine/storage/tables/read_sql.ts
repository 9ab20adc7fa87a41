/** As much of SQL as is needed to refuse what is not an extension's to do; everything else is SQLite's to judge. */

/** Space, comments and semicolons before a statement (source: https://www.sqlite.org/lang_comment.html). */
const BEFORE = /(?:[\s;\uFEFF]|--[^\n]*(?:\n|$)|\/\*[^]*?(?:\*\/|$))+/y;
const WORD = /[a-z_]+/iy;
/** Texts, quoted names and comments: what stands in them is no place of a value. */
const QUOTED = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|--[^\n]*|\/\*[^]*?(?:\*\/|$)/g;
const NAMED_PLACE = /\?\d|[:@$][a-z_\d]/i;

/** The first word of the first statement, in capitals; empty where there is no statement. */
export function firstWord(sql: string): string {
  BEFORE.lastIndex = 0;
  WORD.lastIndex = BEFORE.test(sql) ? BEFORE.lastIndex : 0;
  // Something else than a word is SQLite's to refuse.
  if (WORD.lastIndex >= sql.length) return "";
  return WORD.exec(sql)?.[0].toUpperCase() ?? "?";
}

/** How many values a statement takes; `undefined` where its places have numbers or names. */
export function countPlaces(sql: string): number | undefined {
  const bare = sql.replaceAll(QUOTED, " ");
  return NAMED_PLACE.test(bare) ? undefined : bare.split("?").length - 1;
}

const NOT_HERE: Readonly<Record<string, string>> = {
  ATTACH: "an extension has this one database",
  DETACH: "an extension has this one database",
  VACUUM: "it would keep everybody waiting",
  PRAGMA: "the engine sets them; SELECT * FROM pragma_table_info('NAME') and the like tell what they tell",
  BEGIN: "use `transaction`",
  COMMIT: "use `transaction`",
  END: "use `transaction`",
  ROLLBACK: "throw an error inside of `transaction`",
  SAVEPOINT: "use `transaction`",
  RELEASE: "use `transaction`",
};

/** Why a statement that begins so is refused, as the end of a sentence; `undefined` where it is not. */
export function whyNot(word: string): string | undefined {
  return Object.hasOwn(NOT_HERE, word) ? `${word} cannot be used here: ${NOT_HERE[word]}.` : undefined;
}

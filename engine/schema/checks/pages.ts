import type { Problems } from "../../diagnostics/diagnostic.ts";
import { LIMITS } from "../../model/limits.ts";
import type { MessageReply } from "../keys/reply.ts";
import type { PagesDefinition } from "../keys/pages.ts";
import { checkEmbed } from "./embed.ts";
import { checkCount, checkFilledText } from "./length.ts";
import { has, placeOf } from "./place_of.ts";

/** Keys that are about a list. */
const OF_A_LIST = ["line", "per_page", "empty"];

/** Checks the pages of a message: that it is clear what stands on them, and that there is room for them. */
export function checkPages({ pages, embeds, components }: MessageReply, problems: Problems): void {
  if (!pages) return;
  const { list, texts = [], line, empty, embed, node, span } = pages;
  const { description } = LIMITS.embed;
  if (node ? checkSource(pages, node, problems) : true) {
    if (
      texts.length === 0 && !list && !(node && (has(node, "texts") && !isBlank(pages) || has(node, "list")))
    ) {
      problems.add({
        code: "pages-without-content",
        message: "Nothing stands on these pages.",
        span,
        expected: '`list: data.items` with a `line: "{item}"`, or `texts: [ … ]`',
      });
    } else if (embed) checkEmbed(embed, problems);
  }
  for (const text of texts) checkFilledText(text, description, "The page", problems);
  checkFilledText(line, description, "The line", problems);
  checkFilledText(empty, description, "The text", problems);
  checkCount(embeds.length + 1, LIMITS.message.embeds, "embeds with the pages", span, problems);
  checkCount(
    components.list.length + 1,
    LIMITS.components.rows,
    "rows with that of the pages",
    span,
    problems,
  );
}

function isBlank({ texts }: PagesDefinition): boolean {
  return texts?.length === 0;
}

/** Whether it is either a list or texts. */
function checkSource(
  { list, line }: PagesDefinition,
  node: NonNullable<PagesDefinition["node"]>,
  problems: Problems,
): boolean {
  if (has(node, "texts")) {
    for (const key of ["list", ...OF_A_LIST]) {
      if (!has(node, key)) continue;
      problems.add({
        code: "pages-of-both",
        message: `\`${key}\` is about a list, and here the pages are written out under \`texts\`.`,
        span: placeOf(node, key),
        expected: `no \`${key}\`, or no \`texts\``,
      });
      return false;
    }
    return true;
  }
  if (list && !line && !has(node, "line")) {
    problems.add({
      code: "missing-key",
      message: "`line` is missing: it says what stands there for each item of the list.",
      span: placeOf(node, "list"),
      expected: 'a line such as `line: "{index}. {item}"`',
    });
  }
  return true;
}
